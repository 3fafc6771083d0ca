package vn.baucu.election.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.baucu.law.LegalBasis;

/** One election day and its levels; a rehearsal has a clock of its own. */
@Entity
@Table(name = "election")
public class Election {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  private String code;
  private String name;

  @Column(name = "election_day")
  private LocalDate day;

  @Column(name = "legal_basis")
  private String legalBasis;

  private boolean rehearsal;

  @Column(name = "server_default")
  private Boolean serverDefault;

  @Version private int version;

  protected Election() {}

  public Integer id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public LocalDate day() {
    return day;
  }

  public LegalBasis legalBasis() {
    return LegalBasis.ofCode(legalBasis);
  }

  public boolean isRehearsal() {
    return rehearsal;
  }

  public boolean isDefault() {
    return Boolean.TRUE.equals(serverDefault);
  }

  /** Grows with every change of the election, its levels, slots and settings. */
  public int version() {
    return version;
  }

  /** Makes this the server's default election, or no longer. */
  public void setDefault(boolean isDefault) {
    serverDefault = isDefault ? Boolean.TRUE : null;
  }
}
