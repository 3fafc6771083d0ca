package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;

/** Forms from table rows: a sound form of an area of 1,000 voters, with what a row says changed. */
final class CountRows {
  private static final List<Long> VOTES = List.of(900L, 800L, 600L, 200L, 100L);

  private CountRows() {}

  static List<Finding> check(Table.Row row) {
    return CountChecks.check(form(row), context(row), Thresholds.STANDARD);
  }

  static CountForm form(Table.Row row) {
    return form(row, "");
  }

  /** A form whose columns begin with a prefix. */
  static CountForm form(Table.Row row, String prefix) {
    return new CountForm(
        row.number(prefix + "voters", 1000L),
        row.number(prefix + "voted", 990L),
        row.number(prefix + "issued", 990L),
        row.number(prefix + "collected", 990L),
        row.number(prefix + "valid", 970L),
        row.number(prefix + "invalid", 20L),
        row.has(prefix + "votes") ? votes(row, prefix + "votes") : VOTES);
  }

  private static List<Long> votes(Table.Row row, String column) {
    return row.text(column).equals("none") ? List.of() : row.numbers(column);
  }

  private static CountContext context(Table.Row row) {
    Contest contest =
        new Contest(
            row.one(ElectionLevel.class, "level", ElectionLevel.COMMUNE_COUNCIL),
            row.integer("seats", 3),
            row.integer("candidates", 5),
            row.number("final", 1000L));
    return CountContext.of(contest)
        .with(
            new CountContext.Paper(
                row.has("kept") ? row.numbers("kept") : null,
                row.number("hand", null),
                row.number("spoilt", null)))
        .with(
            new CountContext.Surroundings(
                row.number("lastTurnout", null),
                neighbour(row, "wider"),
                neighbour(row, "narrower"),
                rest(row),
                others(row)));
  }

  private static CountForm neighbour(Table.Row row, String which) {
    return row.has(which + "Voted") || row.has(which + "Collected")
        ? new CountForm(
            1000L,
            row.number(which + "Voted", null),
            null,
            row.number(which + "Collected", null),
            null,
            null,
            null)
        : null;
  }

  private static RestOfUnit rest(Table.Row row) {
    return row.has("restVotes")
        ? new RestOfUnit(
            row.integer("restAreas", 5),
            row.flag("restComplete"),
            row.number("restValid", 1000L),
            row.numbers("restVotes"))
        : null;
  }

  private static List<CountForm> others(Table.Row row) {
    List<CountForm> others = new ArrayList<>();
    for (int i = 0; i < row.integer("twins", 0); i++) {
      others.add(form(row));
    }
    if (row.has("otherVotes")) {
      CountForm mine = form(row);
      others.add(
          new CountForm(
              mine.voters(),
              mine.voted(),
              mine.issued(),
              mine.collected(),
              mine.valid(),
              mine.invalid(),
              row.numbers("otherVotes")));
    }
    return others;
  }
}
