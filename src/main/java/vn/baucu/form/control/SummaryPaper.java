package vn.baucu.form.control;

import static vn.baucu.form.control.Wording.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.baucu.election.entity.BodyText;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Block.Table.Cell;
import vn.baucu.form.entity.Block.Table.Column;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.form.entity.ResultSheet.Figures;
import vn.baucu.form.entity.SummarySheet;
import vn.baucu.form.entity.SummarySheet.Unit;
import vn.baucu.form.entity.Text;
import vn.baucu.law.CanonicalForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Membership.Office;
import vn.baucu.shared.UnitWords;

/**
 * The minutes that sum up a body's election over all its electoral units: the result of the
 * National Assembly in a city (F4), the summary of a council (F5). While a unit is not settled it
 * prints the figures so far and names no winner.
 */
public final class SummaryPaper {
  private static final CanonicalForm.Kind PRINTED =
      new CanonicalForm.Kind(
          "baucu.form.F4-F5",
          1,
          List.of(
              "election",
              "legalBasis",
              "level",
              "owner",
              "body",
              "seats",
              "settled",
              "units",
              "members"));

  /** Size of the text of tables with ten columns. */
  private static final double SMALL = 9;

  /** Lines for members of a committee. */
  private static final int MEMBERS = 9;

  private final SummarySheet sheet;
  private final Common common;
  private final Wording words;

  /** The form in the keys of its words. */
  private final String form;

  private final String kind;
  private final BodyText body;
  private final Map<String, String> of;
  private final List<Block> blocks = new ArrayList<>();
  private int item;

  private SummaryPaper(SummarySheet sheet) {
    this.sheet = sheet;
    common = new Common(sheet.occasion());
    words = common.words();
    boolean assembly = sheet.level().isNationalAssembly();
    form = assembly ? "f4" : "f5";
    kind = common.kind(sheet.level());
    of = new HashMap<>(common.term(sheet.level(), sheet.ownerCode()));
    body = common.body(sheet.level(), sheet.ownerCode());
    Integer decreed = body.seats();
    of.put("council", UnitWords.inSentence(sheet.owner()));
    of.put("COUNCIL", PaperWords.capitals(sheet.owner()));
    of.put("seats", PaperWords.integer(decreed == null ? Integer.valueOf(sheet.seats()) : decreed));
    of.put("candidates", PaperWords.integer(sheet.candidates()));
    of.put("units", PaperWords.integer(sheet.units().size()));
    of.put("accepted", PaperWords.integer(sheet.accepted()));
    of.put("areas", PaperWords.integer(sheet.areas()));
  }

  /** The document. */
  public static Paper of(SummarySheet sheet) {
    return new SummaryPaper(sheet).paper();
  }

  private Paper paper() {
    String number = words.get(form + ".number");
    common.number(number).ifPresent(blocks::add);
    blocks.add(common.head(words.lines("summary.head", of), true));
    blocks.add(new Block.Title(words.lines(form + ".title", of)));
    if (!sheet.settled()) {
      blocks.add(new Block.Subtitle(words.text("f3.provisional", of)));
    }
    opening();
    figures();
    again();
    votes();
    more();
    texts();
    closing();
    String fingerprint = fingerprint();
    return new Paper(
        words.sentence(form + ".name", of),
        Paper.Layout.PORTRAIT,
        blocks,
        common.watermarks(sheet.settled()),
        common.foot(number, 0, null, fingerprint),
        fingerprint,
        sheet.occasion().printedAt());
  }

  private void opening() {
    line("f3.time", Indent.ITEM);
    paragraph(form + ".members", Indent.NONE);
    common.members(blocks, sheet.members(), "committee");
    for (int i = 1; sheet.members().isEmpty() && i <= MEMBERS; i++) {
      String office = i == 1 ? "head" : i <= 3 ? "deputy" : "member";
      blocks.add(
          new Block.Line(
              words.text(
                  "f2.member", values("i", "" + i, "office", words.get("committee." + office))),
              Indent.ITEM));
    }
    line("f3.met", Indent.NONE);
    paragraph(form + ".purpose", Indent.NONE);
    if (sheet.level().isNationalAssembly()) {
      common.decree(blocks, sheet.level(), body.seatsDecree(), words.text(form + ".seats", of));
    } else {
      paragraph(form + ".seats", Indent.FIRST_LINE);
    }
    common.decree(blocks, sheet.level(), body.listDecree(), words.text(form + ".candidates", of));
    paragraph(form + ".checked", Indent.FIRST_LINE);
  }

  /** Which units there are, where the form says it by itself, and how many took part. */
  private void figures() {
    if (words.has(form + ".units")) {
      item(form + ".units");
      List<List<Cell>> rows = new ArrayList<>();
      for (Unit unit : sheet.units()) {
        rows.add(
            List.of(
                cell(String.valueOf(rows.size() + 1)),
                cell(name(unit.first())),
                cell(common.known(unit.first().contest().consists()))));
      }
      String parts = sheet.level() == ElectionLevel.COMMUNE_COUNCIL ? "villages" : "communes";
      table(
          List.of(
              new Column(words.get("t1.number"), 13, true),
              new Column(words.get("summary.unitName"), 50, false),
              new Column(words.get("summary." + parts), 105, false)),
          rows,
          Block.Table.PLAIN);
    }
    item(form + ".turnout");
    participation(sheet.units().stream().map(Unit::first).toList(), "t1.note", true);
  }

  private void again() {
    item(form + ".again");
    List<Unit> units = sheet.units().stream().filter(Unit::votesAgain).toList();
    names(units);
    paragraph(form + ".again.turnout", Indent.FIRST_LINE);
    participation(
        units.stream().map(Unit::again).filter(Objects::nonNull).toList(),
        "t1.note.again",
        sheet.level().isNationalAssembly());
  }

  private void votes() {
    item(form + ".votes");
    candidates(sheet.units().stream().map(Unit::standing).toList());
    item(form + ".elected");
    winners(sheet.units().stream().map(Unit::standing).toList());
  }

  private void more() {
    item(form + ".more");
    List<Unit> units = sheet.units().stream().filter(Unit::votesMore).toList();
    names(units);
    List<ResultSheet> rounds = units.stream().map(Unit::more).filter(Objects::nonNull).toList();
    paragraph(form + ".more.turnout", Indent.FIRST_LINE);
    participation(rounds, "t1.note.more", true);
    paragraph(form + ".more.votes", Indent.FIRST_LINE);
    candidates(rounds);
    paragraph(form + ".more.elected", Indent.FIRST_LINE);
    winners(rounds);
  }

  /** The units an item is of; where none is, its tables are not filled in. */
  private void names(List<Unit> units) {
    if (!sheet.settled()) {
      common.lines(blocks, 1);
    } else if (units.isEmpty()) {
      paragraph("s5", Indent.ITEM);
    } else {
      blocks.add(
          new Block.Paragraph(
              Text.of(
                  units.stream()
                      .map(unit -> name(unit.first()))
                      .collect(Collectors.joining("; ", "", "."))),
              Indent.ITEM));
    }
  }

  private void texts() {
    for (String each : words.parts(form + ".texts")) {
      item++;
      blocks.add(
          new Block.Paragraph(words.fill("{i}. " + each, values("i", "" + item)), Indent.NONE));
      common.lines(blocks, 2);
    }
  }

  private void closing() {
    paragraph(form + ".copies." + (isOfCity() ? "city" : "below"), Indent.FIRST_LINE);
    if (words.has(form + ".attached")) {
      paragraph("f3.attached." + kind, Indent.FIRST_LINE);
      paragraph(form + ".attached", Indent.ITEM);
    }
    List<Block> signing = new ArrayList<>();
    signing.add(new Block.Line(Text.of(""), Indent.NONE));
    List<String> deputies = common.named(sheet.members(), Office.DEPUTY);
    signing.add(
        new Block.Signatures(
            common.signature(form + ".deputies", deputies.isEmpty() ? null : deputies.get(0)),
            common.signature("committee.head", common.only(sheet.members(), Office.CHAIR))));
    for (int i = 1; i < deputies.size(); i++) {
      signing.add(new Block.Signatures(common.another(deputies.get(i)), common.another("")));
    }
    signing.add(new Block.Remark(words.text("s7")));
    blocks.add(new Block.Together(signing));
  }

  private boolean isOfCity() {
    return sheet.level().isNationalAssembly() || sheet.level() == ElectionLevel.CITY_COUNCIL;
  }

  /** T1: how many took part, by electoral unit. */
  private void participation(List<ResultSheet> polls, String note, boolean summed) {
    List<Column> columns =
        List.of(
            new Column(words.get("t1.number"), 9, true),
            new Column(
                words.get(note.equals("t1.note.again") ? form + ".t1.unit" : "t1.unit"), 32, false),
            new Column(words.get("t1.voters"), 18, true),
            new Column(words.get("t1.voted"), 18, true),
            new Column(words.get("t1.turnout"), 17, true),
            new Column(words.get("t1.valid"), words.get("t1.ballots"), 17, true),
            new Column(words.get("t1.valid"), words.get("t1.share"), 14, true),
            new Column(words.get("t1.invalid"), words.get("t1.ballots"), 14, true),
            new Column(words.get("t1.invalid"), words.get("t1.share"), 14, true),
            new Column(words.get(note), 18, false));
    List<List<Cell>> rows = new ArrayList<>();
    for (ResultSheet poll : polls) {
      List<Cell> row = new ArrayList<>();
      row.add(cell(String.valueOf(rows.size() + 1)));
      row.add(cell(place(poll)));
      participation(row, poll.figures(), false);
      row.add(
          cell(poll.round().isOfElectionDay() ? "" : PaperWords.shortDay(poll.occasion().day())));
      rows.add(row);
    }
    if (polls.isEmpty()) {
      rows.add(columns.stream().map(column -> cell("")).toList());
    } else if (summed) {
      List<Cell> sum = new ArrayList<>();
      sum.add(new Cell(words.get("t1.sum"), true));
      sum.add(Cell.LEFT);
      participation(
          sum,
          polls.stream()
              .map(ResultSheet::figures)
              .filter(Objects::nonNull)
              .reduce(Figures::plus)
              .orElse(null),
          true);
      sum.add(cell(""));
      rows.add(sum);
    }
    table(columns, rows, SMALL);
  }

  /** What is not in is not 0. */
  private static void participation(List<Cell> row, Figures figures, boolean strong) {
    List<String> texts =
        figures == null
            ? Collections.nCopies(7, PaperWords.NONE)
            : List.of(
                PaperWords.integer(figures.voters()),
                PaperWords.integer(figures.voted()),
                PaperWords.percent(figures.voted(), figures.voters()),
                PaperWords.integer(figures.valid()),
                PaperWords.firstPart(figures.valid(), figures.invalid()),
                PaperWords.integer(figures.invalid()),
                PaperWords.secondPart(figures.valid(), figures.invalid()));
    texts.forEach(text -> row.add(new Cell(text, strong)));
  }

  /** T2 of all candidates, in ballot order. */
  private void candidates(List<ResultSheet> polls) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < polls.size(); i++) {
      ResultSheet poll = polls.get(i);
      for (int who = 0; who < poll.contest().candidates().size(); who++) {
        rows.add(person(i, poll, who, who, who == 0));
      }
    }
    votes(words.get("t2.candidate." + kind), rows);
  }

  /** T2 of who is elected, most votes first; nobody while it is not settled. */
  private void winners(List<ResultSheet> polls) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; sheet.settled() && i < polls.size(); i++) {
      ResultSheet poll = polls.get(i);
      for (int at = 0; at < poll.elected().size(); at++) {
        rows.add(person(i, poll, at, poll.elected().get(at), at == 0));
      }
      if (poll.elected().isEmpty()) {
        rows.add(
            List.of(
                cell(String.valueOf(i + 1)),
                cell(place(poll)),
                cell(words.get("s5")),
                cell(""),
                cell(""),
                cell("")));
      }
    }
    votes(words.get("t2.elected." + kind), rows);
  }

  private List<Cell> person(int unit, ResultSheet poll, int at, int who, boolean first) {
    Figures figures = poll.figures();
    long votes = poll.votes().get(who);
    return List.of(
        first ? cell(String.valueOf(unit + 1)) : Cell.ABOVE,
        first ? cell(place(poll)) : Cell.ABOVE,
        cell((at + 1) + ". " + poll.contest().candidates().get(who).name()),
        cell(figures == null ? PaperWords.NONE : PaperWords.integer(votes)),
        cell(figures == null ? PaperWords.NONE : PaperWords.percent(votes, figures.valid())),
        cell(""));
  }

  private void votes(String who, List<List<Cell>> rows) {
    List<Column> columns =
        List.of(
            new Column(words.get("t1.number"), 11, true),
            new Column(words.get("t2.unit"), 42, false),
            new Column(who, 56, false),
            new Column(words.get("t2.votes"), 20, true),
            new Column(words.get("t2.share"), 22, true),
            new Column(words.get("t1.note"), 14, false));
    if (rows.isEmpty()) {
      rows.add(columns.stream().map(column -> cell("")).toList());
    }
    table(columns, rows, 10);
  }

  private void table(List<Column> columns, List<List<Cell>> rows, double size) {
    blocks.add(new Block.Table(Text.NONE, columns, rows, size));
  }

  private static Cell cell(String text) {
    return new Cell(text, false);
  }

  private String name(ResultSheet poll) {
    return words.sentence(
        "summary.unit", values("number", String.valueOf(poll.contest().number())));
  }

  /** The unit in a table: with what it consists of where no table before says it. */
  private String place(ResultSheet poll) {
    String consists = poll.contest().consists();
    return words.has(form + ".units") || consists == null
        ? name(poll)
        : name(poll) + "\n" + words.sentence("f3.consists", values("consists", consists));
  }

  private void item(String key) {
    item++;
    Map<String, String> fields = new HashMap<>(of);
    fields.put("i", String.valueOf(item));
    blocks.add(new Block.Heading(words.fill("{i}. " + words.get(key), fields)));
  }

  private void paragraph(String key, Indent indent) {
    blocks.add(new Block.Paragraph(words.text(key, of), indent));
  }

  private void line(String key, Indent indent) {
    blocks.add(new Block.Line(words.text(key, of), indent));
  }

  private String fingerprint() {
    Map<String, Object> data = new HashMap<>();
    data.put("election", sheet.occasion().election());
    data.put("legalBasis", sheet.occasion().basis().code());
    data.put("level", sheet.level().name());
    data.put("owner", sheet.owner());
    data.put("body", common.canonicalBody(sheet.level(), sheet.ownerCode()));
    data.put("seats", of.get("seats"));
    data.put("settled", sheet.settled());
    data.put(
        "units",
        sheet.units().stream()
            .map(
                unit ->
                    List.of(
                        unit.votesAgain(),
                        unit.votesMore(),
                        unit.rounds().stream()
                            .map(round -> ResultPaper.of(round).fingerprint())
                            .toList()))
            .toList());
    data.put("members", common.canonicalMembers(sheet.members()));
    return CanonicalForm.of(PRINTED, data).sha256();
  }
}
