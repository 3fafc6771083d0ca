package vn.baucu.result.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/** A decision counts once two people have entered the same, and only over its figures. */
class DecisionTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
  private static final LocalDateTime AT = DAY.atTime(18, 0);
  private static final String FIGURES = "a".repeat(64);
  private static final Decision.Hand FIRST = new Decision.Hand(1, "Một", AT);
  private static final Decision.Hand SECOND = new Decision.Hand(2, "Hai", AT);

  private static Decision.Core core(String number, LocalDate day, Integer... elected) {
    return new Decision.Core(List.of(elected), null, number, day);
  }

  private final Decision decision =
      new Decision(
          7, Round.FIRST, DecisionKind.TIE, core("14/QĐ", DAY, 4, 2), "UBBC", null, FIGURES, FIRST);

  @Test
  void countsOnceTheSecondEnteredTheSame() {
    assertThat(decision.countsFor(FIGURES)).isFalse();
    assertThat(decision.confirm(core("14/qđ", DAY, 2, 4), SECOND)).isEmpty();
    assertThat(decision.countsFor(FIGURES)).isTrue();
    assertThat(decision.elected()).containsExactly(2, 4);
    assertThat(decision.confirmedName()).isEqualTo("Hai");
  }

  @Test
  void countsForNoOtherFigures() {
    decision.confirm(core("14/QĐ", DAY, 2, 4), SECOND);
    assertThat(decision.countsFor("b".repeat(64))).isFalse();
  }

  @Test
  void whatDiffersIsNamedAndItGoesOnWaiting() {
    assertThat(decision.confirm(core("15/QĐ", DAY.minusDays(1), 2, 3), SECOND))
        .containsExactly("elected", "number", "date");
    assertThat(decision.state()).isEqualTo(DecisionState.RECORDED);
  }

  @Test
  void nobodyConfirmsHisOwn() {
    assertThatThrownBy(() -> decision.confirm(core("14/QĐ", DAY, 2, 4), FIRST))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsGivenBackOrTakenBackIsOver() {
    decision.end("nhầm");
    assertThat(decision.state()).isEqualTo(DecisionState.RETURNED);
    assertThatThrownBy(() -> decision.confirm(core("14/QĐ", DAY, 2, 4), SECOND))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> decision.end("nữa")).isInstanceOf(Refusal.class);
  }

  @Test
  void fallsWithItsFigures() {
    decision.confirm(core("14/QĐ", DAY, 2, 4), SECOND);
    decision.fall("mở lại biên bản");
    assertThat(decision.state()).isEqualTo(DecisionState.FALLEN);
    assertThat(decision.countsFor(FIGURES)).isFalse();
  }
}
