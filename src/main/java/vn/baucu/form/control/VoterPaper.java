package vn.baucu.form.control;

import static vn.baucu.form.control.Wording.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.Text;
import vn.baucu.form.entity.VoterSheet;
import vn.baucu.law.CanonicalForm;
import vn.baucu.shared.UnitWords;

/**
 * The totals at the foot of the voter list of a polling area (F11), as a sheet to check the list
 * by. The list itself is not produced.
 */
public final class VoterPaper {
  private static final CanonicalForm.Kind PRINTED =
      new CanonicalForm.Kind(
          "baucu.form.F11",
          1,
          List.of("election", "legalBasis", "place", "stage", "levels", "total", "men", "women"));

  private final VoterSheet sheet;
  private final Common common;
  private final Wording words;
  private final List<Block> blocks = new ArrayList<>();

  private VoterPaper(VoterSheet sheet) {
    this.sheet = sheet;
    common = new Common(sheet.occasion());
    words = common.words();
  }

  /** The document. */
  public static Paper of(VoterSheet sheet) {
    return new VoterPaper(sheet).paper();
  }

  private Paper paper() {
    Map<String, String> of = new HashMap<>(common.place(sheet.place()));
    of.put("UNIT", PaperWords.capitals(UnitWords.bare(sheet.place().unit())));
    of.put("total", PaperWords.integer(sheet.total()));
    of.put("men", PaperWords.integer(sheet.men()));
    of.put("women", PaperWords.integer(sheet.women()));
    of.put("stage", words.get("f11.stage." + sheet.stage()));
    String number = words.get("f11.number");
    common.number(number).ifPresent(blocks::add);
    blocks.add(
        common.head(words.lines("f11.head", of), true, Text.NONE, words.text("signed.date")));
    blocks.add(new Block.Title(words.lines("f11.title", of)));
    blocks.add(new Block.Subtitle(words.text("f11.below", of)));
    blocks.add(new Block.Paragraph(words.text("f11.total", of), Indent.ITEM));
    for (VoterSheet.Level level : sheet.levels()) {
      blocks.add(
          common.figure(
              new Block.Figure(
                  "",
                  words.text("f11.of." + level.level()),
                  PaperWords.integer(level.voters()),
                  words.get("unit.person"),
                  Indent.SUB_ITEM),
              "person"));
    }
    if (sheet.isOdd()) {
      blocks.add(
          new Block.Remark(
              words.text(
                  "f11.odd", values("sum", PaperWords.integer(sheet.men() + sheet.women())))));
    }
    blocks.add(
        new Block.Together(
            List.of(
                new Block.Line(Text.of(""), Indent.NONE),
                new Block.Signed(List.of(), Text.NONE, common.signature("people.head")))));
    String fingerprint = fingerprint();
    return new Paper(
        words.sentence("f11.name", of),
        Paper.Layout.LANDSCAPE,
        blocks,
        common.watermarks(true),
        common.foot(number, 0, null, fingerprint),
        fingerprint,
        sheet.occasion().printedAt());
  }

  private String fingerprint() {
    Map<String, Object> data = new HashMap<>();
    data.put("election", sheet.occasion().election());
    data.put("legalBasis", sheet.occasion().basis().code());
    data.put("place", common.canonical(sheet.place()));
    data.put("stage", sheet.stage().name());
    data.put(
        "levels",
        sheet.levels().stream()
            .map(level -> Arrays.asList(level.level().name(), level.voters()))
            .toList());
    data.put("total", sheet.total());
    data.put("men", sheet.men());
    data.put("women", sheet.women());
    return CanonicalForm.of(PRINTED, data).sha256();
  }
}
