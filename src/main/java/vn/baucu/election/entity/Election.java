package vn.baucu.election.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import vn.baucu.law.LegalBasis;
import vn.baucu.shared.Refusal;

/** One election day and its levels; a rehearsal has a clock of its own. */
@Entity
@Table(name = "election")
public class Election {
  /** The fastest a rehearsal's clock may run: one hour a second. */
  public static final int MAX_SPEED = 3_600;

  /** Where a rehearsal's clock starts unless set: before the poll opens on election day. */
  public static final LocalTime REHEARSAL_START = LocalTime.of(6, 50);

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

  @Column(name = "clock_origin")
  private LocalDateTime clockOrigin;

  @Column(name = "clock_set_at")
  private LocalDateTime clockSetAt;

  @Column(name = "clock_speed")
  private int clockSpeed = 1;

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

  /** How many times faster than real time the clock runs; 0 stands still; 1 in a real election. */
  public int speed() {
    return clockSpeed;
  }

  /** The time of this election, to the second. */
  public LocalDateTime now(Clock real) {
    LocalDateTime realNow = LocalDateTime.now(real);
    if (!rehearsal) {
      return realNow.truncatedTo(ChronoUnit.SECONDS);
    }
    if (clockOrigin == null) {
      return day.atTime(REHEARSAL_START);
    }
    Duration passed = Duration.between(clockSetAt, realNow);
    return clockOrigin.plus(passed.multipliedBy(clockSpeed)).truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Sets a rehearsal's clock.
   *
   * @param time what it reads from now on; not before what it reads now
   * @param speed how many times faster than real time it runs, 0 to {@value #MAX_SPEED}
   * @throws Refusal RULE in a real election, or where the clock would go backwards
   */
  public void setClock(LocalDateTime time, int speed, Clock real) {
    if (!rehearsal) {
      throw Refusal.rule("election.clockIsReal");
    }
    if (time.isBefore(now(real))) {
      throw Refusal.rule("election.clockBackwards");
    }
    if (speed < 0 || speed > MAX_SPEED) {
      throw Refusal.rule("election.clockSpeed", MAX_SPEED);
    }
    if (time.isAfter(day.plusDays(60).atStartOfDay())) {
      throw Refusal.rule("election.clockTooFar");
    }
    clockOrigin = time;
    clockSetAt = LocalDateTime.now(real);
    clockSpeed = speed;
  }

  /**
   * Sets a rehearsal's clock to where it started, running as fast as real time.
   *
   * @throws Refusal RULE in a real election
   */
  public void restart(Clock real) {
    if (!rehearsal) {
      throw Refusal.rule("election.clockIsReal");
    }
    clockOrigin = day.atTime(REHEARSAL_START);
    clockSetAt = LocalDateTime.now(real);
    clockSpeed = 1;
  }

  /** Makes this the server's default election, or no longer. */
  public void setDefault(boolean isDefault) {
    serverDefault = isDefault ? Boolean.TRUE : null;
  }
}
