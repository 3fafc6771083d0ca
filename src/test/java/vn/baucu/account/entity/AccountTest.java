package vn.baucu.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.shared.Refusal;

class AccountTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2021, 5, 23, 9, 0);

  private Account account;

  @BeforeEach
  void make() {
    account = new Account("commune-11296", "Nguyễn Thị Thu Tâm", "", "hash");
  }

  @Test
  void fourWrongPasswordsAreForgiven() {
    fail(Account.FREE_ATTEMPTS - 1);

    assertThat(account.mayTry(NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"5, 30", "6, 60", "7, 120", "10, 960", "11, 1800", "60, 1800"})
  void eachFurtherOneLocksTwiceAsLongUpToHalfAnHour(int wrong, int seconds) {
    fail(wrong);

    assertThat(account.mayTry(NOW.plusSeconds(seconds - 1))).isFalse();
    assertThat(account.mayTry(NOW.plusSeconds(seconds))).isTrue();
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    fail(Account.FREE_ATTEMPTS - 1);
    account.succeeded();
    fail(Account.FREE_ATTEMPTS - 1);

    assertThat(account.mayTry(NOW)).isTrue();
  }

  @Test
  void aResetLiftsTheLock() {
    fail(Account.FREE_ATTEMPTS);
    account.resetPassword("another");

    assertThat(account.mayTry(NOW)).isTrue();
    assertThat(account.passwordHash()).isEqualTo("another");
  }

  @Test
  void aClosedAccountMayNotTry() {
    account.setActive(false);

    assertThat(account.mayTry(NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {":system", "System", "a", "tổ-1", "a b", "-a", "a:b", ""})
  void aNameIsOfSmallLettersDigitsAndAFewSigns(String username) {
    assertThatThrownBy(() -> new Account(username, "Tên", "", "hash"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("account.usernameInvalid");
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      account.failed(NOW);
    }
  }
}
