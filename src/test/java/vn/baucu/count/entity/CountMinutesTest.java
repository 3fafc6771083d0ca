package vn.baucu.count.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Contest;
import vn.baucu.law.CountChecks;
import vn.baucu.law.CountContext;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.law.Thresholds;
import vn.baucu.shared.Refusal;

class CountMinutesTest {
  private static final LocalDateTime START = LocalDateTime.of(2021, 5, 23, 20, 0);
  private static final Actor TRANG = of(1, Actor.Place.UNIT);
  private static final Actor BINH = of(2, Actor.Place.UNIT);
  private static final Actor CUC = of(3, Actor.Place.UNIT);
  private static final Actor DISTRICT = of(10, Actor.Place.ABOVE);
  private static final Actor OTHER_OF_DISTRICT = of(11, Actor.Place.ABOVE);
  private static final Actor CITY = new Actor(20, Actor.Place.BEYOND, true, true, true);
  private static final Actor TEAM = new Actor(30, Actor.Place.TEAM, false, true, false);
  private static final CountForm GOOD =
      new CountForm(1000L, 990L, 990L, 989L, 970L, 19L, List.of(900L, 800L, 500L, 200L, 100L));

  private final CountMinutes minutes =
      new CountMinutes(7, ElectionLevel.CITY_COUNCIL, Round.FIRST, 1);
  private EntryTerms terms = terms(DoubleEntry.TWO_OF_UNIT);
  private LocalDateTime now = START;

  private static Actor of(int account, Actor.Place place) {
    return new Actor(account, place, false, true, true);
  }

  private static EntryTerms terms(DoubleEntry setting) {
    return new EntryTerms(setting, 5, Duration.ofMinutes(30), false);
  }

  private static List<Finding> findings(CountForm form) {
    return CountChecks.check(
        form,
        CountContext.of(new Contest(ElectionLevel.CITY_COUNCIL, 3, 5, 1000L)),
        Thresholds.STANDARD);
  }

  private CountFigures type(Actor who, Map<String, Long> values) {
    now = now.plusSeconds(1);
    return minutes.type(who, values, terms, null, now);
  }

  private void enter(Actor who, CountForm form) {
    type(who, form.fields());
    minutes.complete(who, now);
  }

  private void submitAs(Actor who) {
    minutes.submit(who, findings(minutes.agreed()), null, now);
  }

  private void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  private static CountForm with(CountForm form, String field, Long value) {
    return CountFigures.changed(form, Map.of(field, value));
  }

  @Test
  void fromTheFirstDigitToTheAcceptedFigure() {
    enter(TRANG, GOOD);
    assertThat(minutes.state()).isEqualTo(CountState.FIRST_DONE);
    assertThat(minutes.agreed()).isNull();
    enter(BINH, GOOD);
    assertThat(minutes.state()).isEqualTo(CountState.MATCHED);
    submitAs(BINH);
    assertThat(minutes.isClean()).isTrue();
    minutes.accept(DISTRICT, findings(GOOD), now);
    assertThat(minutes.state()).isEqualTo(CountState.ACCEPTED);
    assertThat(minutes.agreed()).isEqualTo(GOOD);
  }

  @Test
  void theFirstTypistNeitherTypesAgainNorSubmits() {
    enter(TRANG, GOOD);
    refuses("count.secondIsAnother", () -> type(TRANG, GOOD.fields()));
    enter(BINH, GOOD);
    refuses("count.submitterIsAnother", () -> submitAs(TRANG));
  }

  @Test
  void underThreeOfUnitAThirdPersonSubmits() {
    terms = terms(DoubleEntry.THREE_OF_UNIT);
    enter(TRANG, GOOD);
    enter(BINH, GOOD);
    refuses("count.submitterIsThird", () -> submitAs(BINH));
    submitAs(CUC);
    assertThat(minutes.state()).isEqualTo(CountState.SUBMITTED);
  }

  @Test
  void underUnitAboveTheSecondEntryIsTheLevelAboves() {
    terms = terms(DoubleEntry.UNIT_ABOVE);
    enter(TRANG, GOOD);
    refuses("count.secondAbove", () -> type(BINH, GOOD.fields()));
    enter(DISTRICT, GOOD);
    submitAs(BINH);
    refuses("count.accepterIsAnother", () -> minutes.accept(DISTRICT, List.of(), now));
    minutes.accept(OTHER_OF_DISTRICT, List.of(), now);
    assertThat(minutes.figures(Entry.SECOND).orElseThrow().phonedBy()).isNull();
  }

  @Test
  void withoutDoubleEntryOneEntryMatchesAndAnotherSubmits() {
    terms = terms(DoubleEntry.OFF);
    enter(TRANG, GOOD);
    assertThat(minutes.state()).isEqualTo(CountState.MATCHED);
    refuses("count.submitterIsAnother", () -> submitAs(TRANG));
    submitAs(CUC);
  }

  @Test
  void onADifferenceOnlyTheDifferingFieldIsTypedAgain() {
    enter(TRANG, GOOD);
    enter(BINH, with(GOOD, "invalid", 91L));
    assertThat(minutes.state()).isEqualTo(CountState.DIFFERENT);
    assertThat(minutes.openDifferences()).extracting(Difference::field).containsExactly("invalid");
    assertThat(minutes.figures(Entry.FIRST).orElseThrow().form().invalid()).isNull();
    assertThat(minutes.figures(Entry.SECOND).orElseThrow().form().invalid()).isNull();
    assertThat(minutes.figures(Entry.SECOND).orElseThrow().form().valid()).isEqualTo(970L);
    refuses("count.fieldClosed", () -> type(TRANG, Map.of("valid", 1L)));
    refuses("count.authorsRetype", () -> type(CUC, Map.of("invalid", 19L)));
    type(TRANG, Map.of("invalid", 19L));
    minutes.complete(TRANG, now);
    assertThat(minutes.state()).isEqualTo(CountState.DIFFERENT);
    refuses("count.awaitsOther", () -> type(TRANG, Map.of("invalid", 20L)));
    type(BINH, Map.of("invalid", 19L));
    minutes.complete(BINH, now);
    assertThat(minutes.state()).isEqualTo(CountState.MATCHED);
    assertThat(minutes.agreed()).isEqualTo(GOOD);
  }

  @Test
  void stillDifferentAThirdPersonSettlesEachField() {
    enter(TRANG, GOOD);
    enter(BINH, with(GOOD, "invalid", 91L));
    type(TRANG, Map.of("invalid", 19L));
    minutes.complete(TRANG, now);
    type(BINH, Map.of("invalid", 91L));
    minutes.complete(BINH, now);
    assertThat(minutes.isToSettle()).isTrue();
    refuses("count.awaitsSettling", () -> type(BINH, Map.of("invalid", 19L)));
    refuses(
        "count.settlerIsAnother", () -> minutes.settle(BINH, Map.of("invalid", 19L), "giấy", now));
    refuses("count.settleAll", () -> minutes.settle(CUC, Map.of(), "giấy", now));
    minutes.settle(CUC, Map.of("invalid", 19L), "theo giấy", now);
    assertThat(minutes.agreed()).isEqualTo(GOOD);
    assertThat(minutes.settledDifferences()).hasSize(1);
  }

  @Test
  void aMistakeBothMadeIsMendedByTypingOneField() {
    enter(TRANG, with(GOOD, "invalid", 20L));
    enter(BINH, with(GOOD, "invalid", 20L));
    refuses("count.blocked", () -> submitAs(BINH));
    minutes.retype(BINH, List.of("invalid"), "tổ đã sửa biên bản", now);
    assertThat(minutes.agreed()).isNull();
    for (Actor who : List.of(BINH, TRANG)) {
      type(who, Map.of("invalid", 19L));
      minutes.complete(who, now);
    }
    assertThat(minutes.agreed()).isEqualTo(GOOD);
    submitAs(BINH);
  }

  @Test
  void aDraftTakenOverIsHiddenAndGivenBackToItsAuthor() {
    type(TRANG, Map.of("voters", 1000L, "voted", 990L));
    refuses("count.held", () -> type(BINH, Map.of("voters", 1L)));
    now = now.plusMinutes(31);
    CountFigures taken = type(BINH, Map.of("voters", 1000L));
    assertThat(taken.form().voted()).isNull();
    enter(BINH, GOOD);
    assertThat(minutes.sheet(TRANG, 5).voted()).isEqualTo(990L);
    assertThat(type(TRANG, Map.of()).form().voted()).isEqualTo(990L);
    enter(TRANG, GOOD);
    assertThat(minutes.state()).isEqualTo(CountState.MATCHED);
    refuses("count.submitterIsAnother", () -> submitAs(BINH));
  }

  @Test
  void aTeamTypesTheFirstEntryOnly() {
    enter(TEAM, GOOD);
    Actor colleague = new Actor(31, Actor.Place.TEAM, false, true, false);
    refuses("count.typistOfUnit", () -> type(colleague, GOOD.fields()));
  }

  @Test
  void theLevelAboveTypesOnAPhonedFigure() {
    refuses("count.phonedBy", () -> type(DISTRICT, GOOD.fields()));
  }

  @Test
  void blankIsNotZero() {
    type(TRANG, GOOD.fields());
    java.util.Map<String, Long> emptied = new java.util.HashMap<>();
    emptied.put("invalid", null);
    type(TRANG, emptied);
    refuses("count.blankFields", () -> minutes.complete(TRANG, now));
  }

  @Test
  void anIncidentNeedsItsReport() {
    CountForm more = new CountForm(1000L, 990L, 990L, 992L, 970L, 22L, GOOD.votes());
    enter(TRANG, more);
    enter(BINH, more);
    minutes.mark(findings(more));
    assertThat(minutes.isIncident()).isTrue();
    refuses("count.explainFirst", () -> submitAs(BINH));
    for (Finding finding : findings(more)) {
      if (!finding.severity().name().equals("INFO")) {
        minutes.explain(BINH, finding, "đã lập biên bản", now);
      }
    }
    submitAs(BINH);
    assertThat(minutes.isClean()).isFalse();
    minutes.accept(DISTRICT, findings(more), now);
  }

  @Test
  void whatTheSignedPaperBreaksTheCityAloneLetsThrough() {
    CountForm wrong = with(GOOD, "invalid", 20L);
    enter(TRANG, wrong);
    enter(BINH, wrong);
    Finding c104 =
        findings(wrong).stream().filter(f -> f.code().equals("C104")).findFirst().orElseThrow();
    refuses("count.cityLetsThrough", () -> minutes.letThrough(DISTRICT, c104, "x", "1/CV", now));
    minutes.letThrough(CITY, c104, "giấy đã ký", "12/CV-UBBC", now);
    submitAs(BINH);
    minutes.mark(findings(wrong));
    assertThat(minutes.isIncident()).isTrue();
    minutes.accept(DISTRICT, findings(wrong), now);
  }

  @Test
  void aReturnCarriesOverWhatNeedsNoMending() {
    enter(TRANG, GOOD);
    enter(BINH, GOOD);
    submitAs(BINH);
    minutes.giveBack(DISTRICT, "xem lại mục 9", List.of("invalid", "valid"), now);
    assertThat(minutes.state()).isEqualTo(CountState.RETURNED);
    assertThat(minutes.figuresVersion()).isEqualTo(2);
    CountForm sheet = minutes.sheet(BINH, 5);
    assertThat(sheet.invalid()).isNull();
    assertThat(sheet.votes()).isEqualTo(GOOD.votes());
    type(BINH, Map.of("invalid", 20L, "valid", 969L));
    minutes.complete(BINH, now);
    type(TRANG, Map.of("invalid", 20L, "valid", 969L));
    minutes.complete(TRANG, now);
    assertThat(minutes.agreed().invalid()).isEqualTo(20L);
    submitAs(TRANG);
  }

  @Test
  void whoTypedByProxyAndReturnedOneFieldDoesNotAcceptTheRest() {
    now = now.plusSeconds(1);
    minutes.type(DISTRICT, GOOD.fields(), terms, "Tổ trưởng", now);
    minutes.complete(DISTRICT, now);
    enter(BINH, GOOD);
    submitAs(BINH);
    minutes.giveBack(DISTRICT, "xem lại mục 9", List.of("invalid"), now);
    for (Actor who : List.of(BINH, TRANG)) {
      type(who, Map.of("invalid", 19L));
      minutes.complete(who, now);
    }
    submitAs(TRANG);
    assertThat(minutes.allows(CountAct.ACCEPT, DISTRICT)).isFalse();
    refuses("count.accepterIsAnother", () -> minutes.accept(DISTRICT, List.of(), now));
    minutes.giveBack(OTHER_OF_DISTRICT, "gõ lại tất cả", List.of(), now);
    enter(BINH, GOOD);
    enter(TRANG, GOOD);
    submitAs(TRANG);
    minutes.accept(DISTRICT, List.of(), now);
  }

  @Test
  void whoSettledADifferenceDoesNotAcceptIt() {
    enter(TRANG, GOOD);
    enter(BINH, with(GOOD, "invalid", 91L));
    type(TRANG, Map.of("invalid", 19L));
    minutes.complete(TRANG, now);
    type(BINH, Map.of("invalid", 91L));
    minutes.complete(BINH, now);
    minutes.settle(DISTRICT, Map.of("invalid", 19L), "theo giấy", now);
    submitAs(BINH);
    assertThat(minutes.isClean()).as("nobody accepts it among many").isFalse();
    refuses("count.accepterIsAnother", () -> minutes.accept(DISTRICT, List.of(), now));
    minutes.giveBack(OTHER_OF_DISTRICT, "xem lại mục 3", List.of("voted"), now);
    for (Actor who : List.of(BINH, TRANG)) {
      type(who, Map.of("voted", 990L));
      minutes.complete(who, now);
    }
    submitAs(TRANG);
    refuses("count.accepterIsAnother", () -> minutes.accept(DISTRICT, List.of(), now));
    minutes.accept(OTHER_OF_DISTRICT, List.of(), now);
  }

  @Test
  void acceptedMinutesAreReopenedByTheAcceptingLevelOrTheCity() {
    enter(TRANG, GOOD);
    enter(BINH, GOOD);
    submitAs(BINH);
    minutes.accept(DISTRICT, List.of(), now);
    refuses("count.acceptedAbove", () -> minutes.reopen(TRANG, "x", List.of(), now));
    minutes.reopen(CITY, "sai mục 3", List.of(), now);
    assertThat(minutes.state()).isEqualTo(CountState.REOPENED);
    assertThat(minutes.sheet(TRANG, 5)).isEqualTo(CountForm.blank(5));
  }

  @Test
  void onlyTheCityAnnuls() {
    enter(TRANG, GOOD);
    enter(BINH, GOOD);
    submitAs(BINH);
    minutes.accept(DISTRICT, List.of(), now);
    refuses("count.cityAnnuls", () -> minutes.annul(DISTRICT, "1/NQ", now));
    minutes.annul(CITY, "1/NQ", now);
    assertThat(minutes.state()).isEqualTo(CountState.ANNULLED);
  }

  @Test
  void whoMaySayNoIsNotOfferedIt() {
    enter(TRANG, GOOD);
    assertThat(minutes.allows(CountAct.BEGIN, TRANG)).isFalse();
    assertThat(minutes.allows(CountAct.BEGIN, BINH)).isTrue();
    enter(BINH, GOOD);
    assertThat(minutes.allows(CountAct.SUBMIT, TRANG)).isFalse();
    assertThat(minutes.allows(CountAct.SUBMIT, BINH)).isTrue();
    submitAs(BINH);
    assertThat(minutes.allows(CountAct.ACCEPT, BINH)).isFalse();
    assertThat(minutes.allows(CountAct.ACCEPT, DISTRICT)).isTrue();
  }

  @Test
  void theDatabaseHoldsTheSameTableOfChanges() throws java.io.IOException {
    String sql =
        new String(
            CountState.class
                .getResourceAsStream("/db/migration/V40__count_minutes.sql")
                .readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    List<String> rows = new ArrayList<>();
    var row = java.util.regex.Pattern.compile("\\('([A-Z_]+)', '([A-Z_]+)'\\)").matcher(sql);
    while (row.find()) {
      rows.add(row.group(1) + " " + row.group(2));
    }
    List<String> table = new ArrayList<>();
    for (CountState from : CountState.values()) {
      from.next().forEach(to -> table.add(from + " " + to));
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(table);
  }
}
