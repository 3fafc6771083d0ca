package vn.baucu.result.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.baucu.law.StructureGroup;
import vn.baucu.law.StructureSum;
import vn.baucu.result.boundary.StructureReport;
import vn.baucu.result.boundary.Structures;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Stage;
import vn.baucu.shared.UnitCode;

/** A structure as a workbook: the table by level, every body by itself, and who has gaps. */
@WebServlet("/app/result/structure.xlsx")
public class StructureSheet extends HttpServlet {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String WHOLE = "#,##0";
  private static final String PERCENT = "0.00";
  private static final int NAME = 34;
  private static final int NUMBER = 13;

  @Inject private transient Structures structures;
  @Inject private transient Messages messages;
  @Inject private transient Formats format;
  @Inject private transient Stage stage;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UnitCode unit = new UnitCode(String.valueOf(request.getParameter("unit")));
    boolean winners = StructureView.WINNERS.equals(request.getParameter("of"));
    StructureReport report = structures.report(unit, winners);
    response.setContentType(TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"co-cau-%s-%s.xlsx\""
            .formatted(winners ? "trung-cu" : "ung-cu", unit.unit()));
    try (Workbook book = new Workbook(response.getOutputStream(), "baucu", "1.0")) {
      table(book.newWorksheet(messages.get("result.structure.sheet.levels")), report);
      bodies(book.newWorksheet(messages.get("result.structure.sheet.bodies")), report);
      gaps(book.newWorksheet(messages.get("result.structure.sheet.gaps")), report);
    }
  }

  private int title(Worksheet sheet, StructureReport report) {
    int row = 0;
    if (stage.isTraining()) {
      sheet.value(row, 0, messages.get("result.structure.training"));
      sheet.style(row++, 0).bold().set();
    }
    String key = report.winners() ? "result.structure.winnersOf" : "result.structure.candidatesOf";
    sheet.value(row, 0, messages.of(key, report.unitName()));
    sheet.style(row++, 0).bold().set();
    sheet.value(row++, 0, messages.of("result.structure.ageOn", format.date(report.day())));
    return row + 1;
  }

  private void table(Worksheet sheet, StructureReport report) {
    int row = title(sheet, report);
    List<StructureSum> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (StructureReport.Level level : report.levels()) {
      columns.add(level.sum());
      names.add(level.name());
    }
    columns.add(report.sum());
    names.add(messages.get("result.structure.sum"));
    sheet.value(row, 0, messages.get("result.structure.group"));
    for (int i = 0; i < names.size(); i++) {
      sheet.value(row, 1 + 3 * i, names.get(i));
      sheet.value(row, 2 + 3 * i, messages.get("result.structure.percent"));
      sheet.value(row, 3 + 3 * i, messages.get("result.structure.unknown"));
    }
    sheet.range(row, 0, row, 3 * names.size()).style().bold().wrapText(true).set();
    row++;
    sheet.value(row, 0, messages.get("result.structure.persons"));
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(row, 1 + 3 * i, columns.get(i).persons());
      sheet.style(row, 1 + 3 * i).bold().format(WHOLE).set();
    }
    row++;
    for (StructureRows.Row line : StructureRows.of(columns)) {
      sheet.value(row, 0, messages.get("result.structure." + line.key()));
      for (int i = 0; i < line.cells().size(); i++) {
        cell(sheet, row, 1 + 3 * i, line.cells().get(i));
      }
      row++;
    }
    layOut(sheet, 3 * names.size());
  }

  private static void cell(Worksheet sheet, int row, int column, StructureRows.Cell cell) {
    sheet.value(row, column, cell.count());
    sheet.style(row, column).format(WHOLE).set();
    if (cell.percent() == null) {
      sheet.value(row, column + 1, Formats.UNKNOWN);
    } else {
      sheet.value(row, column + 1, cell.percent());
      sheet.style(row, column + 1).format(PERCENT).set();
    }
    if (cell.unknown() > 0) {
      sheet.value(row, column + 2, cell.unknown());
    }
  }

  /** A row a body; where of some it is not known, that is said in the cell. */
  private void bodies(Worksheet sheet, StructureReport report) {
    int row = title(sheet, report);
    sheet.value(row, 0, messages.get("result.structure.body"));
    sheet.value(row, 1, messages.get("result.structure.level"));
    sheet.value(row, 2, messages.get("result.structure.persons"));
    StructureGroup[] groups = StructureGroup.values();
    for (int i = 0; i < groups.length; i++) {
      sheet.value(row, 3 + i, messages.get("result.structure." + groups[i]));
    }
    sheet.range(row, 0, row, 2 + groups.length).style().bold().wrapText(true).set();
    row++;
    for (StructureReport.Level level : report.levels()) {
      for (StructureReport.Body body : level.bodies()) {
        sheet.value(row, 0, body.ownerName());
        sheet.value(row, 1, level.name());
        sheet.value(row, 2, body.sum().persons());
        for (int i = 0; i < groups.length; i++) {
          long members = body.sum().members().get(groups[i]);
          long unknown = body.sum().unknown().get(groups[i]);
          if (unknown == 0) {
            sheet.value(row, 3 + i, members);
          } else {
            sheet.value(row, 3 + i, messages.of("result.structure.withUnknown", members, unknown));
          }
        }
        row++;
      }
    }
    layOut(sheet, 2 + groups.length);
  }

  private void gaps(Worksheet sheet, StructureReport report) {
    int row = title(sheet, report);
    for (StructureReport.Gap gap : report.gaps()) {
      sheet.value(row, 0, gap.ownerName());
      sheet.value(row, 1, gap.number());
      sheet.value(row, 2, gap.name());
      sheet.value(
          row++,
          3,
          StructureGaps.words(gap.unknown()).stream()
              .map(key -> messages.get("result.structure." + key))
              .collect(Collectors.joining(", ")));
    }
    if (report.gaps().isEmpty()) {
      sheet.value(row, 0, messages.get("result.structure.noGaps"));
    }
    layOut(sheet, 3);
  }

  private static void layOut(Worksheet sheet, int last) {
    sheet.width(0, NAME);
    for (int column = 1; column <= last; column++) {
      sheet.width(column, NUMBER);
    }
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }
}
