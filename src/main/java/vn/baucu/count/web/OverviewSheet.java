package vn.baucu.count.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.OverviewLine;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.UnitCode;

/** The overview as a sheet: a row for each area and level, written as it is read. */
@WebServlet("/app/count/overview.xlsx")
public class OverviewSheet extends HttpServlet {
  private static final int FLUSH = 1_000;

  @Inject private transient CountOverview overview;
  @Inject private transient Elections elections;
  @Inject private transient Messages messages;
  @Inject private transient Formats format;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UnitCode unit = new UnitCode(String.valueOf(request.getParameter("unit")));
    Round round = PathNames.round(request.getParameter("round")).sums();
    overview.board(unit, round);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"bien-ban-" + unit.unit() + ".xlsx\"");
    response.setHeader("Cache-Control", "no-store");
    Map<ElectionLevel, String> levels = elections.current().levels();
    try (Workbook book = new Workbook(response.getOutputStream(), "baucu", "1.0")) {
      Worksheet sheet = book.newWorksheet(messages.get("count.sheet.name"));
      head(sheet);
      int[] row = {1};
      overview.each(
          unit,
          round,
          line -> {
            write(sheet, row[0], line, levels.get(line.level()));
            if (row[0]++ % FLUSH == 0) {
              flush(sheet);
            }
          });
    }
  }

  private void head(Worksheet sheet) {
    String[] titles = messages.get("count.sheet.columns").split("\\|");
    for (int i = 0; i < titles.length; i++) {
      sheet.value(0, i, titles[i]);
      sheet.style(0, i).bold().set();
      sheet.width(i, i == 3 || i == 4 ? 34 : 22);
    }
    sheet.freezePane(0, 1);
  }

  private void write(Worksheet sheet, int row, OverviewLine line, String level) {
    sheet.value(row, 0, line.parentName());
    sheet.value(row, 1, line.unitName());
    sheet.value(row, 2, line.area());
    sheet.value(row, 3, line.areaName());
    sheet.value(row, 4, level);
    sheet.value(row, 5, messages.get("shell.chip." + line.state()));
    sheet.value(row, 6, line.incident() ? messages.get("shell.chip.INCIDENT") : "");
    sheet.value(row, 7, line.late() ? messages.get("count.sheet.late") : "");
    sheet.value(row, 8, line.by() == null ? "" : line.by());
    sheet.value(row, 9, line.since() == null ? "" : format.dateTime(line.since()));
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
