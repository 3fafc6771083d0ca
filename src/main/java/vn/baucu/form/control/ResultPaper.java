package vn.baucu.form.control;

import static vn.baucu.form.control.Wording.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.baucu.election.entity.BodyText;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Block.Table.Cell;
import vn.baucu.form.entity.Block.Table.Column;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.form.entity.ResultSheet.Figures;
import vn.baucu.form.entity.Text;
import vn.baucu.law.CanonicalForm;
import vn.baucu.law.Membership.Office;
import vn.baucu.shared.UnitWords;

/**
 * Result minutes of an electoral unit (F3). While areas are missing or a tie is open, winners and
 * every sentence about them stay dotted. What follows from the figures is the law's, never decided
 * here.
 */
public final class ResultPaper {
  private static final CanonicalForm.Kind PRINTED =
      new CanonicalForm.Kind(
          "baucu.form.F3",
          3,
          List.of(
              "election",
              "legalBasis",
              "level",
              "unit",
              "round",
              "day",
              "seats",
              "candidates",
              "areas",
              "accepted",
              "figures",
              "votes",
              "determined",
              "elected",
              "missing",
              "parts",
              "blank",
              "members",
              "body"));

  /** Lines for members of an electoral board, who are 9 at least (Art 24). */
  private static final int MEMBERS = 9;

  /** Candidates beside each other in a table; more stand in another below it. */
  private static final int BESIDE = 6;

  private final ResultSheet sheet;
  private final Common common;
  private final Wording words;
  private final Contest contest;
  private final String kind;
  private final Map<String, String> of;
  private final List<Block> blocks = new ArrayList<>();

  private ResultPaper(ResultSheet sheet) {
    this.sheet = sheet;
    common = new Common(sheet.occasion());
    words = common.words();
    contest = sheet.contest();
    kind = common.kind(contest.level());
    of =
        common.contest(
            contest,
            "city",
            UnitWords.inSentence(sheet.city()),
            "accepted",
            PaperWords.integer(sheet.accepted()),
            "areas",
            PaperWords.integer(sheet.areas()));
  }

  /** The document. */
  public static Paper of(ResultSheet sheet) {
    return new ResultPaper(sheet).paper();
  }

  private Paper paper() {
    head();
    opening();
    figures();
    conclusion();
    closing();
    if (sheet.blank()) {
      blocks.add(new Block.Notes(words.parts("f3.notes").stream().map(Text::of).toList()));
    }
    String fingerprint = fingerprint();
    String number = words.get("f3.number." + kind);
    return new Paper(
        words.sentence("f3.name", of),
        Paper.Layout.PORTRAIT,
        blocks,
        common.watermarks(sheet.blank() || sheet.determined()),
        common.foot(number, sheet.blank() ? null : 0, null, fingerprint),
        fingerprint,
        sheet.occasion().printedAt());
  }

  private void head() {
    common.number(words.get("f3.number." + kind)).ifPresent(blocks::add);
    blocks.add(common.head(words.lines("f3.head." + kind, of), true));
    blocks.add(new Block.Title(words.lines("f3.title." + kind, of)));
    blocks.add(new Block.Subtitle(words.text("f3.consists", of)));
    common.round(sheet.round()).ifPresent(blocks::add);
    if (!sheet.blank() && !sheet.determined()) {
      blocks.add(new Block.Subtitle(words.text("f3.provisional", of)));
    }
  }

  private void opening() {
    line("f3.time", Indent.ITEM);
    paragraph("f3.members." + kind, Indent.NONE);
    common.members(blocks, sheet.members(), "board");
    for (int i = 1; sheet.members().isEmpty() && i <= MEMBERS; i++) {
      String office = i == 1 ? "head" : i <= 3 ? "deputy" : "member";
      blocks.add(
          new Block.Line(
              words.text("f2.member", values("i", "" + i, "office", words.get("board." + office))),
              Indent.ITEM));
    }
    line("f3.met", Indent.NONE);
    paragraph("f3.purpose." + kind, Indent.NONE);
    decree(common.body(contest).seatsDecree(), "f3.seats." + kind);
    decree(common.body(contest).listDecree(), "f3.candidates." + kind);
    paragraph("f3.checked", Indent.FIRST_LINE);
  }

  private void decree(BodyText.Decree decree, String says) {
    common.decree(blocks, contest.level(), decree, words.text(says, of));
  }

  private void figures() {
    figure(1, "f3.voters", known(Figures::voters), "person");
    figure(2, "f3.voted", known(Figures::voted), "person");
    blocks.add(
        common.figure(
            new Block.Figure("3.", words.text("f3.turnout"), turnout(), "", Indent.ITEM),
            "percent"));
    figure(4, "f2.issued", known(Figures::issued), "ballot");
    figure(5, "f2.collected", known(Figures::collected), "ballot");
    Long valid = known(Figures::valid);
    Long invalid = known(Figures::invalid);
    common.ballots(blocks, 6, "valid", valid, PaperWords.firstPart(valid, invalid));
    common.ballots(blocks, 7, "invalid", invalid, PaperWords.secondPart(valid, invalid));
    if (contest.level().isNationalAssembly()) {
      for (int from = 0; from < contest.candidates().size(); from += BESIDE) {
        table(from, Math.min(from + BESIDE, contest.candidates().size()));
      }
    } else {
      paragraph("f3.votes", Indent.ITEM);
      common.votes(blocks, numbered(), valid == null ? List.of() : sheet.votes(), valid);
    }
  }

  /** A figure; null while no minutes are in. */
  private Long known(Function<Figures, Long> figure) {
    return sheet.figures() == null ? null : figure.apply(sheet.figures());
  }

  private void figure(int number, String key, Long value, String unit) {
    blocks.add(
        common.figure(
            new Block.Figure(
                number + ".",
                words.text(key),
                PaperWords.integer(value),
                words.get("unit." + unit),
                Indent.ITEM),
            unit));
  }

  /** The same with candidates counted from 1, as votes are. */
  private Contest numbered() {
    List<Contest.Candidate> candidates = new ArrayList<>();
    for (Contest.Candidate each : contest.candidates()) {
      candidates.add(new Contest.Candidate(candidates.size() + 1, each.name(), each.female()));
    }
    return contest.with(contest.seats(), candidates);
  }

  /** Votes by administrative unit, for candidates from one place to before another. */
  private void table(int from, int to) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.get("f3.table.unit"), 36, false));
    columns.add(new Column(words.get("f3.table.areas"), 24, true));
    for (Contest.Candidate candidate : contest.candidates().subList(from, to)) {
      columns.add(new Column(words.sentence("f3.table.votes", common.person(candidate)), 19, true));
    }
    columns.add(new Column(words.get("f3.table.note"), 14, false));
    List<List<Cell>> rows = new ArrayList<>();
    for (ResultSheet.Part part : sheet.parts()) {
      List<Cell> row = new ArrayList<>();
      row.add(new Cell(part.name(), false));
      row.add(new Cell(areas(part.accepted(), part.areas()), false));
      part.votes().subList(from, to).forEach(v -> row.add(new Cell(votes(v, part), false)));
      row.add(new Cell("", false));
      rows.add(row);
    }
    List<Cell> sum = new ArrayList<>();
    sum.add(new Cell(words.get("f3.table.sum"), true));
    sum.add(new Cell(areas(sheet.accepted(), sheet.areas()), true));
    List<Cell> shares = new ArrayList<>();
    shares.add(new Cell(words.get("f3.table.share"), false));
    shares.add(new Cell("", false));
    for (long votes : sheet.votes().subList(from, to)) {
      sum.add(new Cell(sheet.figures() == null ? unknown() : PaperWords.integer(votes), true));
      shares.add(new Cell(share(votes), false));
    }
    sum.add(new Cell("", false));
    shares.add(new Cell("", false));
    rows.add(sum);
    rows.add(shares);
    blocks.add(new Block.Table(words.text("f3.table.caption"), columns, rows, Block.Table.PLAIN));
  }

  /** What is not in is not 0. */
  private String votes(long votes, ResultSheet.Part part) {
    if (sheet.blank()) {
      return "";
    }
    return part.accepted() == 0 ? PaperWords.NONE : PaperWords.integer(votes);
  }

  /** In a table: room to write on a blank form. */
  private String unknown() {
    return sheet.blank() ? "" : PaperWords.NONE;
  }

  private static String areas(int accepted, int areas) {
    return accepted == areas
        ? PaperWords.integer(areas)
        : PaperWords.integer(accepted) + "/" + PaperWords.integer(areas);
  }

  private String turnout() {
    return PaperWords.percent(known(Figures::voted), known(Figures::voters));
  }

  /** Votes beside valid ballots, a dash where there are none. */
  private String share(long votes) {
    Long valid = known(Figures::valid);
    return valid == null ? unknown() : PaperWords.percent(votes, valid);
  }

  private void conclusion() {
    paragraph("f3.concludes." + kind, Indent.FIRST_LINE);
    blocks.add(
        new Block.Paragraph(words.text("f3.a", values("turnout", turnout())), Indent.FIRST_LINE));
    boolean first = sheet.determined() && sheet.round().isOfElectionDay();
    if (first && !sheet.turnoutReached()) {
      paragraph("s.void." + kind, Indent.FIRST_LINE);
    }
    paragraph("f3.b." + kind, Indent.FIRST_LINE);
    elected();
    Map<String, String> seats = new HashMap<>(of);
    seats.put("elected", sheet.determined() ? PaperWords.integer(sheet.elected().size()) : null);
    seats.put("missing", sheet.determined() ? PaperWords.integer(sheet.missing()) : null);
    blocks.add(new Block.Paragraph(words.text("f3.c." + kind, seats), Indent.FIRST_LINE));
    if (first && sheet.turnoutReached() && sheet.missing() > 0) {
      paragraph("s.short." + kind, Indent.FIRST_LINE);
    }
    for (String item : List.of("d", "dd", "e", "g")) {
      paragraph("f3." + item + (item.equals("g") ? "." + kind : ""), Indent.FIRST_LINE);
      common.lines(blocks, 2);
    }
  }

  private void elected() {
    if (!sheet.determined()) {
      for (int i = 1; i <= contest.seats(); i++) {
        blocks.add(new Block.Line(words.text("f3.elected.open", values("i", "" + i)), Indent.ITEM));
      }
      return;
    }
    if (sheet.elected().isEmpty()) {
      paragraph("s5", Indent.ITEM);
    }
    for (int i = 0; i < sheet.elected().size(); i++) {
      int who = sheet.elected().get(i);
      long votes = sheet.votes().get(who);
      Map<String, String> person = common.person(contest.candidates().get(who));
      person.put("i", String.valueOf(i + 1));
      person.put("votes", PaperWords.integer(votes));
      person.put("share", share(votes));
      blocks.add(new Block.Paragraph(words.text("f3.elected", person), Indent.ITEM));
    }
  }

  private void closing() {
    paragraph("f3.copies." + kind, Indent.FIRST_LINE);
    paragraph("f3.attached." + kind, Indent.FIRST_LINE);
    paragraph("f3.attached.counts." + kind, Indent.ITEM);
    if (sheet.round().isOfElectionDay()) {
      paragraph("f3.attached.inventories", Indent.ITEM);
    }
    List<Block> signing = new ArrayList<>();
    signing.add(new Block.Line(Text.of(""), Indent.NONE));
    List<String> deputies = common.named(sheet.members(), Office.DEPUTY);
    signing.add(
        new Block.Signatures(
            common.signature("board.deputies." + kind, deputies.isEmpty() ? null : deputies.get(0)),
            common.signature("board.head", common.only(sheet.members(), Office.CHAIR))));
    for (int i = 1; i < deputies.size(); i++) {
      signing.add(new Block.Signatures(common.another(deputies.get(i)), common.another("")));
    }
    signing.add(new Block.Remark(words.text("s7")));
    blocks.add(new Block.Together(signing));
  }

  private void paragraph(String key, Indent indent) {
    blocks.add(new Block.Paragraph(words.text(key, of), indent));
  }

  private void line(String key, Indent indent) {
    blocks.add(new Block.Line(words.text(key, of), indent));
  }

  private String fingerprint() {
    Figures sums = sheet.figures();
    Map<String, Object> data = new HashMap<>();
    data.put("election", sheet.occasion().election());
    data.put("legalBasis", sheet.occasion().basis().code());
    data.put("level", contest.level().name());
    data.put("unit", List.of(contest.owner(), contest.number(), common.known(contest.consists())));
    data.put("round", sheet.round().name());
    data.put("day", sheet.occasion().day().toString());
    data.put("seats", contest.seats());
    data.put("candidates", common.canonical(contest.candidates()));
    data.put("areas", sheet.areas());
    data.put("accepted", sheet.accepted());
    data.put(
        "figures",
        sums == null
            ? null
            : List.of(
                sums.voters(),
                sums.voted(),
                sums.issued(),
                sums.collected(),
                sums.valid(),
                sums.invalid()));
    data.put("votes", sheet.votes());
    data.put("determined", sheet.determined());
    data.put("elected", sheet.determined() ? sheet.elected() : null);
    data.put("missing", sheet.determined() ? sheet.missing() : null);
    data.put(
        "parts",
        sheet.parts().stream()
            .map(part -> List.of(part.name(), part.areas(), part.accepted(), part.votes()))
            .toList());
    data.put("blank", sheet.blank());
    data.put("members", common.canonicalMembers(sheet.members()));
    data.put("body", common.canonicalBody(contest));
    return CanonicalForm.of(PRINTED, data).sha256();
  }
}
