package vn.baucu.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tallies from table rows: a complete first poll of a council's unit unless a row says else. */
final class ResultRows {

  private ResultRows() {}

  static UnitTally tally(Table.Row row) {
    List<UnitTally.Standing> candidates = new ArrayList<>();
    List<Long> votes = row.numbers("votes");
    List<String> born = row.words("born");
    List<Long> struck = row.has("struck") ? row.numbers("struck") : List.of();
    for (int i = 0; i < votes.size(); i++) {
      String date = i < born.size() ? born.get(i) : String.valueOf(1960 + i);
      candidates.add(
          new UnitTally.Standing(
              i + 1,
              votes.get(i),
              BirthDate.parse(date).orElse(null),
              struck.contains((long) i + 1)));
    }
    return new UnitTally(
        row.one(ElectionLevel.class, "level", ElectionLevel.COMMUNE_COUNCIL),
        row.one(LegalBasis.class, "basis", LegalBasis.LAW_2015),
        row.one(Round.class, "round", Round.FIRST),
        row.integer("seats", 3),
        row.integer("areas", 1),
        row.integer("accepted", 1),
        row.number("voters", 10_000L),
        row.number("voted", 9_000L),
        row.number("valid", 2_000L),
        candidates,
        decision(row));
  }

  private static UnitTally.TieDecision decision(Table.Row row) {
    if (!row.has("decision")) {
      return null;
    }
    List<Integer> elected =
        Arrays.stream(row.text("decision").split(" ")).map(Integer::valueOf).toList();
    return new UnitTally.TieDecision(
        elected, row.text("document", "12/QĐ-UBBC").replace("BLANK", " "));
  }
}
