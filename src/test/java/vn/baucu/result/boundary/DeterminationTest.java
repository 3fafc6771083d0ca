package vn.baucu.result.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Consequence;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Outcome;
import vn.baucu.law.Round;
import vn.baucu.result.control.MasterData;
import vn.baucu.result.control.TallyRow;
import vn.baucu.result.control.TreeNode;
import vn.baucu.result.entity.ResultRecord;
import vn.baucu.shared.ElectoralUnitKey;

/** From rows to a result: sums, shares, parts of the tree, fingerprint, status. */
class DeterminationTest {
  private static final List<TreeNode> TREE =
      List.of(
          new TreeNode(1, "31", "Thành phố", null),
          new TreeNode(2, "303", "Quận", 1),
          new TreeNode(4, "11296", "Phường A", 2),
          new TreeNode(5, "11299", "Phường B", 2),
          new TreeNode(3, "318", "Huyện đảo", 1));

  private static final List<TallyRow> TALLIES =
      List.of(
          tally(4, 2, 2, 600, 500, 490, 10, 300L, 250L, 20L),
          tally(5, 1, 1, 300, 300, 295, 5, 100L, 50L, 150L),
          tally(3, 1, 1, 100, 100, 99, 1, 60L, 40L, 10L));

  private static TallyRow tally(
      int unit, int areas, int in, long v, long g, long valid, long invalid, Long... votes) {
    return new TallyRow(
        unit, areas, in, 0, v, g, g, valid + invalid, valid, invalid, List.of(votes), 0, 0);
  }

  private static MasterData unit(String... born) {
    List<MasterData.Person> people = new ArrayList<>();
    for (int i = 0; i < born.length; i++) {
      people.add(new MasterData.Person(i + 1, "Người " + (i + 1), born[i], false));
    }
    return new MasterData(
        new ElectoralUnitKey(ElectionLevel.CITY_COUNCIL, "31", 1),
        "Đơn vị bầu cử số 1",
        "Thành phố",
        1,
        LegalBasis.LAW_2015,
        people,
        null);
  }

  private static UnitResult of(List<TallyRow> tallies) {
    return of(tallies, null);
  }

  private static UnitResult of(List<TallyRow> tallies, ResultRecord record) {
    return new Determination(unit("1970", "1980", "1990"), Round.FIRST, tallies, TREE)
        .result(List.of(), Optional.ofNullable(record), List.of(), List.of(), false, "tag");
  }

  @Test
  void figuresAreTheSumsOverTheTallies() {
    UnitResult result = of(TALLIES);

    assertThat(result.sums().areas()).isEqualTo(4);
    assertThat(result.sums().accepted()).isEqualTo(4);
    assertThat(result.sums().voters()).isEqualTo(1_000);
    assertThat(result.sums().voted()).isEqualTo(900);
    assertThat(result.sums().valid()).isEqualTo(884);
    assertThat(result.sums().votes()).containsExactly(460L, 340L, 180L);
    assertThat(result.status()).isEqualTo(ResultStatus.DETERMINED);
    assertThat(result.elected()).containsExactly(1);
    assertThat(result.consequence()).isEqualTo(Consequence.NONE);
    assertThat(result.rounds()).containsExactly(Round.FIRST);
  }

  @Test
  void sharesOfBallotsAddToAHundred() {
    UnitResult result = of(TALLIES);

    assertThat(result.turnoutPercent()).isEqualByComparingTo("90.00");
    assertThat(result.validPercent().add(result.invalidPercent())).isEqualByComparingTo("100");
    assertThat(result.candidate(1).orElseThrow().percentOfValid())
        .isEqualByComparingTo(new BigDecimal("52.04"));
  }

  @Test
  void everyUnitOfTheTreeHasTheSumOfAllBelowIt() {
    UnitResult result = of(TALLIES);

    assertThat(result.part("31").orElseThrow().sums()).isEqualTo(result.sums());
    assertThat(result.part("303").orElseThrow().sums().votes()).containsExactly(400L, 300L, 170L);
    assertThat(result.part("303").orElseThrow().owning()).isFalse();
    assertThat(result.part("318").orElseThrow().owning()).isTrue();
    assertThat(result.partsBelow("31")).extracting(UnitPart::code).containsExactly("303", "318");
    assertThat(result.partsBelow("303"))
        .extracting(UnitPart::code)
        .containsExactly("11296", "11299");
  }

  @Test
  void withAnAreaMissingNobodyIsElected() {
    List<TallyRow> tallies = new ArrayList<>(TALLIES);
    tallies.add(tally(4, 1, 0, 0, 0, 0, 0));
    UnitResult result = of(tallies);

    assertThat(result.status()).isEqualTo(ResultStatus.PROVISIONAL);
    assertThat(result.elected()).isEmpty();
    assertThat(result.missing()).isNull();
    assertThat(result.candidates()).allMatch(c -> c.outcome() == Outcome.PENDING);
    assertThat(result.candidate(1).orElseThrow().majority()).isTrue();
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void withoutAnyFigureNothingIsDivided() {
    UnitResult result = of(List.of());

    assertThat(result.status()).isEqualTo(ResultStatus.PROVISIONAL);
    assertThat(result.turnoutPercent()).isNull();
    assertThat(result.validPercent()).isNull();
    assertThat(result.candidates()).allMatch(c -> c.percentOfValid() == null && c.votes() == 0);
  }

  @Test
  void theFingerprintIsOfTheFiguresAndNotOfTheirOrder() {
    List<TallyRow> turned = new ArrayList<>(TALLIES);
    Collections.reverse(turned);
    List<TallyRow> moved =
        List.of(tally(4, 2, 2, 600, 500, 490, 10, 299L, 251L, 20L), TALLIES.get(1), TALLIES.get(2));

    assertThat(of(turned).fingerprint()).isEqualTo(of(TALLIES).fingerprint()).hasSize(64);
    assertThat(of(moved).fingerprint()).isNotEqualTo(of(TALLIES).fingerprint());
  }

  @Test
  void officialIsOnlyWhatWasSignedUponTheseFigures() {
    ResultRecord record = new ResultRecord(1, Round.FIRST);
    record.certify(
        "12/BB",
        LocalDate.of(2021, 5, 24),
        "Trưởng ban",
        of(TALLIES).fingerprint(),
        List.of(1),
        LocalDateTime.of(2021, 5, 24, 18, 0));
    List<TallyRow> moved =
        List.of(tally(4, 2, 2, 600, 500, 490, 10, 299L, 251L, 20L), TALLIES.get(1), TALLIES.get(2));

    assertThat(of(TALLIES, record).status()).isEqualTo(ResultStatus.CERTIFIED);
    assertThat(of(moved, record).status()).isEqualTo(ResultStatus.DETERMINED);
  }

  @Test
  void aNearMissIsPointedOut() {
    List<TallyRow> near = List.of(tally(4, 1, 1, 200, 200, 200, 0, 101L, 99L, 0L));

    assertThat(of(near).findings()).extracting("code").containsExactly("R201");
    assertThat(of(TALLIES).findings()).extracting("code").containsExactly("R201");
  }

  @Test
  void whatStandsOfTheMinutesTravelsWithTheSumsFromTheFirstOnes() {
    TallyRow in =
        new TallyRow(4, 2, 1, 0, 300, 250, 250, 325, 325, 0, List.of(200L, 90L, 30L), 1, 2);
    UnitResult result = of(List.of(in, TALLIES.get(1)));

    assertThat(result.status()).isEqualTo(ResultStatus.PROVISIONAL);
    assertThat(result.incidents()).isEqualTo(1);
    assertThat(result.toAnswer())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("R203");
              assertThat(finding.numbers())
                  .containsEntry("incidents", 1L)
                  .containsEntry("open", 2L);
            });
    assertThat(of(List.of(in.unread(), TALLIES.get(1))).findings()).isEmpty();
  }

  @Test
  void ofNothingNothingIsKnown() {
    UnitResult result = of(List.of(tally(4, 2, 0, 0, 0, 0, 0)));

    assertThat(result.sums().known()).isNull();
    assertThat(result.reasons())
        .filteredOn(reason -> reason.numbers().containsKey("turnoutPercent"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.numbers().get("turnoutPercent")).isNull());
  }

  @Test
  void aRowKeptBackIsAsIfItWereNotIn() {
    UnitResult result = of(List.of(TALLIES.get(0), TALLIES.get(1), TALLIES.get(2).unread()));

    assertThat(result.sums().accepted()).isEqualTo(3);
    assertThat(result.sums().areas()).isEqualTo(4);
    assertThat(result.sums().votes()).containsExactly(400L, 300L, 170L);
    assertThat(result.status()).isEqualTo(ResultStatus.PROVISIONAL);
  }
}
