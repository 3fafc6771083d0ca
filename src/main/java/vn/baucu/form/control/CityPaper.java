package vn.baucu.form.control;

import static vn.baucu.form.control.Wording.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Block.Table.Cell;
import vn.baucu.form.entity.Block.Table.Column;
import vn.baucu.form.entity.CitySheet;
import vn.baucu.form.entity.CitySheet.Level;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.Text;
import vn.baucu.law.StructureGroup;
import vn.baucu.turnout.boundary.ReportItem;

/**
 * The city's preliminary and final report (F8a, F9a): its figures filled in, its texts as far as
 * the committee wrote them, the rest left to be written by hand.
 */
public final class CityPaper {
  /** Groups that the items on who is elected name. */
  private static final List<StructureGroup> NAMED =
      List.of(
          StructureGroup.WOMEN,
          StructureGroup.ETHNIC_MINORITY,
          StructureGroup.UNDER_40,
          StructureGroup.NON_PARTY,
          StructureGroup.RE_ELECTED,
          StructureGroup.RELIGIOUS,
          StructureGroup.SELF_NOMINATED,
          StructureGroup.BELOW_UNIVERSITY,
          StructureGroup.UNIVERSITY,
          StructureGroup.POSTGRADUATE);

  /** What the texts of quick reports are in the first part of the preliminary report. */
  private static final Map<Integer, ReportItem> WRITTEN =
      Map.of(
          1,
          ReportItem.OPENING,
          2,
          ReportItem.COURSE,
          3,
          ReportItem.MOOD,
          4,
          ReportItem.TRAFFIC,
          5,
          ReportItem.SECURITY,
          7,
          ReportItem.PROBLEMS);

  private final CitySheet sheet;
  private final CityWords city;
  private final Wording words;
  private final String form;
  private final List<Block> blocks = new ArrayList<>();

  private CityPaper(CitySheet sheet) {
    this.sheet = sheet;
    city = new CityWords(sheet);
    words = city.words();
    form = sheet.last() ? "f9a" : "f8a";
  }

  /** The document. */
  public static Paper of(CitySheet sheet) {
    return new CityPaper(sheet).paper();
  }

  private Paper paper() {
    city.head(blocks, form, words.text("report.number"));
    blocks.add(new Block.Subtitle(words.text("f8.to")));
    heading(form + ".i");
    List<String> texts = words.parts(form + ".texts");
    for (int i = 1; i <= texts.size(); i++) {
      text(i, texts.get(i - 1));
    }
    heading(form + ".ii");
    results();
    if (sheet.last()) {
      heading("f9a.iii");
      open(words.parts("f9a.assessment"));
      heading("f9a.iv");
      open(words.parts("f9a.proposals"));
    }
    blocks.add(new Block.Paragraph(words.text(form + ".table"), Indent.FIRST_LINE));
    city.closing(blocks, words.parts("f8.recipients"));
    return city.paper(form, Paper.Layout.PORTRAIT, blocks);
  }

  private void heading(String key) {
    blocks.add(new Block.Heading(words.text(key)));
  }

  private void paragraph(String text, Indent indent) {
    blocks.add(new Block.Paragraph(Text.of(text), indent));
  }

  private void open(List<String> texts) {
    for (String each : texts) {
      paragraph(each, Indent.FIRST_LINE);
      lines();
    }
  }

  private void lines() {
    for (int i = 0; i < 2; i++) {
      blocks.add(new Block.Line(words.text("f8.line"), Indent.NONE));
    }
  }

  private void text(int number, String heading) {
    paragraph(heading, Indent.FIRST_LINE);
    String written = sheet.last() ? null : written(number);
    if (written != null && !written.isBlank()) {
      written.lines().forEach(line -> paragraph(line, Indent.ITEM));
    } else {
      lines();
    }
    if (!sheet.last() && number == 2 && !sheet.slots().isEmpty()) {
      slots();
    }
  }

  /** What the committee wrote that belongs there; null where it wrote nothing. */
  private String written(int number) {
    ReportItem item = WRITTEN.get(number);
    return item == null ? null : sheet.texts().get(item.name());
  }

  private void slots() {
    List<Column> columns =
        List.of(
            new Column(words.get("f8a.slot"), 35, false),
            new Column(words.get("f10.voters"), 32, true),
            new Column(words.get("f10.voted"), 36, true),
            new Column(words.get("f10.turnout"), 26, true),
            new Column(words.get("f10.reported"), 36, true));
    List<List<Cell>> rows = new ArrayList<>();
    for (CitySheet.Slot slot : sheet.slots()) {
      rows.add(
          List.of(
              new Cell(PaperWords.hour(slot.slot()), false),
              new Cell(PaperWords.integer(slot.voters()), false),
              new Cell(PaperWords.integer(slot.voted()), false),
              new Cell(PaperWords.percent(slot.voted(), slot.voters()), false),
              new Cell(
                  PaperWords.integer(slot.reported()) + "/" + PaperWords.integer(slot.areas()),
                  false)));
    }
    blocks.add(new Block.Table(Text.NONE, columns, rows, Block.Table.PLAIN));
  }

  private void results() {
    line("f8a.assembly");
    if (sheet.assembly() != null) {
      elected(sheet.assembly(), words.get("f8a.assembly.name"));
    }
    line("f8a.councils");
    for (Level level : sheet.councils()) {
      elected(level, city.name(level));
    }
    line("f8a.again");
    for (Level level : sheet.levels()) {
      Map<String, String> of = level(level);
      of.put("again", settled(level, level.again()));
      of.put("againAreas", settled(level, level.againAreas()));
      of.put("more", settled(level, level.more()));
      of.put("moreAreas", settled(level, level.moreAreas()));
      blocks.add(new Block.Paragraph(words.text("f8a.again.level", of), Indent.ITEM));
    }
    line("f8a.annulled");
    for (Level level : sheet.levels()) {
      Map<String, String> of = level(level);
      of.put(
          "annulledAreas",
          level.figures() == null ? null : PaperWords.integer(level.annulledAreas()));
      blocks.add(new Block.Paragraph(words.text("f8a.annulled.level", of), Indent.ITEM));
    }
  }

  /** What only settled units tell; null while none is. */
  private static String settled(Level level, int figure) {
    return level.settled() == 0 ? null : PaperWords.integer(figure);
  }

  private void line(String key) {
    blocks.add(new Block.Paragraph(words.text(key, city.fields()), Indent.FIRST_LINE));
  }

  private Map<String, String> level(Level level) {
    return new HashMap<>(
        values(
            "level",
            level.level().isNationalAssembly()
                ? words.get("f8a.assembly.name")
                : city.name(level)));
  }

  private void elected(Level level, String name) {
    Map<String, String> of =
        values(
            "level",
            name,
            "seats",
            PaperWords.integer(level.seats()),
            "elected",
            city.elected(level));
    blocks.add(new Block.Paragraph(words.text("f8a.elected", of), Indent.ITEM));
    List<String> groups = new ArrayList<>();
    for (StructureGroup group : NAMED) {
      String members = city.members(level, group);
      groups.add(
          words.get("f8b.group." + group)
              + ": "
              + (members == null
                  ? PaperWords.NONE
                  : members + " (" + city.share(level, group) + ")"));
    }
    paragraph(String.join("; ", groups) + ".", Indent.SUB_ITEM);
  }
}
