package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PercentagesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "percentages.csv", numLinesToSkip = 1)
  void areHalfUpWithTwoDecimals(long part, long whole, String percent, Long hundredths) {
    BigDecimal printed = Percentages.of(part, whole);
    assertThat(printed == null ? null : printed.toPlainString()).isEqualTo(percent);
    assertThat(Percentages.hundredths(part, whole)).isEqualTo(hundredths);
  }

  @Test
  void partsAreFilledByTheLargestRemainder() {
    assertThat(Percentages.ofParts(List.of(1L, 1L, 1L)))
        .extracting(Object::toString)
        .containsExactly("33.34", "33.33", "33.33");
    assertThat(Percentages.ofParts(List.of(1L, 2L, 3L, 0L)))
        .extracting(Object::toString)
        .containsExactly("16.67", "33.33", "50.00", "0.00");
    assertThat(Percentages.ofParts(List.of(5L)))
        .extracting(Object::toString)
        .containsExactly("100.00");
    assertThat(Percentages.ofParts(List.of())).isEmpty();
    assertThat(Percentages.ofParts(List.of(0L, 0L, 0L))).hasSize(3).containsOnlyNulls();
    assertThat(Percentages.ofParts(List.of(Long.MAX_VALUE, Long.MAX_VALUE)))
        .extracting(Object::toString)
        .containsExactly("50.00", "50.00");
  }
}
