package vn.baucu.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.regex.Pattern;
import vn.baucu.shared.Refusal;

/** A person who can sign in. */
@Entity
@Table(name = "account")
public class Account {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

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

  /** Whether its owner has chosen the password, instead of the one that was drawn. */
  @Column(name = "own_password")
  private boolean ownPassword;

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

  /** Gives it another password; what was remembered under the old one is void. */
  public void resetPassword(String newHash) {
    passwordHash = newHash;
    ownPassword = false;
    epoch++;
  }

  /** The same by its owner, who chose it. */
  public void choosePassword(String newHash) {
    resetPassword(newHash);
    ownPassword = true;
  }

  /** Whether its owner has chosen the password. */
  public boolean isOwnPassword() {
    return ownPassword;
  }

  /** Lets it sign in, or no longer; sessions that run end with their next request. */
  public void setActive(boolean isActive) {
    active = isActive;
    epoch++;
  }
}
