package vn.baucu.voters.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;
import vn.baucu.shared.Refusal;

/** Every finding gets the answer that is meant for it, and no answer is lost. */
class ExplainingTest {
  private static final ElectionLevel WIDEST = ElectionLevel.NATIONAL_ASSEMBLY;
  private static final ElectionLevel COMMUNE = ElectionLevel.COMMUNE_COUNCIL;

  /** M203: an area of 212 voters; M204: an area with more voters for the commune. */
  private static final AreaTotals SMALL = area(1, 212, 200);

  private static final AreaTotals ALSO_SMALL = area(2, 250, 240);
  private static final AreaTotals ODD = area(3, 1_000, 1_001);

  @Test
  void eachFindingHasItsOwnAnswer() {
    Explaining act =
        of(
            List.of(SMALL, ODD),
            Map.of(1, Map.of("M203", " bệnh viện "), 3, Map.of("M204", "ký túc xá")),
            null);
    assertThat(texts(act)).isEqualTo("1 M203 bệnh viện, 3 M204 ký túc xá");
    assertThat(act.open()).isEmpty();
  }

  @Test
  void aReasonAnswersForOneKindOfFinding() {
    assertThat(texts(of(List.of(SMALL, ALSO_SMALL), Map.of(), "khu vực nhỏ")))
        .isEqualTo("1 M203 khu vực nhỏ, 2 M203 khu vực nhỏ");
    Explaining two = of(List.of(SMALL, ODD), Map.of(), "khu vực nhỏ");
    assertThat(two.said()).isEmpty();
    assertThat(two.open()).extracting(Finding::code).containsExactly("M203", "M204");
    assertThat(texts(of(List.of(SMALL, ODD), Map.of(3, Map.of("M204", "ký túc xá")), "nhỏ")))
        .isEqualTo("3 M204 ký túc xá, 1 M203 nhỏ");
  }

  @Test
  void aReasonAnswersOnlyForWhatTheActChanges() {
    Set<TotalCell> other = Set.of(new TotalCell(1, WIDEST, VoterPart.ALL));
    Explaining act = of(List.of(SMALL, ALSO_SMALL), Map.of(), "gõ nhầm", other);
    assertThat(texts(act)).isEqualTo("1 M203 gõ nhầm");
    assertThat(act.open()).hasSize(1);
    Set<TotalCell> men = Set.of(new TotalCell(1, WIDEST, VoterPart.MEN));
    assertThat(of(List.of(SMALL), Map.of(), "gõ nhầm", men).said())
        .as("the men are not what is few")
        .isEmpty();
    Set<TotalCell> commune = Set.of(new TotalCell(3, COMMUNE, VoterPart.ALL));
    assertThat(texts(of(List.of(ODD), Map.of(), "gõ nhầm", commune))).isEqualTo("3 M204 gõ nhầm");
  }

  @Test
  void anAnswerToNothingIsRefused() {
    refused("voters.nothingToExplain", Map.of(9, Map.of("M203", "bệnh viện")));
    refused("voters.nothingToExplain", Map.of(1, Map.of("M999", "bệnh viện")));
    refused("voters.nothingToExplain", Map.of(1, Map.of("M204", "không tìm thấy")));
    refused("voters.explanationMissing", Map.of(1, Map.of("M203", " ")));
  }

  private static void refused(String key, Map<Integer, Map<String, String>> given) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> of(List.of(SMALL), given, null))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void whatWasSaidBeforeIsKeptBesideWhatIsSaidNow() {
    Finding few = SMALL.findings(WIDEST, VoterStage.FINAL).get(0);
    AreaTotals answered =
        new AreaTotals(
            1,
            "",
            SMALL.levels(),
            SMALL.voting(),
            VoterTotals.NONE,
            VoterTotals.NONE,
            Map.of("M203", new AreaTotals.Explained(AreaTotals.identity(few), "đảo")));
    assertThat(of(List.of(answered), Map.of(), "lý do").said()).isEmpty();
    assertThat(of(List.of(answered), Map.of(1, Map.of("M203", "đảo")), null).said()).isEmpty();
    assertThat(of(List.of(answered), Map.of(1, Map.of("M203", "đảo xa")), null).said())
        .containsExactly(new Explaining.Said(1, few, "đảo xa", "đảo"));
  }

  private static Explaining of(
      List<AreaTotals> areas, Map<Integer, Map<String, String>> given, String reason) {
    Set<TotalCell> all =
        areas.stream()
            .flatMap(
                area ->
                    area.levels().keySet().stream()
                        .map(level -> new TotalCell(area.number(), level, VoterPart.ALL)))
            .collect(Collectors.toSet());
    return of(areas, given, reason, all);
  }

  private static Explaining of(
      List<AreaTotals> areas,
      Map<Integer, Map<String, String>> given,
      String reason,
      Set<TotalCell> changed) {
    return Explaining.of(areas, WIDEST, VoterStage.FINAL, given, reason, changed);
  }

  private static String texts(Explaining act) {
    return act.said().stream()
        .map(each -> each.area() + " " + each.finding().code() + " " + each.text())
        .collect(Collectors.joining(", "));
  }

  private static AreaTotals area(int number, long widest, long commune) {
    return new AreaTotals(
        number,
        "",
        Map.of(
            WIDEST,
            new VoterTotals(null, null, widest),
            COMMUNE,
            new VoterTotals(null, null, commune)),
        Set.of(WIDEST, COMMUNE),
        VoterTotals.NONE,
        VoterTotals.NONE,
        Map.of());
  }
}
