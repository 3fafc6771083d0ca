package vn.baucu.readiness.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.baucu.readiness.boundary.Readiness;
import vn.baucu.readiness.boundary.ReadinessBoard;
import vn.baucu.readiness.boundary.ReadinessBoard.Line;
import vn.baucu.shared.Messages;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.ready.ReadyItem;

/**
 * The table of readiness as a sheet: a row for each unit, for each item how many of how many, and
 * how many are wrong.
 */
@WebServlet("/app/readiness/readiness.xlsx")
public class ReadinessSheet extends HttpServlet {
  /** Of each item: how many are there, how many must be, how many are wrong. */
  private static final int COLUMNS = 3;

  @Inject private transient Readiness readiness;
  @Inject private transient Messages messages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UnitCode unit = new UnitCode(String.valueOf(request.getParameter("unit")));
    ReadinessBoard board = readiness.board(unit);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"san-sang-" + unit.unit() + ".xlsx\"");
    response.setHeader("Cache-Control", "no-store");
    write(board, messages, response.getOutputStream());
  }

  /** Writes the table of a unit. */
  static void write(ReadinessBoard board, Messages messages, OutputStream to) throws IOException {
    try (Workbook book = new Workbook(to, "baucu", "1.0")) {
      Worksheet sheet = book.newWorksheet(messages.get("readiness.sheet"));
      head(sheet, board.items(), messages);
      int row = 1;
      for (Line line : board.lines()) {
        write(sheet, row++, line, board.items(), messages);
      }
      write(sheet, row, board.whole(), board.items(), messages);
      sheet.range(row, 0, row, 4 + COLUMNS * board.items().size()).style().bold().set();
    }
  }

  private static void head(Worksheet sheet, List<ReadyItem> items, Messages messages) {
    int column = text(sheet, 0, messages.get("readiness.code"));
    column = text(sheet, column, messages.get("readiness.unit"));
    for (ReadyItem item : items) {
      String name = messages.get(item.key() + ".head");
      column = text(sheet, column, messages.of("readiness.sheetHave", name));
      column = text(sheet, column, messages.of("readiness.sheetMust", name));
      column = text(sheet, column, messages.of("readiness.sheetErrors", name));
    }
    column = text(sheet, column, messages.get("readiness.declaration"));
    column = text(sheet, column, messages.get("readiness.sheetReady"));
    text(sheet, column, messages.get("readiness.sheetUnits"));
    sheet.freezePane(2, 1);
  }

  private static int text(Worksheet sheet, int column, String words) {
    sheet.value(0, column, words);
    sheet.style(0, column).bold().wrapText(true).set();
    sheet.width(column, column == 1 ? 34 : 14);
    return column + 1;
  }

  private static void write(
      Worksheet sheet, int row, Line line, List<ReadyItem> items, Messages messages) {
    sheet.value(row, 0, line.code());
    sheet.value(row, 1, line.own() ? messages.of("readiness.ownLevel", line.name()) : line.name());
    int column = 2;
    for (ReadyItem item : items) {
      if (line.at(item) != null) {
        sheet.value(row, column, line.at(item).have());
        sheet.value(row, column + 1, line.at(item).must());
        sheet.value(row, column + 2, line.at(item).errors());
      }
      column += COLUMNS;
    }
    sheet.value(
        row, column, line.state() == null ? "" : messages.get("shell.chip." + line.state()));
    sheet.value(row, column + 1, line.ready());
    sheet.value(row, column + 2, line.units());
  }
}
