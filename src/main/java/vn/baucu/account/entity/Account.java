package vn.baucu.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import vn.baucu.shared.Refusal;

/** A person who can sign in. */
@Entity
@Table(name = "account")
public class Account {
  /** Wrong passwords in a row that are forgiven. */
  public static final int FREE_ATTEMPTS = 5;

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");
  private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
  private static final Duration LONGEST_LOCK = Duration.ofMinutes(30);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  private String username;

  @Column(name = "full_name")
  private String fullName;

  private String phone;

  @Column(name = "password_hash")
  private String passwordHash;

  private boolean active;

  @Column(name = "failed_attempts")
  private int failedAttempts;

  @Column(name = "locked_until")
  private LocalDateTime lockedUntil;

  private int epoch;

  @Version private int version;

  protected Account() {}

  /**
   * A new account.
   *
   * @param username 2 to 60 small letters, digits, dots, hyphens and underscores
   * @param passwordHash the slow salted hash of its password
   */
  public Account(String username, String fullName, String phone, String passwordHash) {
    if (!USERNAME.matcher(username).matches()) {
      throw Refusal.rule("account.usernameInvalid", username);
    }
    this.username = username;
    this.fullName = fullName;
    this.phone = phone;
    this.passwordHash = passwordHash;
    this.active = true;
  }

  public Integer id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String fullName() {
    return fullName;
  }

  public boolean isActive() {
    return active;
  }

  public String passwordHash() {
    return passwordHash;
  }

  /** Whether it may try to sign in at a time: active, and no lock running. */
  public boolean mayTry(LocalDateTime now) {
    return active && (lockedUntil == null || !now.isBefore(lockedUntil));
  }

  /**
   * Counts a wrong password. From the {@value #FREE_ATTEMPTS}th in a row on each locks the account,
   * twice as long as the one before, half an hour at most.
   */
  public void failed(LocalDateTime now) {
    failedAttempts++;
    if (failedAttempts >= FREE_ATTEMPTS) {
      long doubled = 1L << Math.min(failedAttempts - FREE_ATTEMPTS, 16);
      Duration lock = FIRST_LOCK.multipliedBy(doubled);
      lockedUntil = now.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
    }
  }

  /** Forgets wrong passwords after a right one. */
  public void succeeded() {
    failedAttempts = 0;
    lockedUntil = null;
  }

  /** Gives it another password; what was remembered under the old one is void, a lock ends. */
  public void resetPassword(String newHash) {
    passwordHash = newHash;
    epoch++;
    succeeded();
  }

  /** Lets it sign in, or no longer; sessions that run end with their next request. */
  public void setActive(boolean isActive) {
    active = isActive;
    epoch++;
  }
}
