package vn.baucu.result.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.baucu.law.Percentages;
import vn.baucu.law.StructureGroup;
import vn.baucu.law.StructureSum;

/**
 * The table of a structure: a row for each group, a cell for each column of sums. What is not known
 * is a number of its own, never a silent zero: of a group that stands alone it stands beside, and
 * there is no percentage; of a partition it is one more part.
 */
final class StructureRows {
  /** Groups that stand alone, in the order of the report. */
  static final List<StructureGroup> ALONE =
      List.of(
          StructureGroup.WOMEN,
          StructureGroup.ETHNIC_MINORITY,
          StructureGroup.UNDER_40,
          StructureGroup.NON_PARTY,
          StructureGroup.RE_ELECTED,
          StructureGroup.SELF_NOMINATED,
          StructureGroup.RELIGIOUS);

  static final List<StructureGroup> EDUCATION =
      List.of(
          StructureGroup.BELOW_UNIVERSITY, StructureGroup.UNIVERSITY, StructureGroup.POSTGRADUATE);

  static final List<StructureGroup> THEORY =
      List.of(
          StructureGroup.THEORY_INTERMEDIATE,
          StructureGroup.THEORY_ADVANCED,
          StructureGroup.THEORY_BACHELOR);

  static final List<StructureGroup> SECTOR =
      List.of(
          StructureGroup.SECTOR_PARTY,
          StructureGroup.SECTOR_GOVERNMENT,
          StructureGroup.SECTOR_FRONT,
          StructureGroup.SECTOR_COURT,
          StructureGroup.SECTOR_PROCURACY,
          StructureGroup.SECTOR_ARMED_FORCES,
          StructureGroup.SECTOR_OTHER);

  private StructureRows() {}

  /**
   * A number of persons.
   *
   * @param unknown of how many more it is not known
   * @param percent of all persons; null where it cannot be told
   */
  public record Cell(long count, long unknown, BigDecimal percent) {}

  /**
   * A row.
   *
   * @param key of its words, after {@code result.structure.}
   * @param heading whether it heads the rows that follow; it has no cells then
   * @param part whether it is one of those
   * @param gap whether it counts of whom a partition is not known
   */
  public record Row(String key, boolean heading, boolean part, boolean gap, List<Cell> cells) {}

  /** The rows of a report whose columns are these sums. */
  static List<Row> of(List<StructureSum> columns) {
    List<Row> rows = new ArrayList<>();
    ALONE.forEach(group -> rows.add(alone(group, false, columns)));
    rows.add(new Row("EDUCATION", true, false, false, List.of()));
    rows.addAll(partition(EDUCATION, columns));
    rows.add(new Row("THEORY", true, false, false, List.of()));
    THEORY.forEach(group -> rows.add(alone(group, true, columns)));
    rows.add(new Row("SECTOR", true, false, false, List.of()));
    rows.addAll(partition(SECTOR, columns));
    return rows;
  }

  private static Row alone(StructureGroup group, boolean part, List<StructureSum> columns) {
    List<Cell> cells =
        columns.stream()
            .map(
                sum -> {
                  long unknown = sum.unknown().get(group);
                  long count = sum.members().get(group);
                  return new Cell(
                      count, unknown, unknown > 0 ? null : Percentages.of(count, sum.persons()));
                })
            .toList();
    return new Row(group.name(), false, part, false, cells);
  }

  /** The printed parts add to 100,00 with the one of whom it is not known. */
  private static List<Row> partition(List<StructureGroup> groups, List<StructureSum> columns) {
    List<Map.Entry<List<Long>, List<BigDecimal>>> parts =
        columns.stream()
            .map(
                sum -> {
                  List<Long> counts =
                      Stream.concat(
                              groups.stream().map(sum.members()::get),
                              Stream.of(sum.persons() - sum.members(groups)))
                          .toList();
                  return Map.entry(counts, Percentages.ofParts(counts));
                })
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i <= groups.size(); i++) {
      int at = i;
      boolean gap = i == groups.size();
      rows.add(
          new Row(
              gap ? "UNKNOWN" : groups.get(i).name(),
              false,
              true,
              gap,
              parts.stream()
                  .map(p -> new Cell(p.getKey().get(at), 0, p.getValue().get(at)))
                  .toList()));
    }
    return rows;
  }
}
