package vn.baucu.count.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A field in which the two entries differed: what each had, and how it was settled. */
@Entity
@Table(name = "count_difference")
public class Difference {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @ManyToOne
  @JoinColumn(name = "minutes_id")
  private CountMinutes minutes;

  @Column(name = "figures_version")
  private int figuresVersion;

  @Column(name = "is_open")
  private boolean open = true;

  private String field;

  @Column(name = "first_value")
  private Long firstValue;

  @Column(name = "second_value")
  private Long secondValue;

  @Column(name = "settled_value")
  private Long settledValue;

  @Column(name = "settled_by")
  private Integer settledBy;

  @Column(name = "settled_at")
  private LocalDateTime settledAt;

  private String reason;

  protected Difference() {}

  Difference(CountMinutes minutes, String field, Long first, Long second) {
    this.minutes = minutes;
    this.figuresVersion = minutes.figuresVersion();
    this.field = field;
    this.firstValue = first;
    this.secondValue = second;
  }

  public String field() {
    return field;
  }

  public Long firstValue() {
    return firstValue;
  }

  public Long secondValue() {
    return secondValue;
  }

  /** The value the approver found on the paper, or null where it was not needed. */
  public Long settledValue() {
    return settledValue;
  }

  public String reason() {
    return reason;
  }

  /** The account that settled it, or null. */
  public Integer settledBy() {
    return settledBy;
  }

  boolean isOf(int version) {
    return figuresVersion == version;
  }

  boolean isOpen(int version) {
    return open && isOf(version);
  }

  void close() {
    open = false;
  }

  void settle(long value, Actor who, String because, LocalDateTime now) {
    settledValue = value;
    settledBy = who.account();
    settledAt = now;
    reason = because;
  }
}
