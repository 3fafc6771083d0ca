package vn.baucu.form.control;

import static vn.baucu.form.control.Wording.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.CountSheet;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.Text;
import vn.baucu.law.CanonicalForm;
import vn.baucu.law.CountForm;
import vn.baucu.law.Membership.Office;

/**
 * Count minutes of one polling area at one level (F2), and the same form blank. Hours, places and
 * witnesses are written in by hand, and the team where its members are not known.
 */
public final class CountPaper {
  private static final CanonicalForm.Kind PRINTED =
      new CanonicalForm.Kind(
          "baucu.form.F2",
          3,
          List.of(
              "election",
              "legalBasis",
              "place",
              "level",
              "unit",
              "round",
              "day",
              "seats",
              "candidates",
              "figures",
              "accepted",
              "figuresVersion",
              "members",
              "body"));

  /** Lines for members of a polling team, who are 11 at least (Art 25). */
  private static final int MEMBERS = 11;

  private static final int LINES_OF_EVENTS = 5;
  private static final int LINES_OF_COMPLAINTS = 4;

  private final CountSheet sheet;
  private final Common common;
  private final Wording words;
  private final Contest contest;
  private final CountForm form;
  private final List<Block> blocks = new ArrayList<>();

  private CountPaper(CountSheet sheet) {
    this.sheet = sheet;
    common = new Common(sheet.occasion());
    words = common.words();
    contest = sheet.contest();
    form = sheet.isBlank() ? CountForm.blank(contest.candidates().size()) : sheet.form();
  }

  /** The document. */
  public static Paper of(CountSheet sheet) {
    return new CountPaper(sheet).paper();
  }

  private Paper paper() {
    head();
    opening();
    result();
    events();
    closing();
    if (sheet.isBlank()) {
      blocks.add(new Block.Notes(words.parts("f2.notes").stream().map(Text::of).toList()));
    }
    String fingerprint = fingerprint();
    return new Paper(
        words.sentence(
            "f2.name", common.contest(contest, "area", PaperWords.area(sheet.place().area()))),
        Paper.Layout.PORTRAIT,
        blocks,
        common.watermarks(sheet.isBlank() || sheet.accepted()),
        common.foot(
            number(), sheet.isBlank() ? null : sheet.version(), sheet.doubleEntry(), fingerprint),
        fingerprint,
        sheet.occasion().printedAt());
  }

  private String number() {
    return words.get("f2.number." + common.kind(contest.level()));
  }

  private void head() {
    common.number(number()).ifPresent(blocks::add);
    blocks.add(common.head(words.lines("place.head", common.place(sheet.place())), false));
    Map<String, String> of = common.contest(contest);
    blocks.add(new Block.Title(words.lines("f2.title." + common.kind(contest.level()), of)));
    common.round(sheet.round()).ifPresent(blocks::add);
    if (!sheet.isBlank() && !sheet.accepted()) {
      blocks.add(new Block.Subtitle(words.text("f2.provisional")));
    }
    paragraph("f2.area", common.place(sheet.place()), Indent.NONE);
    paragraph("f2.unit." + common.kind(contest.level()), of, Indent.NONE);
    paragraph("unit.consists", values("consists", contest.consists()), Indent.NONE);
  }

  private void opening() {
    Map<String, String> of = common.contest(contest);
    line("f2.members", common.year(), Indent.ITEM);
    common.members(blocks, sheet.members(), "office");
    for (int i = 1; sheet.members().isEmpty() && i <= MEMBERS; i++) {
      String office = i == 1 ? "head" : i == 2 ? "clerk" : "member";
      line("f2.member", values("i", "" + i, "office", words.get("office." + office)), Indent.ITEM);
    }
    line("f2.met", Map.of(), Indent.NONE);
    paragraph("f2.purpose." + common.kind(contest.level()), of, Indent.NONE);
    line("f2.opened", Map.of(), Indent.ITEM);
    paragraph("f2.boxSeen", Map.of(), Indent.NONE);
    witnesses();
    paragraph("f2.boxSealed", Map.of(), Indent.NONE);
    line("f2.closed", Map.of(), Indent.ITEM);
    paragraph("f2.countSeen", Map.of(), Indent.NONE);
    witnesses();
    paragraph("f2.inventory", Map.of(), Indent.NONE);
  }

  private void witnesses() {
    for (int i = 1; i <= 2; i++) {
      line("witness", values("i", "" + i), Indent.ITEM);
    }
  }

  private void result() {
    blocks.add(new Block.Heading(words.text("f2.result")));
    figure(1, "f2.seats." + common.kind(contest.level()), (long) contest.seats(), "person");
    figure(2, "f2.candidates", (long) contest.candidates().size(), "person");
    figure(3, "f2.voters", form.voters(), "person");
    figure(4, "f2.voted", form.voted(), "person");
    figure(
        new Block.Figure(
            "5.",
            words.text("f2.turnout"),
            PaperWords.percent(form.voted(), form.voters()),
            "",
            Indent.ITEM),
        "percent");
    figure(6, "f2.issued", form.issued(), "ballot");
    figure(7, "f2.collected", form.collected(), "ballot");
    common.ballots(
        blocks, 8, "valid", form.valid(), PaperWords.firstPart(form.valid(), form.invalid()));
    common.ballots(
        blocks, 9, "invalid", form.invalid(), PaperWords.secondPart(form.valid(), form.invalid()));
    paragraph("f2.votes", Map.of(), Indent.ITEM);
    common.votes(blocks, contest, form.votes(), form.valid());
  }

  private void figure(int number, String key, Long value, String unit) {
    figure(
        new Block.Figure(
            number + ".",
            words.text(key),
            PaperWords.integer(value),
            words.get("unit." + unit),
            Indent.ITEM),
        unit);
  }

  private void figure(Block.Figure figure, String unit) {
    blocks.add(common.figure(figure, unit));
  }

  private void events() {
    paragraph("f2.events", Map.of(), Indent.FIRST_LINE);
    common.lines(blocks, LINES_OF_EVENTS);
    paragraph("f2.complaints", Map.of(), Indent.FIRST_LINE);
    common.lines(blocks, LINES_OF_COMPLAINTS);
  }

  private void closing() {
    Map<String, String> of = new HashMap<>(common.contest(contest));
    of.putAll(common.place(sheet.place()));
    blocks.add(
        new Block.Together(
            List.of(
                new Block.Line(words.text("f2.completed"), Indent.ITEM),
                new Block.Line(words.text("f2.copies", common.year()), Indent.NONE),
                new Block.Paragraph(
                    words.text("f2.recipients." + common.kind(contest.level()), of), Indent.NONE),
                new Block.Signatures(
                    common.signature("witness.first"), common.signature("witness.second")),
                new Block.Signatures(
                    common.signature("team.clerk", common.only(sheet.members(), Office.SECRETARY)),
                    common.signature("team.head", common.only(sheet.members(), Office.CHAIR))),
                new Block.Remark(words.text("s7")))));
  }

  private void paragraph(String key, Map<String, String> values, Indent indent) {
    blocks.add(new Block.Paragraph(words.text(key, values), indent));
  }

  private void line(String key, Map<String, String> values, Indent indent) {
    blocks.add(new Block.Line(words.text(key, values), indent));
  }

  private String fingerprint() {
    Map<String, Object> data = new HashMap<>();
    data.put("election", sheet.occasion().election());
    data.put("legalBasis", sheet.occasion().basis().code());
    data.put("place", common.canonical(sheet.place()));
    data.put("level", contest.level().name());
    data.put("unit", List.of(contest.owner(), contest.number(), common.known(contest.consists())));
    data.put("round", sheet.round().name());
    data.put("day", sheet.occasion().day().toString());
    data.put("seats", contest.seats());
    data.put("candidates", common.canonical(contest.candidates()));
    data.put("figures", sheet.isBlank() ? null : form.fields());
    data.put("accepted", sheet.accepted());
    data.put("figuresVersion", sheet.version());
    data.put("members", common.canonicalMembers(sheet.members()));
    data.put("body", common.canonicalBody(contest));
    return CanonicalForm.of(PRINTED, data).sha256();
  }
}
