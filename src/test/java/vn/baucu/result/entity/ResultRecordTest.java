package vn.baucu.result.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/** From open to published one step at a time, and back at once. */
class ResultRecordTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
  private static final LocalDateTime AT = DAY.atTime(18, 0);

  private final ResultRecord record = new ResultRecord(7, Round.FIRST);

  private void certify() {
    record.certify("12/BB", DAY, "Trưởng ban", "f".repeat(64), List.of(3, 1), AT);
  }

  @Test
  void goesStepByStep() {
    certify();
    assertThat(record.state()).isEqualTo(RecordState.CERTIFIED);
    record.summarise("3/TK", DAY);
    assertThat(record.state()).isEqualTo(RecordState.SUMMARISED);
    record.publish("9/NQ", DAY);
    assertThat(record.state()).isEqualTo(RecordState.PUBLISHED);
    assertThat(record.publicationNumber()).isEqualTo("9/NQ");
  }

  @Test
  void leavesNoStepOut() {
    assertThatThrownBy(() -> record.summarise("3/TK", DAY)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> record.publish("9/NQ", DAY)).isInstanceOf(Refusal.class);
    certify();
    assertThatThrownBy(() -> record.publish("9/NQ", DAY)).isInstanceOf(Refusal.class);
    assertThatThrownBy(this::certify).isInstanceOf(Refusal.class);
  }

  @Test
  void takenBackAllThatWasAddedIsVoidAndItIsTold() {
    certify();
    record.summarise("3/TK", DAY);

    record.takeBack("đếm lại", AT);

    assertThat(record.state()).isEqualTo(RecordState.OPEN);
    assertThat(record.minutesNumber()).isNull();
    assertThat(record.fingerprint()).isNull();
    assertThat(record.summaryNumber()).isNull();
    assertThat(record.takenBackFrom()).isEqualTo(RecordState.SUMMARISED);
    assertThat(record.takenBackReason()).isEqualTo("đếm lại");
  }

  @Test
  void certifiedAgainNothingIsToldOfTheTimeBefore() {
    certify();
    record.takeBack("đếm lại", AT);
    certify();

    assertThat(record.takenBackAt()).isNull();
    assertThat(record.takenBackReason()).isNull();
  }
}
