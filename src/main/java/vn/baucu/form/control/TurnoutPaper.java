package vn.baucu.form.control;

import static vn.baucu.form.control.Wording.values;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Block.Table.Cell;
import vn.baucu.form.entity.Block.Table.Column;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.Text;
import vn.baucu.form.entity.TurnoutSheet;
import vn.baucu.law.CanonicalForm;
import vn.baucu.shared.UnitWords;
import vn.baucu.turnout.boundary.ReportItem;
import vn.baucu.turnout.entity.QuickReport;

/** The quick report on turnout up to a slot (F10), from what was kept of it. */
public final class TurnoutPaper {
  private static final CanonicalForm.Kind PRINTED =
      new CanonicalForm.Kind(
          "baucu.form.F10",
          1,
          List.of(
              "election",
              "legalBasis",
              "unit",
              "above",
              "slot",
              "reportVersion",
              "corrected",
              "madeAt",
              "slots",
              "lines",
              "late",
              "full",
              "texts",
              "terms",
              "signer"));

  /** With more slots than this the table does not fit upright paper. */
  private static final int UPRIGHT_SLOTS = 4;

  private final TurnoutSheet sheet;
  private final QuickReport figures;
  private final Common common;
  private final Wording words;
  private final Map<String, String> of;
  private final List<Block> blocks = new ArrayList<>();

  private TurnoutPaper(TurnoutSheet sheet) {
    this.sheet = sheet;
    figures = sheet.figures();
    common = new Common(sheet.occasion());
    words = common.words();
    of =
        new HashMap<>(
            values(
                "UNIT",
                PaperWords.capitals(figures.unit()),
                "above",
                UnitWords.inSentence(figures.above()),
                "until",
                PaperWords.moment(sheet.slot()),
                "day",
                PaperWords.day(sheet.madeAt().toLocalDate()),
                "term",
                common.assemblyTerm(),
                "years",
                common.councilYears(),
                "version",
                String.valueOf(sheet.version()),
                "made",
                PaperWords.printed(sheet.madeAt()),
                "areasFull",
                PaperWords.integer(figures.areasFull()),
                "unitsFull",
                PaperWords.integer(figures.unitsFull())));
  }

  /** The document. */
  public static Paper of(TurnoutSheet sheet) {
    return new TurnoutPaper(sheet).paper();
  }

  private Paper paper() {
    blocks.add(
        common.head(
            words.lines("f10.head", of),
            true,
            words.text("report.number"),
            words.text("report.date", of)));
    blocks.add(new Block.Title(words.lines("f10.title", of)));
    if (sheet.corrected()) {
      blocks.add(new Block.Subtitle(words.text("f10.corrected", of)));
    }
    boolean city = figures.unit().equals(figures.above());
    blocks.add(new Block.Subtitle(words.text(city ? "f8.to" : "f10.to", of)));
    general();
    heading("f10.table");
    table();
    heading("f10.late");
    late();
    heading("f10.texts");
    texts();
    blocks.add(
        new Block.Together(
            List.of(
                new Block.Line(Text.of(""), Indent.NONE),
                new Block.Signed(
                    words.parts("report.recipients"),
                    Text.NONE,
                    common.signature("committee.head", sheet.chair())))));
    String fingerprint = fingerprint();
    List<String> foot = new ArrayList<>();
    foot.add(words.sentence("f10.foot", of));
    foot.addAll(common.foot("", 0, null, fingerprint));
    return new Paper(
        words.sentence("f10.name", of),
        figures.slots().size() > UPRIGHT_SLOTS ? Paper.Layout.LANDSCAPE : Paper.Layout.PORTRAIT,
        blocks,
        common.watermarks(true),
        foot,
        fingerprint,
        sheet.occasion().printedAt());
  }

  private void heading(String key) {
    blocks.add(new Block.Heading(words.text(key)));
  }

  private void general() {
    heading("f10.general");
    QuickReport.Line total = figures.total();
    figure("f10.voters", PaperWords.integer(total.voters()), "unit.person");
    figure("f10.voted", PaperWords.integer(total.known()), "unit.person");
    figure("f10.turnout", PaperWords.percent(total.known(), total.voters()), null);
    figure("f10.reported", of(total.reported(), total.areas()), null);
    paragraph("f10.full", of);
    if (!figures.highest().isEmpty()) {
      paragraph(
          "f10.extremes", values("high", names(figures.highest()), "low", names(figures.lowest())));
    }
    QuickReport.LateArea first = figures.firstFull();
    if (first != null) {
      paragraph(
          "f10.firstFull",
          values(
              "area",
              PaperWords.area(first.area()),
              "unit",
              UnitWords.inSentence(first.unit()),
              "hour",
              PaperWords.hour(first.slot())));
    }
  }

  private void figure(String key, String value, String unit) {
    String shown = value == null ? PaperWords.NONE : value;
    blocks.add(
        new Block.Figure(
            "", words.text(key), shown, unit == null ? "" : words.get(unit), Indent.ITEM));
  }

  private void paragraph(String key, Map<String, String> values) {
    blocks.add(new Block.Paragraph(words.text(key, values), Indent.ITEM));
  }

  private static String of(int part, int whole) {
    return PaperWords.integer(part) + "/" + PaperWords.integer(whole);
  }

  private String names(List<QuickReport.Line> lines) {
    QuickReport.Line first = lines.get(0);
    return lines.stream().map(this::name).collect(Collectors.joining(", "))
        + " ("
        + PaperWords.percent(first.voted(), first.voters())
        + ")";
  }

  private String name(QuickReport.Line line) {
    return line.isArea()
        ? words.sentence("f10.area", values("area", PaperWords.area(Integer.parseInt(line.name()))))
        : line.name();
  }

  private void table() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.get("t1.number"), 9, true));
    columns.add(new Column(words.get("f10.unit"), 36, false));
    columns.add(new Column(words.get("f10.voters"), 19, true));
    columns.add(new Column(words.get("f10.areas"), 15, true));
    columns.add(new Column(words.get("f10.areasReported"), 15, true));
    for (LocalDateTime slot : figures.slots()) {
      columns.add(new Column(PaperWords.hour(slot), 18, true));
    }
    columns.add(new Column(words.get("f10.voted"), 19, true));
    columns.add(new Column(words.get("f10.turnout"), 17, true));
    columns.add(new Column(words.get("t1.note"), 14, false));
    List<List<Cell>> rows = new ArrayList<>();
    for (QuickReport.Line line : figures.rows()) {
      rows.add(row(String.valueOf(rows.size() + 1), name(line), line, false));
    }
    if (figures.early() != null) {
      rows.add(row("", words.get("f10.early"), figures.early(), false));
    }
    rows.add(row("", words.get("f10.sum"), figures.total(), true));
    blocks.add(new Block.Table(Text.NONE, columns, rows, 9));
  }

  /** What nobody has reported is not 0. */
  private static List<Cell> row(String number, String name, QuickReport.Line line, boolean strong) {
    List<String> texts = new ArrayList<>(List.of(number, name));
    texts.add(PaperWords.integer(line.voters()));
    texts.add(PaperWords.integer(line.areas()));
    texts.add(PaperWords.integer(line.reported()));
    boolean known = line.known() != null;
    line.bySlot().forEach(v -> texts.add(known ? PaperWords.integer(v) : PaperWords.NONE));
    texts.add(known ? PaperWords.integer(line.known()) : PaperWords.NONE);
    texts.add(known ? PaperWords.percent(line.known(), line.voters()) : PaperWords.NONE);
    texts.add("");
    return texts.stream().map(text -> new Cell(text, strong)).toList();
  }

  /** Areas of a unit that reported last together are one line. */
  private void late() {
    if (figures.late().isEmpty()) {
      paragraph("s5", Map.of());
    }
    Map<String, List<String>> areas = new LinkedHashMap<>();
    Map<String, QuickReport.LateArea> first = new LinkedHashMap<>();
    for (QuickReport.LateArea late : figures.late()) {
      String key = late.unit() + "/" + late.slot();
      first.putIfAbsent(key, late);
      areas.computeIfAbsent(key, k -> new ArrayList<>()).add(PaperWords.area(late.area()));
    }
    first.forEach(
        (key, late) ->
            paragraph(
                late.slot() == null ? "f10.late.never" : "f10.late.since",
                values(
                    "unit",
                    late.unit(),
                    "areas",
                    String.join(", ", areas.get(key)),
                    "hour",
                    late.slot() == null ? null : PaperWords.hour(late.slot()))));
  }

  /** What is not written yet is left to be written by hand. */
  private void texts() {
    for (ReportItem item : ReportItem.values()) {
      String text = sheet.texts().get(item.name());
      paragraph("f10.item." + item, Map.of());
      if (text == null || text.isBlank()) {
        common.lines(blocks, 1);
      } else {
        text.lines()
            .forEach(line -> blocks.add(new Block.Paragraph(Text.of(line), Indent.SUB_ITEM)));
      }
    }
  }

  private String fingerprint() {
    Map<String, Object> data = new HashMap<>();
    data.put("election", sheet.occasion().election());
    data.put("legalBasis", sheet.occasion().basis().code());
    data.put("unit", figures.unit());
    data.put("above", figures.above());
    data.put("slot", sheet.slot().toString());
    data.put("reportVersion", sheet.version());
    data.put("corrected", sheet.corrected());
    data.put("madeAt", sheet.madeAt().toString());
    data.put("slots", figures.slots().stream().map(LocalDateTime::toString).toList());
    List<Object> lines = new ArrayList<>();
    lines.add(canonical(figures.total()));
    figures.rows().forEach(row -> lines.add(canonical(row)));
    if (figures.early() != null) {
      lines.add(canonical(figures.early()));
    }
    data.put("lines", lines);
    data.put("late", figures.late().stream().map(TurnoutPaper::canonical).toList());
    data.put(
        "full",
        List.of(
            figures.areasFull(),
            figures.unitsFull(),
            figures.firstFull() == null ? List.of() : canonical(figures.firstFull())));
    data.put("texts", sheet.texts());
    data.put("terms", List.of(common.assemblyTerm(), common.councilYears()));
    data.put("signer", common.known(sheet.chair()));
    return CanonicalForm.of(PRINTED, data).sha256();
  }

  private static List<Object> canonical(QuickReport.Line line) {
    return List.of(line.name(), line.voters(), line.areas(), line.reported(), line.bySlot());
  }

  private static List<Object> canonical(QuickReport.LateArea area) {
    return List.of(
        area.unit(), area.area(), area.slot() == null ? "" : area.slot().toString(), area.voted());
  }
}
