package vn.baucu.form.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.election.entity.BodyText;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.ListSheet;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.Text;
import vn.baucu.law.CanonicalForm;

/** The official list of the candidates of an electoral unit (F6), in ballot order. */
public final class ListPaper {
  private static final CanonicalForm.Kind PRINTED =
      new CanonicalForm.Kind(
          "baucu.form.F6",
          1,
          List.of(
              "election",
              "legalBasis",
              "level",
              "unit",
              "body",
              "seats",
              "published",
              "persons",
              "signer"));

  private final ListSheet sheet;
  private final Common common;
  private final Wording words;
  private final Contest contest;
  private final String kind;
  private final Map<String, String> of;
  private final List<Block> blocks = new ArrayList<>();

  private ListPaper(ListSheet sheet) {
    this.sheet = sheet;
    common = new Common(sheet.occasion());
    words = common.words();
    contest = sheet.contest();
    kind = common.kind(contest.level());
    of =
        common.contest(
            contest,
            "CITY",
            PaperWords.capitals(sheet.city()),
            "rank",
            words.get("rank." + contest.level()),
            "listed",
            PaperWords.integer(sheet.persons().size()));

    of.put("CONSISTS", contest.consists() == null ? null : PaperWords.capitals(contest.consists()));
    of.putAll(common.decree(resolution()));
  }

  /** That which publishes the lists of the body, else that of this list. */
  private BodyText.Decree resolution() {
    BodyText.Decree ofBody = common.body(contest).listDecree();
    return ofBody.number() == null && sheet.published() != null ? sheet.published() : ofBody;
  }

  /** The document. */
  public static Paper of(ListSheet sheet) {
    return new ListPaper(sheet).paper();
  }

  private Paper paper() {
    boolean assembly = contest.level().isNationalAssembly();
    String number = words.get("f6.number." + kind);
    common.number(number).ifPresent(blocks::add);
    blocks.add(common.head(words.lines("f6.head." + kind, of), true));
    blocks.add(new Block.Title(words.lines("f6.title." + kind, of)));
    for (Text line : words.lines("f6.below." + kind, of)) {
      blocks.add(new Block.Subtitle(line));
    }
    if (sheet.published() == null) {
      blocks.add(new Block.Subtitle(words.text("f6.provisional")));
    }
    blocks.add(new PersonTable(words, assembly, false).of(sheet.persons()));
    blocks.add(
        new Block.Together(
            List.of(
                new Block.Paragraph(words.text("f6.total." + kind, of), Indent.ITEM),
                new Block.Paragraph(words.text("f6.seats." + kind, of), Indent.ITEM),
                new Block.Signed(
                    List.of(),
                    assembly ? Text.NONE : words.text("signed.date"),
                    common.signature("committee.head", sheet.chair())))));
    String fingerprint = fingerprint();
    return new Paper(
        words.sentence("f6.name", of),
        Paper.Layout.LANDSCAPE,
        blocks,
        common.watermarks(sheet.published() != null),
        common.foot(number, 0, null, fingerprint),
        fingerprint,
        sheet.occasion().printedAt());
  }

  private String fingerprint() {
    Map<String, Object> data = new HashMap<>();
    data.put("election", sheet.occasion().election());
    data.put("legalBasis", sheet.occasion().basis().code());
    data.put("level", contest.level().name());
    data.put("unit", List.of(contest.owner(), contest.number(), common.known(contest.consists())));
    data.put("body", common.canonicalBody(contest));
    data.put("seats", contest.seats());
    data.put("published", sheet.published() == null ? null : common.canonical(sheet.published()));
    data.put("persons", PersonTable.canonical(common, sheet.persons()));
    data.put("signer", common.known(sheet.chair()));
    return CanonicalForm.of(PRINTED, data).sha256();
  }
}
