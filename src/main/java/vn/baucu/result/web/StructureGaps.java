package vn.baucu.result.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.baucu.law.StructureGroup;
import vn.baucu.law.StructureSum;

/** Values that are not known: of the groups of a partition it is one value, not several. */
final class StructureGaps {
  private StructureGaps() {}

  /** How many values are not known. */
  static long count(StructureSum sum) {
    return Stream.concat(
            StructureRows.ALONE.stream(),
            Stream.of(StructureGroup.UNIVERSITY, StructureGroup.SECTOR_OTHER))
        .mapToLong(group -> sum.unknown().get(group))
        .sum();
  }

  /** Keys of the words of what is not known. */
  static List<String> words(Collection<StructureGroup> unknown) {
    return unknown.stream()
        .map(
            group ->
                StructureRows.EDUCATION.contains(group)
                    ? "EDUCATION"
                    : StructureRows.SECTOR.contains(group) ? "SECTOR" : group.name())
        .distinct()
        .toList();
  }
}
