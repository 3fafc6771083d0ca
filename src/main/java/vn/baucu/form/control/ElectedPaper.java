package vn.baucu.form.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.ElectedSheet;
import vn.baucu.form.entity.Paper;
import vn.baucu.law.CanonicalForm;
import vn.baucu.shared.UnitWords;

/**
 * The list of the elected (F7): of an electoral unit of the National Assembly, or of a council. It
 * names nobody while areas are missing or a tie is open.
 */
public final class ElectedPaper {
  private static final CanonicalForm.Kind PRINTED =
      new CanonicalForm.Kind(
          "baucu.form.F7",
          1,
          List.of(
              "election",
              "legalBasis",
              "level",
              "owner",
              "unit",
              "body",
              "seats",
              "determined",
              "areas",
              "accepted",
              "persons",
              "signer"));

  private final ElectedSheet sheet;
  private final Common common;
  private final Wording words;
  private final String kind;
  private final Map<String, String> of;
  private final List<Block> blocks = new ArrayList<>();

  private ElectedPaper(ElectedSheet sheet) {
    this.sheet = sheet;
    common = new Common(sheet.occasion());
    words = common.words();
    kind = common.kind(sheet.level());
    of = new HashMap<>(common.term(sheet.level(), sheet.ownerCode()));
    of.put("city", UnitWords.bare(sheet.owner()));
    of.put("council", UnitWords.inSentence(sheet.owner()));
    of.put("COUNCIL", PaperWords.capitals(sheet.owner()));
    of.put("number", sheet.number() == null ? null : String.valueOf(sheet.number()));
    of.put("day", PaperWords.day(sheet.occasion().day()));
    of.put("accepted", PaperWords.integer(sheet.accepted()));
    of.put("areas", PaperWords.integer(sheet.areas()));
    of.put("seats", PaperWords.integer(sheet.seats()));
    of.put("elected", sheet.determined() ? PaperWords.integer(sheet.persons().size()) : null);
  }

  /** The document. */
  public static Paper of(ElectedSheet sheet) {
    return new ElectedPaper(sheet).paper();
  }

  private Paper paper() {
    boolean assembly = sheet.level().isNationalAssembly();
    String number = words.get("f7.number." + kind);
    common.number(number).ifPresent(blocks::add);
    blocks.add(common.head(words.lines("f7.head." + kind, of), !assembly));
    blocks.add(new Block.Title(words.lines("f7.title." + kind, of)));
    if (!sheet.determined()) {
      blocks.add(new Block.Subtitle(words.text("f3.provisional", of)));
    }
    blocks.add(new PersonTable(words, assembly, !assembly).of(sheet.persons()));
    List<Block> closing = new ArrayList<>();
    if (sheet.determined() && sheet.persons().isEmpty()) {
      closing.add(new Block.Paragraph(words.text("s5"), Indent.ITEM));
    }
    if (!assembly) {
      closing.add(new Block.Paragraph(words.text("f7.seats", of), Indent.ITEM));
      closing.add(new Block.Paragraph(words.text("f7.total", of), Indent.ITEM));
    }
    closing.add(
        new Block.Signed(
            List.of(),
            words.text("signed.date"),
            common.signature(assembly ? "board.head.alone" : "committee.head", sheet.signer())));
    blocks.add(new Block.Together(closing));
    String fingerprint = fingerprint();
    return new Paper(
        words.sentence("f7.name." + kind, of),
        Paper.Layout.LANDSCAPE,
        blocks,
        common.watermarks(sheet.determined()),
        common.foot(number, 0, null, fingerprint),
        fingerprint,
        sheet.occasion().printedAt());
  }

  private String fingerprint() {
    Map<String, Object> data = new HashMap<>();
    data.put("election", sheet.occasion().election());
    data.put("legalBasis", sheet.occasion().basis().code());
    data.put("level", sheet.level().name());
    data.put("owner", sheet.owner());
    data.put("unit", sheet.number());
    data.put("body", common.canonicalBody(sheet.level(), sheet.ownerCode()));
    data.put("seats", sheet.seats());
    data.put("determined", sheet.determined());
    data.put("areas", sheet.areas());
    data.put("accepted", sheet.accepted());
    data.put("persons", PersonTable.canonical(common, sheet.persons()));
    data.put("signer", common.known(sheet.signer()));
    return CanonicalForm.of(PRINTED, data).sha256();
  }
}
