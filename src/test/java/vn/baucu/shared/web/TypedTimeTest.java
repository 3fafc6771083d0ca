package vn.baucu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day that is none does not become another. */
class TypedTimeTest {
  @Test
  void whatIsTypedIsRead() {
    assertThat(read(new TypedTime.Day(), " 24/05/2021 ")).isEqualTo(LocalDate.of(2021, 5, 24));
    assertThat(read(new TypedTime.Moment(), "19:00 24/05/2021"))
        .isEqualTo(LocalDateTime.of(2021, 5, 24, 19, 0));
    assertThat(read(new TypedTime.Day(), "30/4/2021")).isEqualTo(LocalDate.of(2021, 4, 30));
    assertThat(read(new TypedTime.Day(), "1/12/2021")).isEqualTo(LocalDate.of(2021, 12, 1));
    assertThat(read(new TypedTime.Moment(), "07:00 3/5/2021"))
        .isEqualTo(LocalDateTime.of(2021, 5, 3, 7, 0));
    assertThat(read(new TypedTime.Day(), " ")).isNull();
    assertThat(new TypedTime.Day().getAsString(null, null, LocalDate.of(2021, 5, 4)))
        .isEqualTo("04/05/2021");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2021",
        "31/4/2021",
        "001/5/2021",
        "1/5/21",
        "29/02/2021",
        "31/04/2021",
        "00/05/2021",
        "24/05/21",
        "24.05.2021"
      })
  void aDayThatIsNoneIsRefused(String typed) {
    assertThatThrownBy(() -> read(new TypedTime.Day(), typed))
        .isInstanceOf(ConverterException.class);
    assertThatThrownBy(() -> read(new TypedTime.Moment(), "19:00 " + typed))
        .isInstanceOf(ConverterException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00 24/05/2021", "19:60 24/05/2021", "9:00 24/05/2021", "1900"})
  void soIsATimeThatIsNone(String typed) {
    assertThatThrownBy(() -> read(new TypedTime.Moment(), typed))
        .isInstanceOf(ConverterException.class);
  }

  private static <T> T read(Converter<T> converter, String typed) {
    return converter.getAsObject(null, null, typed);
  }
}
