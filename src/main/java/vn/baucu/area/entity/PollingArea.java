package vn.baucu.area.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.baucu.law.AreaKind;
import vn.baucu.law.PollHours;
import vn.baucu.shared.Refusal;

/**
 * A polling area of a commune, or of a district without communes. Its number is its name for
 * everything that stands on it and never becomes another.
 */
@Entity
@Table(name = "polling_area")
public class PollingArea {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(name = "unit_id")
  private int unit;

  private int number;
  private String name;
  private String address;

  @Enumerated(EnumType.STRING)
  private AreaKind kind;

  @Column(name = "opens_at")
  private LocalDateTime opens;

  @Column(name = "closes_at")
  private LocalDateTime closes;

  @Version private int version;

  protected PollingArea() {}

  /**
   * A new area.
   *
   * @param unit identity of the unit it lies in
   * @param number 1 and up, not used there before
   */
  public PollingArea(int unit, int number) {
    this.unit = unit;
    this.number = number;
  }

  /** Gives it another name, address and kind, none of which is null. */
  public void describe(String name, String address, AreaKind kind) {
    this.name = name;
    this.address = address;
    this.kind = kind;
  }

  /**
   * Sets its own voting day and hours; those it has already are not asked about.
   *
   * @param electionDay the last day on which it may vote
   * @throws Refusal RULE where the law does not allow them
   */
  public void vote(LocalDateTime opensAt, LocalDateTime closesAt, LocalDate electionDay) {
    if (opensAt.equals(opens) && closesAt.equals(closes)) {
      return;
    }
    if (!opensAt.toLocalDate().equals(closesAt.toLocalDate())
        || !PollHours.areLawful(opensAt.toLocalTime(), closesAt.toLocalTime())) {
      throw Refusal.rule("area.hours", String.valueOf(number));
    }
    if (opensAt.toLocalDate().isAfter(electionDay)) {
      throw Refusal.rule("area.day", String.valueOf(number));
    }
    opens = opensAt;
    closes = closesAt;
  }

  /**
   * Holds it against what somebody saw who changes it.
   *
   * @throws Refusal STALE where it has become another since
   */
  public void requireVersion(int seen) {
    if (version != seen) {
      throw Refusal.stale("area.changedMeanwhile", String.valueOf(number));
    }
  }

  public Integer id() {
    return id;
  }

  public int number() {
    return number;
  }

  public String name() {
    return name;
  }

  public String address() {
    return address;
  }

  public AreaKind kind() {
    return kind;
  }

  /** When its own poll opens. */
  public LocalDateTime opens() {
    return opens;
  }

  public LocalDateTime closes() {
    return closes;
  }

  /** Grows with every change, also of the levels at which it votes. */
  public int version() {
    return version;
  }
}
