package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every article that a rule applies has a table: where it holds, fails, and on the boundary. */
class ArticleTablesTest {

  private static String table(String article) {
    return "articles/" + article.replace("(", "-").replace(")", "") + ".csv";
  }

  @TestFactory
  Stream<DynamicTest> everyArticleHasItsThreeRows() {
    return Regulations.articlesOfRules().stream()
        .map(article -> DynamicTest.dynamicTest(article, () -> hasThreeRows(article)));
  }

  private static void hasThreeRows(String article) {
    assertThat(Table.exists(table(article))).as("table of article %s", article).isTrue();
    Set<String> kinds =
        Table.read(table(article)).stream().map(row -> row.text("row")).collect(Collectors.toSet());
    assertThat(kinds).contains("holds", "fails", "boundary");
    assertThat(kinds).isSubsetOf("holds", "fails", "boundary", "huge");
  }

  @TestFactory
  Stream<DynamicTest> rows() {
    return Regulations.articlesOfRules().stream()
        .flatMap(
            article ->
                Table.read(table(article)).stream()
                    .map(row -> DynamicTest.dynamicTest(row.name(), () -> holds(article, row))));
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
          case "57" -> order(row);
          case "76" -> inTime(row);
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
