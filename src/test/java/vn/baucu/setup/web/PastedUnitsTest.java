package vn.baucu.setup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.law.UnitKind;
import vn.baucu.setup.boundary.UnitText;
import vn.baucu.shared.Refusal;

class PastedUnitsTest {
  @Test
  void aTreeIsReadOutOfOneList() {
    String list =
        """
        303\tQuận Hồng Bàng\t\t0225 3842 000
        318\tBạch Long Vĩ
        11296\tPhường Quán Toan\t303

        11299\t Phường Hùng Vương \t318\t
        """;

    assertThat(PastedUnits.read(list, "31"))
        .containsExactly(
            new UnitText("303", "Quận Hồng Bàng", UnitKind.DISTRICT, "31", "0225 3842 000"),
            new UnitText("318", "Bạch Long Vĩ", UnitKind.DISTRICT, "31", ""),
            new UnitText("11296", "Phường Quán Toan", UnitKind.COMMUNE, "303", ""),
            new UnitText("11299", "Phường Hùng Vương", UnitKind.COMMUNE, "318", ""));
  }

  @Test
  void theNameSaysWhatAUnitWithoutCommunesIs() {
    assertThat(PastedUnits.read("318\tHuyện Bạch Long Vĩ", "31").get(0).kind())
        .isEqualTo(UnitKind.DISTRICT);
    assertThat(PastedUnits.read("318\tĐặc khu Bạch Long Vĩ", "31").get(0).kind())
        .isEqualTo(UnitKind.COMMUNE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n ",
        "11296",
        "11296, Phường Quán Toan",
        "\tPhường Quán Toan",
        "1\tA\t2\t3\t4",
        "1\tA\n1\tB"
      })
  void whatIsNoListIsRefused(String list) {
    assertThatThrownBy(() -> PastedUnits.read(list, "31")).isInstanceOf(Refusal.class);
  }
}
