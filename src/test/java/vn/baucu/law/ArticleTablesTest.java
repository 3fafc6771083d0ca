package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every article that a rule applies has a table: where it holds, fails, and on the boundary. */
class ArticleTablesTest {

  static Set<String> articles() {
    return Regulations.articlesOfRules();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyArticleHasItsThreeRows(String article) {
    assertThat(Table.exists(Regulations.table(article)))
        .as("table of article %s", article)
        .isTrue();
    Set<String> kinds =
        Table.read(Regulations.table(article)).stream()
            .map(row -> row.text("row"))
            .collect(Collectors.toSet());
    assertThat(kinds).contains("holds", "fails", "boundary");
    assertThat(kinds).isSubsetOf("holds", "fails", "boundary", "huge");
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyRowIsAsExpected(String article) {
    Table.eachRow(Regulations.table(article), row -> holds(article, row));
  }

  private static void holds(String article, Table.Row row) {
    if (row.text("row").equals("holds")) {
      assertThat(row.text("expect")).isNotEqualTo("fails");
    }
    if (row.text("row").equals("fails")) {
      assertThat(row.text("expect")).isNotEqualTo("holds");
    }
    String answer =
        switch (article) {
          case "10" -> word(row.integer("seats") <= level(row).maximumSeats());
          case "57(6)", "58(3)" ->
              word(
                  row.integer("candidates") - row.integer("seats")
                      >= level(row).minimumSurplus(row.integer("seats")));
          case "30" ->
              word(
                  VoterListTimes.isCorrectable(
                      LocalDateTime.parse(row.text("now")),
                      LocalDateTime.parse(row.text("opens")),
                      row.number("before"),
                      row.number("after")));
          case "57" -> order(row);
          case "71" ->
              word(
                  PollHours.areLawful(
                      LocalTime.parse(row.text("opens")), LocalTime.parse(row.text("closes"))));
          case "76" -> inTime(row);
          case "81" ->
              word(
                  FurtherRound.denied(
                          Round.ofNewVote(),
                          row.one(LegalBasis.class, "basis", null),
                          LocalDate.parse(row.text("election")),
                          LocalDate.parse(row.text("poll")),
                          LocalDate.parse(row.text("day")))
                      .isEmpty());
          default -> result(article, row);
        };
    assertThat(answer).isEqualTo(row.text("expect"));
  }

  private static String word(boolean holds) {
    return holds ? "holds" : "fails";
  }

  private static ElectionLevel level(Table.Row row) {
    return row.one(ElectionLevel.class, "level", null);
  }

  private static String order(Table.Row row) {
    int order = CandidateOrder.NAMES.compare(row.text("first"), row.text("second"));
    assertThat(CandidateOrder.NAMES.compare(row.text("second"), row.text("first")))
        .isEqualTo(-order);
    return order == 0 ? "equal" : word(order < 0);
  }

  private static String inTime(Table.Row row) {
    Deadline deadline = row.one(Deadline.class, "deadline", null);
    LegalBasis basis = row.one(LegalBasis.class, "basis", null);
    return word(!row.day("day", "").isAfter(deadline.due(basis, row.day("electionDay", ""))));
  }

  private static String result(String article, Table.Row row) {
    Result result = ResultLaw.determine(ResultRows.tally(row));
    compare(row, "elected", result.elected());
    compare(row, "tie", result.unresolvedTie());
    compare(row, "missing", result.missing());
    compare(row, "consequence", result.consequence());
    compare(row, "outcomes", result.candidates().stream().map(c -> c.outcome()).toList());
    compare(row, "majority", result.candidates().stream().map(c -> c.majority()).toList());
    compare(row, "turnoutReached", result.turnoutReached());
    compare(row, "determined", result.determined());
    compare(row, "reasons", result.reasons().stream().map(r -> r.statement()).toList());
    Optional<Reason> reason =
        result.reasons().stream()
            .filter(r -> r.statement().equals(row.text("statement")))
            .findFirst();
    reason.ifPresent(
        r -> {
          assertThat(r.article()).isEqualTo(article);
          compare(
              row,
              "numbers",
              r.numbers().entrySet().stream()
                  .map(number -> number.getKey() + "=" + number.getValue())
                  .toList());
        });
    return reason.map(r -> word(r.holds())).orElse("absent");
  }

  private static void compare(Table.Row row, String column, Object value) {
    if (row.has(column)) {
      String text =
          value instanceof List<?> list
              ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
              : String.valueOf(value);
      assertThat(text.isEmpty() ? "none" : text).as(column).isEqualTo(row.text(column));
    }
  }
}
