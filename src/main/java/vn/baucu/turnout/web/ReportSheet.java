package vn.baucu.turnout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.baucu.law.LawText;
import vn.baucu.law.Percentages;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Stage;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.KeptReport;
import vn.baucu.turnout.boundary.QuickReports;
import vn.baucu.turnout.boundary.ReportItem;
import vn.baucu.turnout.entity.QuickReport;

/** A quick report as a sheet (XLSX): numbers as numbers, in the order of F10. */
@WebServlet("/app/turnout/report.xlsx")
public class ReportSheet extends HttpServlet {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
  private static final String WHOLE = "#,##0";
  private static final String PERCENT = "0.00";
  private static final String MARKED = "0.00\" (%s)\"";

  /** Widths of columns in characters: the city's figures fit with their dots. */
  private static final int NARROW = 6;

  private static final int NAME = 34;
  private static final int NUMBER = 13;

  @Inject private transient QuickReports reports;
  @Inject private transient Messages messages;
  @Inject private transient Formats format;
  @Inject private transient Stage stage;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    KeptReport kept = find(request);
    response.setContentType(TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"bao-cao-nhanh-%s-%s-v%d.xlsx\""
            .formatted(kept.code(), IN_NAME.format(kept.slot()), kept.version()));
    try (Workbook book = new Workbook(response.getOutputStream(), "baucu", "1.0")) {
      write(book.newWorksheet(format.slot(kept.slot())), kept);
    }
  }

  private KeptReport find(HttpServletRequest request) {
    String slot = request.getParameter("slot");
    String version = request.getParameter("version");
    return reports
        .read(new UnitCode(request.getParameter("unit")), SlotText.parse(slot), version(version))
        .orElseThrow(() -> Refusal.unknown("turnout.unknownSlot", String.valueOf(slot)));
  }

  private static Integer version(String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("shared.unreadableParameter", "version");
    }
  }

  private void write(Worksheet sheet, KeptReport kept) {
    QuickReport figures = kept.figures();
    int row = title(sheet, kept);
    int head = row;
    heads(sheet, row++, figures);
    int number = 1;
    for (QuickReport.Line line : figures.rows()) {
      sheet.value(row, 0, number++);
      String name = line.isArea() ? messages.of("turnout.reportArea", line.name()) : line.name();
      line(sheet, row++, name, line);
    }
    if (figures.early() != null) {
      line(sheet, row++, messages.get("turnout.reportEarly"), figures.early());
    }
    line(sheet, row, messages.get("turnout.reportTotal"), figures.total());
    sheet.range(row, 0, row, lastColumn(figures)).style().bold().set();
    row = late(sheet, row + 2, figures);
    texts(sheet, row + 1, kept);
    layOut(sheet, head, lastColumn(figures));
  }

  /** The first free row below. */
  private int title(Worksheet sheet, KeptReport kept) {
    int row = 0;
    if (stage.isTraining()) {
      sheet.value(row, 0, messages.get("turnout.training"));
      sheet.style(row++, 0).bold().set();
    }
    sheet.value(row, 0, messages.of("turnout.reportTitle", kept.figures().unit()));
    sheet.style(row++, 0).bold().set();
    sheet.value(row++, 0, kept.election());
    sheet.value(
        row++,
        0,
        messages.of(
            "turnout.reportMade",
            format.dateTime(kept.slot()),
            format.dateTime(kept.madeAt()),
            kept.version()));
    return row + 1;
  }

  /** The first free row below. */
  private int late(Worksheet sheet, int top, QuickReport figures) {
    int row = top;
    sheet.value(row++, 0, messages.get("turnout.reportLate"));
    if (figures.late().isEmpty()) {
      sheet.value(row++, 1, messages.get("turnout.reportNone"));
    }
    for (QuickReport.LateArea late : figures.late()) {
      sheet.value(row, 1, late.unit());
      sheet.value(row, 2, late.area());
      sheet.value(row++, 3, late.slot() == null ? Formats.UNKNOWN : format.slot(late.slot()));
    }
    return row;
  }

  private void texts(Worksheet sheet, int top, KeptReport kept) {
    int row = top;
    for (ReportItem item : ReportItem.values()) {
      if (kept.texts().containsKey(item)) {
        sheet.value(row, 0, messages.get("turnout.item." + item));
        sheet.value(row + 1, 1, kept.texts().get(item));
        row += 2;
      }
    }
  }

  private static void layOut(Worksheet sheet, int head, int last) {
    sheet.width(0, NARROW);
    sheet.width(1, NAME);
    for (int column = 2; column <= last; column++) {
      sheet.width(column, NUMBER);
    }
    sheet.freezePane(2, head + 1);
    sheet.repeatRows(head);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private static int lastColumn(QuickReport figures) {
    return 6 + figures.slots().size();
  }

  private void heads(Worksheet sheet, int row, QuickReport figures) {
    List<String> before = List.of("stt", "unit", "voters", "areas", "reported");
    int column = 0;
    for (String head : before) {
      sheet.value(row, column++, messages.get("turnout.reportHead." + head));
    }
    for (LocalDateTime slot : figures.slots()) {
      sheet.value(row, column++, format.slot(slot));
    }
    sheet.value(row, column++, messages.get("turnout.reportHead.voted"));
    sheet.value(row, column, messages.get("turnout.reportHead.percent"));
    sheet.range(row, 0, row, column).style().bold().wrapText(true).set();
  }

  private static void line(Worksheet sheet, int row, String name, QuickReport.Line line) {
    sheet.value(row, 1, name);
    int column = 2;
    sheet.value(row, column++, line.voters());
    sheet.value(row, column++, line.areas());
    sheet.value(row, column++, line.reported());
    for (Long voted : line.bySlot()) {
      sheet.value(row, column++, voted);
    }
    sheet.value(row, column, line.voted());
    sheet.range(row, 2, row, column).style().format(WHOLE).set();
    column++;
    Number percent = line.known() == null ? null : Percentages.of(line.voted(), line.voters());
    if (percent == null) {
      sheet.value(row, column, Formats.UNKNOWN);
    } else {
      sheet.value(row, column, percent);
      sheet.style(row, column).format(percentFormat(line)).set();
    }
  }

  /** The cell stays a number; what stands beside a round one is part of how it is shown. */
  private static String percentFormat(QuickReport.Line line) {
    String beside = LawText.besideRound(line.voted(), line.voters());
    return beside.isEmpty() ? PERCENT : MARKED.formatted(beside);
  }
}
