package vn.baucu.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.baucu.law.InventoryChecks.InventoryLine;

/** How a row of each check's table is put to the check. */
final class CheckRows {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

  private CheckRows() {}

  static List<Finding> found(Check check, Table.Row row) {
    return switch (check) {
      case C112 -> list(EntryChecks.same(CountRows.form(row), CountRows.form(row, "second.")));
      case C113 ->
          list(EntryChecks.people(row.one(DoubleEntry.class, "setting", null), people(row)));
      case B101, B201, B202 -> inventory(row);
      case T103 -> list(window(row));
      case T101, T102, T201, T202, T203 -> TurnoutChecks.check(report(row), Thresholds.STANDARD);
      case M101 -> placement(row);
      case M102 -> numbers(row);
      case M103, M201 -> electoralUnit(row);
      case M104, M105, M202, M206 -> MasterDataChecks.candidates(candidates(row), DAY);
      case M203 -> list(MasterDataChecks.areaVoters(row.number("voters")));
      case M204 -> list(MasterDataChecks.voterOrder(byLevel(row, "totals", Long::valueOf)));
      case M205 ->
          list(
              MasterDataChecks.women(
                  row.one(ElectionLevel.class, "level", ElectionLevel.CITY_COUNCIL),
                  row.number("women"),
                  row.number("candidates")));
      case M207 -> MasterDataChecks.namesakes(candidates(row));
      case M208 -> list(MasterDataChecks.text(row.text("text")));
      case M211 -> MasterDataChecks.levels(candidatesByLevel(row));
      case M209 ->
          list(
              MasterDataChecks.belowReported(
                  row.one(ElectionLevel.class, "level", ElectionLevel.NATIONAL_ASSEMBLY),
                  row.number("total"),
                  row.number("voted")));
      case M210 ->
          list(
              MasterDataChecks.sexes(
                  row.one(ElectionLevel.class, "level", ElectionLevel.NATIONAL_ASSEMBLY),
                  row.number("total"),
                  row.number("men"),
                  row.number("women")));
      case R101, R103 -> sum(row);
      case R102 -> ResultChecks.sum(CountRows.form(row), List.of(), List.of(), 0);
      case R104 ->
          list(
              ResultChecks.provisional(
                  row.flag("determined"), row.integer("areas"), row.integer("accepted")));
      case R201 -> list(ResultChecks.close(ResultRows.tally(row), Thresholds.STANDARD));
      case R203 -> list(ResultChecks.ofMinutes(row.integer("incidents"), row.integer("open")));
      case R202 -> list(ResultChecks.tieDecided(ResultLaw.determine(ResultRows.tally(row))));
      default -> CountRows.check(row);
    };
  }

  private static List<Finding> list(Optional<Finding> finding) {
    return finding.stream().toList();
  }

  private static EntryChecks.People people(Table.Row row) {
    return new EntryChecks.People(
        row.number("first"), row.number("second"), row.flag("above"), row.number("submitter"));
  }

  /** {@code CITY_COUNCIL:1000 COMMUNE_COUNCIL:900}. */
  private static <T> Map<ElectionLevel, T> byLevel(
      Table.Row row, String column, Function<String, T> value) {
    Map<ElectionLevel, T> byLevel = new EnumMap<>(ElectionLevel.class);
    for (String word : row.words(column)) {
      String[] parts = word.split(":");
      byLevel.put(ElectionLevel.valueOf(parts[0]), value.apply(parts[1]));
    }
    return byLevel;
  }

  private static List<Finding> inventory(Table.Row row) {
    return InventoryChecks.check(
        byLevel(row, "lines", CheckRows::line),
        row.has("total") ? line(row.text("total")) : null,
        byLevel(row, "minutes", Long::valueOf));
  }

  /** {@code received/issued/spoilt/unused}. */
  private static InventoryLine line(String text) {
    List<Long> figures = new ArrayList<>();
    for (String figure : text.split("/")) {
      figures.add(figure.equals("-") ? null : Long.valueOf(figure));
    }
    return new InventoryLine(figures.get(0), figures.get(1), figures.get(2), figures.get(3));
  }

  private static Optional<Finding> window(Table.Row row) {
    return TurnoutChecks.window(
        time(row.text("now")),
        time(row.text("opens", "08:50")),
        time(row.text("closes", "09:30")),
        row.flag("reopened"));
  }

  private static LocalDateTime time(String text) {
    return DAY.atTime(LocalTime.parse(text));
  }

  private static TurnoutReport report(Table.Row row) {
    return new TurnoutReport(
        time(row.text("slot", "15:00")),
        row.number("voted", 600L),
        row.number("voters", 1000L),
        row.number("before", 500L),
        row.integer("slots", 1),
        row.number("after", null),
        row.number("twoAgo", null),
        row.number("others", null),
        row.has("districtVoted")
            ? new TurnoutReport.Turnout(
                row.number("districtVoted"), row.number("districtVoters", 1000L))
            : null);
  }

  private static List<Finding> placement(Table.Row row) {
    if (row.has("areas")) {
      return MasterDataChecks.electoralUnit(ElectionLevel.CITY_COUNCIL, 3, 5, row.integer("areas"));
    }
    return list(
        MasterDataChecks.area(
            new MasterDataChecks.AreaPlacement(
                levels(row, "levels"),
                levels(row, "electing"),
                byLevel(row, "units", Integer::valueOf),
                byLevel(row, "voters", Long::valueOf))));
  }

  private static Set<ElectionLevel> levels(Table.Row row, String column) {
    return row.words(column).stream()
        .map(ElectionLevel::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ElectionLevel.class)));
  }

  private static List<Finding> numbers(Table.Row row) {
    List<Integer> numbers = row.words("values").stream().map(Integer::valueOf).toList();
    return list(
        row.text("of").equals("units")
            ? MasterDataChecks.unitNumbers(numbers)
            : MasterDataChecks.areaNumbers(numbers));
  }

  private static List<Finding> electoralUnit(Table.Row row) {
    return MasterDataChecks.electoralUnit(
        row.one(ElectionLevel.class, "level", ElectionLevel.CITY_COUNCIL),
        row.integer("seats"),
        row.integer("candidates"),
        1);
  }

  /** {@code position|name|born} separated by semicolons. */
  private static List<ListedCandidate> candidates(Table.Row row) {
    List<ListedCandidate> list = new ArrayList<>();
    for (String candidate : row.text("list").split(";")) {
      String[] parts = candidate.strip().split("\\|");
      list.add(
          new ListedCandidate(
              "candidate" + (list.size() + 1),
              Integer.parseInt(parts[0]),
              parts[1],
              parts.length > 2 ? BirthDate.parse(parts[2]).orElse(null) : null));
    }
    return list;
  }

  /** {@code level|name|born} separated by semicolons. */
  private static Map<ElectionLevel, List<ListedCandidate>> candidatesByLevel(Table.Row row) {
    Map<ElectionLevel, List<ListedCandidate>> byLevel = new EnumMap<>(ElectionLevel.class);
    int number = 0;
    for (String candidate : row.text("list").split(";")) {
      String[] parts = candidate.strip().split("\\|");
      number++;
      byLevel
          .computeIfAbsent(ElectionLevel.valueOf(parts[0]), level -> new ArrayList<>())
          .add(
              new ListedCandidate(
                  "candidate" + number,
                  number,
                  parts[1],
                  parts.length > 2 ? BirthDate.parse(parts[2]).orElse(null) : null));
    }
    return byLevel;
  }

  /** Parts as {@code key:voted:candidates}, everything else of them 0. */
  private static List<Finding> sum(Table.Row row) {
    List<ResultChecks.Part> parts = new ArrayList<>();
    for (String word : row.words("parts")) {
      String[] cells = word.split(":");
      parts.add(
          new ResultChecks.Part(
              cells[0],
              new CountForm(0L, figure(cells[1]), 0L, 0L, 0L, 0L, List.of(figure(cells[1]))),
              List.of(cells[2].split(","))));
    }
    Long voted = row.number("voted");
    return ResultChecks.sum(
        new CountForm(0L, voted, 0L, 0L, 0L, 0L, List.of(row.number("votes", voted))),
        List.of("An", "Bình"),
        parts,
        row.integer("missing", 0));
  }

  private static Long figure(String cell) {
    return Long.valueOf(cell);
  }
}
