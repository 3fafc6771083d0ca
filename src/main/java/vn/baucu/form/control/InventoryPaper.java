package vn.baucu.form.control;

import static vn.baucu.form.control.Wording.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.InventorySheet;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.Text;
import vn.baucu.law.CanonicalForm;
import vn.baucu.law.InventoryChecks.InventoryLine;
import vn.baucu.law.Membership.Office;

/**
 * The ballot inventory of a polling area (F1), made before any box is opened, and the same form
 * blank. At a level at which the area does not vote it prints 0.
 */
public final class InventoryPaper {
  private static final CanonicalForm.Kind PRINTED =
      new CanonicalForm.Kind(
          "baucu.form.F1",
          3,
          List.of(
              "election",
              "legalBasis",
              "place",
              "levels",
              "total",
              "declared",
              "inventoryVersion",
              "signers",
              "terms"));

  private static final InventoryLine NOTHING = new InventoryLine(0L, 0L, 0L, 0L);

  private final InventorySheet sheet;
  private final Common common;
  private final Wording words;
  private final List<Block> blocks = new ArrayList<>();

  private InventoryPaper(InventorySheet sheet) {
    this.sheet = sheet;
    common = new Common(sheet.occasion());
    words = common.words();
  }

  /** The document. */
  public static Paper of(InventorySheet sheet) {
    return new InventoryPaper(sheet).paper();
  }

  private Paper paper() {
    Map<String, String> place = common.place(sheet.place());
    String number = words.get("f1.number");
    common.number(number).ifPresent(blocks::add);
    blocks.add(common.head(words.lines("f1.head", Map.of()), true));
    Map<String, String> terms = terms();
    blocks.add(new Block.Title(words.lines("f1.title", terms)));
    if (!sheet.isBlank() && !sheet.declared()) {
      blocks.add(new Block.Subtitle(words.text("f1.provisional")));
    }
    for (Text line : words.lines("f1.place", place)) {
      blocks.add(new Block.Paragraph(line, Indent.NONE));
    }
    blocks.add(new Block.Line(words.text("f1.closed", common.year()), Indent.ITEM));
    paragraph("f1.declared", Indent.NONE);
    paragraph("f1.seen", Indent.NONE);
    for (int i = 1; i <= 2; i++) {
      blocks.add(new Block.Line(words.text("witness", values("i", "" + i)), Indent.ITEM));
    }
    blocks.add(new Block.Heading(words.text("f1.result")));
    line("received", InventoryLine::received);
    line("issued", InventoryLine::issued);
    line("spoilt", InventoryLine::spoilt);
    line("unused", InventoryLine::unused);
    paragraph("f1.sealed", Indent.FIRST_LINE);
    paragraph("f1.copies", Indent.FIRST_LINE);
    recipients(place);
    closing(place);
    String fingerprint = fingerprint();
    return new Paper(
        words.sentence("f1.name", place),
        Paper.Layout.PORTRAIT,
        blocks,
        common.watermarks(sheet.isBlank() || sheet.declared()),
        common.foot(number, sheet.isBlank() ? null : sheet.version(), null, fingerprint),
        fingerprint,
        sheet.occasion().printedAt());
  }

  /** What is elected: the term of the National Assembly, the years of the councils. */
  private Map<String, String> terms() {
    return values("term", common.assemblyTerm(), "years", common.councilYears());
  }

  /** A total, and below it each level. */
  private void line(String which, Function<InventoryLine, Long> figure) {
    blocks.add(figure("f1." + which, figure.apply(sheet.total()), Indent.ITEM));
    paragraph("f1.among", Indent.ITEM);
    for (InventorySheet.Level level : sheet.levels()) {
      InventoryLine line = level.number() == null ? NOTHING : level.line();
      blocks.add(figure("f1.of." + level.level(), figure.apply(line), Indent.SUB_ITEM));
    }
  }

  private Block figure(String key, Long ballots, Indent indent) {
    return common.figure(
        new Block.Figure(
            "", words.text(key), PaperWords.integer(ballots), words.get("unit.ballot"), indent),
        "ballot");
  }

  /** The boards of the levels voted at, each with sealed ballots. */
  private void recipients(Map<String, String> place) {
    for (InventorySheet.Level level : sheet.levels()) {
      if (level.number() != null) {
        Map<String, String> board = new HashMap<>(place);
        board.put("number", String.valueOf(level.number()));
        blocks.add(new Block.Line(words.text("f1.board." + level.level(), board), Indent.ITEM));
      }
    }
  }

  /** No signature stands on a page without text. */
  private void closing(Map<String, String> place) {
    blocks.add(
        new Block.Together(
            List.of(
                new Block.Paragraph(words.text("f1.others", place), Indent.ITEM),
                new Block.Line(words.text("f1.date", common.year()), Indent.SUB_ITEM),
                new Block.Signatures(
                    common.signature("witness.first"),
                    common.signature("team.head", common.only(sheet.members(), Office.CHAIR))),
                new Block.Signatures(
                    common.signature("team.clerk", common.only(sheet.members(), Office.SECRETARY)),
                    new Block.Signature(List.of(""), List.of(""), Text.of(""))))));
  }

  private void paragraph(String key, Indent indent) {
    blocks.add(new Block.Paragraph(words.text(key), indent));
  }

  private String fingerprint() {
    Map<String, Object> data = new HashMap<>();
    data.put("election", sheet.occasion().election());
    data.put("legalBasis", sheet.occasion().basis().code());
    data.put("place", common.canonical(sheet.place()));
    data.put(
        "levels",
        sheet.levels().stream()
            .map(
                level ->
                    Arrays.asList(level.level().name(), level.number(), canonical(level.line())))
            .toList());
    data.put("total", canonical(sheet.total()));
    data.put("declared", sheet.declared());
    data.put("inventoryVersion", sheet.version());
    data.put(
        "signers",
        List.of(
            common.known(common.only(sheet.members(), Office.CHAIR)),
            common.known(common.only(sheet.members(), Office.SECRETARY))));
    data.put("terms", List.of(common.assemblyTerm(), common.councilYears()));
    return CanonicalForm.of(PRINTED, data).sha256();
  }

  private static List<Object> canonical(InventoryLine line) {
    return Arrays.asList(line.received(), line.issued(), line.spoilt(), line.unused());
  }
}
