package vn.baucu.form.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.CitySheet;
import vn.baucu.form.entity.CitySheet.Level;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet.Figures;
import vn.baucu.form.entity.Text;
import vn.baucu.law.CanonicalForm;
import vn.baucu.law.Percentages;
import vn.baucu.law.StructureGroup;
import vn.baucu.law.StructureSum;
import vn.baucu.shared.UnitWords;

/** What the reports of the city and their tables (F8, F9) share. */
final class CityWords {
  private static final CanonicalForm.Kind PRINTED =
      new CanonicalForm.Kind(
          "baucu.form.F8-F9",
          1,
          List.of(
              "election",
              "legalBasis",
              "city",
              "form",
              "terms",
              "levels",
              "slots",
              "texts",
              "signer"));

  private final CitySheet sheet;
  private final Common common;
  private final Wording words;
  private final Map<String, String> of = new HashMap<>();

  CityWords(CitySheet sheet) {
    this.sheet = sheet;
    common = new Common(sheet.occasion());
    words = common.words();
    of.put("CITY", PaperWords.capitals(sheet.city()));
    of.put("city", UnitWords.inSentence(sheet.city()));
    of.put("term", common.assemblyTerm());
    of.put("years", common.councilYears());
    of.put("accepted", PaperWords.integer(sheet.accepted()));
    of.put("areas", PaperWords.integer(sheet.areas()));
    of.put("day", PaperWords.day(sheet.occasion().printedAt().toLocalDate()));
  }

  Wording words() {
    return words;
  }

  Map<String, String> fields() {
    return of;
  }

  /**
   * Number, head, title, and how far it is.
   *
   * @param number of the document; none of a table
   */
  void head(List<Block> blocks, String form, Text number) {
    common.number(words.get(form + ".number")).ifPresent(blocks::add);
    blocks.add(
        common.head(words.lines("f8.head", of), true, number, words.text("report.date", of)));
    blocks.add(new Block.Title(words.lines(form + ".title", of)));
    if (!sheet.last() || !sheet.isComplete()) {
      blocks.add(new Block.Subtitle(words.text("f8.counted", of)));
    }
  }

  void closing(List<Block> blocks, List<String> recipients) {
    blocks.add(
        new Block.Together(
            List.of(
                new Block.Line(Text.of(""), Indent.NONE),
                new Block.Signed(
                    recipients, Text.NONE, common.signature("committee.head", sheet.chair())))));
  }

  Paper paper(String form, Paper.Layout layout, List<Block> blocks) {
    String fingerprint = fingerprint(form);
    return new Paper(
        words.sentence(form + ".name", of),
        layout,
        blocks,
        common.watermarks(!sheet.last() || sheet.isComplete()),
        common.foot(words.get(form + ".number"), 0, null, fingerprint),
        fingerprint,
        sheet.occasion().printedAt());
  }

  /** The number of a level's row among councils. */
  String number(Level level) {
    return String.valueOf(sheet.councils().indexOf(level) + 1);
  }

  /** {@code Cấp xã}. */
  String name(Level level) {
    return words.get("f8b.rank." + level.level());
  }

  /** How many are elected; null where nobody can be, since no unit is settled. */
  String elected(Level level) {
    return level.settled() == 0 ? null : PaperWords.integer(level.elected().persons());
  }

  /** How many belong to a group; null where of somebody it is not known. */
  String members(Level level, StructureGroup group) {
    return isKnown(level, group) ? PaperWords.integer(level.elected().members().get(group)) : null;
  }

  /** Their share of all who are elected; null likewise. */
  String share(Level level, StructureGroup group) {
    StructureSum sum = level.elected();
    return isKnown(level, group)
        ? PaperWords.percent(sum.members().get(group), sum.persons())
        : null;
  }

  /** Shares of groups that make a whole, which add to 100,00; null where one is not known. */
  List<String> parts(Level level, List<StructureGroup> groups) {
    if (!groups.stream().allMatch(group -> isKnown(level, group))) {
      return Arrays.asList(new String[groups.size()]);
    }
    List<String> parts = new ArrayList<>();
    for (BigDecimal part :
        Percentages.ofParts(
            groups.stream().map(group -> level.elected().members().get(group)).toList())) {
      parts.add(PaperWords.percent(part));
    }
    return Collections.unmodifiableList(parts);
  }

  private static boolean isKnown(Level level, StructureGroup group) {
    return level.settled() > 0 && level.elected().unknown().get(group) == 0;
  }

  private String fingerprint(String form) {
    Map<String, Object> data = new HashMap<>();
    data.put("election", sheet.occasion().election());
    data.put("legalBasis", sheet.occasion().basis().code());
    data.put("city", sheet.city());
    data.put("form", form);
    data.put("terms", List.of(common.assemblyTerm(), common.councilYears()));
    data.put("levels", sheet.levels().stream().map(CityWords::canonical).toList());
    data.put(
        "slots",
        sheet.slots().stream()
            .map(
                slot ->
                    List.of(
                        slot.slot().toString(),
                        slot.voters(),
                        slot.voted(),
                        slot.areas(),
                        slot.reported()))
            .toList());
    data.put("texts", sheet.texts());
    data.put("signer", common.known(sheet.chair()));
    return CanonicalForm.of(PRINTED, data).sha256();
  }

  private static List<Object> canonical(Level level) {
    Figures sums = level.figures();
    List<Object> all = new ArrayList<>();
    all.add(level.level().name());
    all.add(
        sums == null
            ? List.of()
            : List.of(
                sums.voters(),
                sums.voted(),
                sums.issued(),
                sums.collected(),
                sums.valid(),
                sums.invalid()));
    all.add(
        List.of(
            level.seats(),
            level.units(),
            level.settled(),
            level.single(),
            level.unreached(),
            level.again(),
            level.more(),
            level.lacking(),
            level.areas(),
            level.accepted(),
            level.unreachedAreas(),
            level.annulledAreas(),
            level.againAreas(),
            level.moreAreas(),
            level.elected().persons()));
    for (StructureGroup group : StructureGroup.values()) {
      all.add(List.of(level.elected().members().get(group), level.elected().unknown().get(group)));
    }
    return all;
  }
}
