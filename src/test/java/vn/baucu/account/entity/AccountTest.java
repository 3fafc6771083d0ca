package vn.baucu.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.shared.Refusal;

class AccountTest {
  private Account account;

  @BeforeEach
  void make() {
    account = new Account("commune-11296", "Nguyễn Thị Thu Tâm", "", "hash");
  }

  @Test
  void aResetGivesAnotherPasswordAndEndsWhatWasRemembered() {
    account.resetPassword("another");

    assertThat(account.passwordHash()).isEqualTo("another");
  }

  @Test
  void aClosedAccountIsClosed() {
    account.setActive(false);

    assertThat(account.isActive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {":system", "System", "a", "tổ-1", "a b", "-a", "a:b", ""})
  void aNameIsOfSmallLettersDigitsAndAFewSigns(String username) {
    assertThatThrownBy(() -> new Account(username, "Tên", "", "hash"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("account.usernameInvalid");
  }
}
