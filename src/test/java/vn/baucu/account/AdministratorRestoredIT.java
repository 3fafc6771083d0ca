package vn.baucu.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.baucu.account.control.Passwords;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;

/** The way in from the machine itself. */
class AdministratorRestoredIT extends InContainer {
  private static final String LOST = "mat-khau-da-quen";
  private static final String NEW = "mat-khau-cua-may";

  @Inject private SystemAccounts machine;
  @Inject private Passwords passwords;
  @Inject private Sql sql;

  @Test
  void theMachineGivesAPasswordOnce() {
    String before = hash();
    sql.update(
        "UPDATE account SET active = FALSE, password_hash = ? WHERE username = 'admin'",
        passwords.hash(LOST));

    assertThat(machine.restoreAdministrator(NEW)).isTrue();

    assertThat(passwords.matches(NEW, hash())).isTrue();
    assertThat(sql.one("SELECT active FROM account WHERE username = 'admin'", r -> r.getBoolean(1)))
        .contains(true);
    sql.update("UPDATE account SET password_hash = ? WHERE username = 'admin'", before);
    assertThat(machine.restoreAdministrator(NEW)).as("at the next start").isFalse();
    assertThat(hash()).isEqualTo(before);
  }

  private String hash() {
    return sql.one(
            "SELECT password_hash FROM account WHERE username = 'admin'", row -> row.getString(1))
        .orElseThrow();
  }
}
