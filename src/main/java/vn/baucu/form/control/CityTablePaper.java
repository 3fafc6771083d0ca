package vn.baucu.form.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Table.Cell;
import vn.baucu.form.entity.Block.Table.Column;
import vn.baucu.form.entity.CitySheet;
import vn.baucu.form.entity.CitySheet.Level;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet.Figures;
import vn.baucu.form.entity.Text;
import vn.baucu.law.StructureGroup;

/**
 * The tables of the city's preliminary and final report (F8b, F9b): results, and who is elected by
 * groups. Whom a group is not known of makes its cell a dash, never a silent 0.
 */
public final class CityTablePaper {
  private static final List<StructureGroup> GROUPS =
      List.of(
          StructureGroup.WOMEN,
          StructureGroup.ETHNIC_MINORITY,
          StructureGroup.UNDER_40,
          StructureGroup.NON_PARTY,
          StructureGroup.RE_ELECTED,
          StructureGroup.RELIGIOUS,
          StructureGroup.SELF_NOMINATED);

  private static final List<StructureGroup> EDUCATION =
      List.of(
          StructureGroup.BELOW_UNIVERSITY, StructureGroup.UNIVERSITY, StructureGroup.POSTGRADUATE);

  private static final List<StructureGroup> THEORY =
      List.of(
          StructureGroup.THEORY_INTERMEDIATE,
          StructureGroup.THEORY_ADVANCED,
          StructureGroup.THEORY_BACHELOR);

  private static final List<StructureGroup> SECTORS =
      List.of(
          StructureGroup.SECTOR_PARTY,
          StructureGroup.SECTOR_GOVERNMENT,
          StructureGroup.SECTOR_FRONT,
          StructureGroup.SECTOR_COURT,
          StructureGroup.SECTOR_PROCURACY,
          StructureGroup.SECTOR_ARMED_FORCES,
          StructureGroup.SECTOR_OTHER);

  private final CitySheet sheet;
  private final CityWords city;
  private final Wording words;
  private final List<Block> blocks = new ArrayList<>();

  private CityTablePaper(CitySheet sheet) {
    this.sheet = sheet;
    city = new CityWords(sheet);
    words = city.words();
  }

  /** The document. */
  public static Paper of(CitySheet sheet) {
    return new CityTablePaper(sheet).paper();
  }

  private Paper paper() {
    String form = sheet.last() ? "f9b" : "f8b";
    city.head(blocks, form, Text.NONE);
    results(form);
    if (sheet.last()) {
      blocks.add(new Block.Remark(words.text("f9b.lacking.note")));
    }
    assembly();
    councils();
    sectors();
    city.closing(blocks, List.of());
    return city.paper(form, Paper.Layout.LANDSCAPE, blocks);
  }

  private void heading(String key) {
    blocks.add(new Block.Heading(words.text(key)));
  }

  private void results(String form) {
    heading("f8b.results");
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.get("t1.number"), 9, true));
    columns.add(new Column(words.get("f8b.level"), 26, false));
    for (String column : words.parts("f8b.columns.voters")) {
      columns.add(new Column(words.get("f8b.voters"), column, 14, true));
    }
    for (String column : words.parts(form + ".columns.units")) {
      columns.add(new Column(words.get("f8b.units"), column, 11, true));
    }
    for (String column : words.parts(form + ".columns.areas")) {
      columns.add(new Column(words.get("f8b.areas"), column, 11, true));
    }
    for (String column : words.parts("f8b.columns.ballots")) {
      columns.add(new Column(words.get("f8b.ballots"), column, 14, true));
    }
    List<List<Cell>> rows = new ArrayList<>();
    Level assembly = sheet.assembly();
    if (assembly != null) {
      rows.add(row("I", words.get("f8b.assembly"), List.of(assembly), false));
    }
    List<Cell> heading = new ArrayList<>();
    heading.add(new Cell("II", true));
    heading.add(new Cell(words.get("f8b.councils"), true));
    heading.addAll(Collections.nCopies(columns.size() - 2, new Cell("", false)));
    rows.add(heading);
    for (Level level : sheet.councils()) {
      rows.add(row(city.number(level), city.name(level), List.of(level), false));
    }
    rows.add(row("", words.get("f8b.sum"), sheet.levels(), true));
    blocks.add(new Block.Table(Text.NONE, columns, rows, Block.Table.DENSE));
  }

  /** The figures of levels together; a person or an area counts once at each. */
  private List<Cell> row(String number, String name, List<Level> levels, boolean strong) {
    Figures figures =
        levels.stream()
            .map(Level::figures)
            .filter(Objects::nonNull)
            .reduce(Figures::plus)
            .orElse(null);
    List<String> texts = new ArrayList<>(List.of(number, name));
    texts.add(known(figures, Figures::voters));
    texts.add(known(figures, Figures::voted));
    texts.add(figures == null ? null : PaperWords.percent(figures.voted(), figures.voters()));
    texts.add(sum(levels, Level::units));
    texts.add(sum(levels, Level::single));
    texts.add(settled(levels, Level::unreached));
    // That the result of a whole unit is annulled is not kept in the program.
    texts.add(null);
    texts.add(settled(levels, Level::again));
    texts.add(settled(levels, Level::more));
    if (sheet.last()) {
      texts.add(settled(levels, Level::lacking));
    }
    texts.add(sum(levels, Level::areas));
    texts.add(figures == null ? null : sum(levels, Level::unreachedAreas));
    texts.add(figures == null ? null : sum(levels, Level::annulledAreas));
    texts.add(settled(levels, Level::againAreas));
    texts.add(settled(levels, Level::moreAreas));
    texts.add(known(figures, Figures::issued));
    texts.add(known(figures, Figures::collected));
    texts.add(figures == null ? null : PaperWords.percent(figures.collected(), figures.issued()));
    texts.add(known(figures, Figures::valid));
    texts.add(figures == null ? null : PaperWords.percent(figures.valid(), figures.collected()));
    return texts.stream().map(text -> cell(text, strong)).toList();
  }

  private static String known(Figures figures, ToLongFunction<Figures> figure) {
    return figures == null ? null : PaperWords.integer(figure.applyAsLong(figures));
  }

  private static String sum(List<Level> levels, ToLongFunction<Level> figure) {
    return PaperWords.integer(levels.stream().mapToLong(figure).sum());
  }

  /** The same of what only settled units tell; null while none is. */
  private static String settled(List<Level> levels, ToLongFunction<Level> figure) {
    return levels.stream().allMatch(level -> level.settled() == 0) ? null : sum(levels, figure);
  }

  private static Cell cell(String text, boolean strong) {
    return new Cell(text == null ? PaperWords.NONE : text, strong);
  }

  private void assembly() {
    Level assembly = sheet.assembly();
    if (assembly == null) {
      return;
    }
    heading("f8b.structure.assembly");
    List<Column> columns = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    columns.add(new Column(words.get("f8b.decreed"), 12, true));
    row.add(cell(PaperWords.integer(assembly.seats()), false));
    columns.add(new Column(words.get("f8b.elected"), 12, true));
    row.add(cell(city.elected(assembly), false));
    for (StructureGroup group : GROUPS) {
      columns.add(new Column(words.get("f8b.group." + group), 11, true));
      row.add(cell(city.members(assembly, group), false));
    }
    for (StructureGroup group : EDUCATION) {
      columns.add(
          new Column(words.get("f8b.education"), words.get("f8b.group." + group), 11, true));
      row.add(cell(city.members(assembly, group), false));
    }
    for (StructureGroup group : THEORY) {
      columns.add(new Column(words.get("f8b.theory"), words.get("f8b.group." + group), 11, true));
      row.add(cell(city.members(assembly, group), false));
    }
    for (StructureGroup group : SECTORS) {
      columns.add(new Column(words.get("f8b.group." + group), 12, true));
      row.add(cell(city.members(assembly, group), false));
    }
    blocks.add(new Block.Table(Text.NONE, columns, List.of(row), Block.Table.DENSE));
  }

  private void councils() {
    heading("f8b.structure.councils");
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.get("f8b.number.heading"), 9, true));
    columns.add(new Column(words.get("f8b.level"), 15, false));
    columns.add(new Column(words.get("f8b.seats"), 10, true));
    columns.add(new Column(words.get("f8b.elected"), 10, true));
    for (StructureGroup group : GROUPS) {
      String heading =
          words.get(group == StructureGroup.RE_ELECTED ? "f8b.reElected" : "f8b.group." + group);
      columns.add(new Column(heading, words.get("f8b.persons"), 8, true));
      columns.add(new Column(heading, words.get("f8b.share"), 13, true));
    }
    for (StructureGroup group : EDUCATION) {
      columns.add(
          new Column(words.get("f8b.education.share"), words.get("f8b.group." + group), 13, true));
    }
    for (StructureGroup group : THEORY) {
      columns.add(
          new Column(words.get("f8b.theory.share"), words.get("f8b.group." + group), 13, true));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Level level : sheet.councils()) {
      List<String> row = new ArrayList<>(List.of(city.number(level), city.name(level)));
      row.add(PaperWords.integer(level.seats()));
      row.add(city.elected(level));
      for (StructureGroup group : GROUPS) {
        row.add(city.members(level, group));
        row.add(city.share(level, group));
      }
      row.addAll(city.parts(level, EDUCATION));
      THEORY.forEach(group -> row.add(city.share(level, group)));
      rows.add(row.stream().map(text -> cell(text, false)).toList());
    }
    blocks.add(new Block.Table(Text.NONE, columns, rows, Block.Table.DENSE));
  }

  private void sectors() {
    heading("f8b.sectors.councils");
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.get("f8b.number.heading"), 9, true));
    columns.add(new Column(words.get("f8b.level"), 22, false));
    columns.add(new Column(words.get(sheet.last() ? "f9b.elected" : "f8b.elected"), 16, true));
    for (StructureGroup group : SECTORS) {
      String heading =
          words.get(
              group == StructureGroup.SECTOR_PARTY ? "f8b.sector.party" : "f8b.group." + group);
      columns.add(new Column(heading, words.get("f8b.persons"), 12, true));
      columns.add(new Column(heading, words.get("f8b.share"), 17, true));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Level level : sheet.councils()) {
      List<String> row = new ArrayList<>(List.of(city.number(level), city.name(level)));
      row.add(city.elected(level));
      List<String> shares = city.parts(level, SECTORS);
      for (int i = 0; i < SECTORS.size(); i++) {
        row.add(city.members(level, SECTORS.get(i)));
        row.add(shares.get(i));
      }
      rows.add(row.stream().map(text -> cell(text, false)).toList());
    }
    blocks.add(new Block.Table(Text.NONE, columns, rows, Block.Table.DENSE));
  }
}
