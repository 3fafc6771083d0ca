package vn.baucu.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.UnitKind;
import vn.baucu.readiness.boundary.CheckedPair;
import vn.baucu.readiness.boundary.ReadinessBoard;
import vn.baucu.readiness.boundary.ReadinessBoard.Cell;
import vn.baucu.readiness.boundary.ReadinessBoard.Line;
import vn.baucu.readiness.boundary.ReadinessState;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Messages;
import vn.baucu.shared.ready.ReadyItem;

class ReadinessSheetTest {
  private static final Messages MESSAGES = new Messages();

  private enum Item implements ReadyItem {
    LISTS;

    @Override
    public String key() {
      return "candidate.ready." + name();
    }

    @Override
    public int order() {
      return 1;
    }
  }

  @Test
  void whatIsWrongStandsBesideWhatIsThere() throws IOException {
    Line ward = line("11296", "Quán Toan", new Cell(2, 3, 1), ReadinessState.TAKEN_BACK);
    ReadinessBoard board =
        new ReadinessBoard(
            "303",
            "Hồng Bàng",
            UnitKind.DISTRICT,
            null,
            null,
            List.of(Item.values()),
            line("303", "Hồng Bàng", new Cell(9, 10, 4), null),
            List.of(ward));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadinessSheet.write(board, MESSAGES, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(row(sheet, 0))
          .contains("Người ứng cử: có | Người ứng cử: phải có | Người ứng cử: lỗi");
      assertThat(row(sheet, 1)).isEqualTo("11296 | Quán Toan | 2 | 3 | 1 | Hết hiệu lực | 0 | 1");
      assertThat(row(sheet, 2)).isEqualTo("303 | Hồng Bàng | 9 | 10 | 4 |  | 0 | 1");
    }
  }

  private static Line line(String code, String name, Cell cell, ReadinessState state) {
    return new Line(code, name, false, Map.of(Item.LISTS, cell), state, 1, 0);
  }

  private static String row(Sheet sheet, int row) {
    DataFormatter format = new DataFormatter();
    StringBuilder text = new StringBuilder();
    sheet
        .getRow(row)
        .forEach(
            cell -> text.append(text.isEmpty() ? "" : " | ").append(format.formatCellValue(cell)));
    return text.toString();
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    CheckedPair rootless =
        new CheckedPair(
            null,
            "11296",
            "Quán Toan",
            3,
            ElectionLevel.COMMUNE_COUNCIL,
            null,
            CheckedPair.Problem.ROOTLESS);
    assertThat(ReadinessWords.problem(rootless, "HĐND xã", MESSAGES))
        .isEqualTo("Quán Toan · khu vực 3 · HĐND xã: không tìm được đường lên thành phố");
  }

  @Test
  void aShortListIsMendedOnTheListAndNotOnTheAreaThatVotesByIt() {
    CheckedPair empty =
        new CheckedPair(
            "Hồng Bàng",
            "11296",
            "Quán Toan",
            3,
            ElectionLevel.DISTRICT_COUNCIL,
            new ElectoralUnitKey(ElectionLevel.DISTRICT_COUNCIL, "303", 2),
            CheckedPair.Problem.LIST);
    assertThat(new ReadinessWords().address(empty))
        .isEqualTo("candidate/list.xhtml?level=DISTRICT_COUNCIL&owner=303&number=2");
    CheckedPair nowhere =
        new CheckedPair(
            "Hồng Bàng",
            "11296",
            "Quán Toan",
            3,
            ElectionLevel.DISTRICT_COUNCIL,
            null,
            CheckedPair.Problem.NOWHERE);
    assertThat(new ReadinessWords().address(nowhere)).isEqualTo("voters/areas.xhtml?unit=11296");
  }
}
