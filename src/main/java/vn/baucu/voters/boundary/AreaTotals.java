package vn.baucu.voters.boundary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;

/**
 * Voter totals of one polling area.
 *
 * @param number its number in the unit
 * @param levels the levels it is listed for, widest first
 * @param voting those of them at which anybody votes: a list known to be empty is none
 * @param men among the voters of the widest level
 * @param women among them
 * @param explained what was said of findings, by code
 */
public record AreaTotals(
    int number,
    String name,
    Map<ElectionLevel, VoterTotals> levels,
    Set<ElectionLevel> voting,
    VoterTotals men,
    VoterTotals women,
    Map<String, Explained> explained) {

  /**
   * Why what a check found is right.
   *
   * @param finding what was found then, in the words of {@link AreaTotals#identity}
   */
  public record Explained(String finding, String text) {}

  /**
   * What the law finds in the totals of a stage: M203 and M210 of any, M204 of final ones.
   *
   * @param widest level of the election
   */
  public List<Finding> findings(ElectionLevel widest, VoterStage stage) {
    Long all = asOf(levels.get(widest), stage);
    Optional<Finding> order =
        stage == VoterStage.FINAL ? MasterDataChecks.voterOrder(finals()) : Optional.empty();
    return Stream.of(
            MasterDataChecks.areaVoters(all),
            order,
            MasterDataChecks.sexes(widest, all, men.asOf(stage), women.asOf(stage)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Map<ElectionLevel, Long> finals() {
    Map<ElectionLevel, Long> finals = new EnumMap<>(ElectionLevel.class);
    levels.forEach(
        (level, totals) -> {
          if (totals.finalTotal() != null) {
            finals.put(level, totals.finalTotal());
          }
        });
    return finals;
  }

  private static Long asOf(VoterTotals totals, VoterStage stage) {
    return totals == null ? null : totals.asOf(stage);
  }

  /** The explanation of a finding; null where there is none of just this. */
  public String explanation(Finding finding) {
    Explained said = explained.get(finding.code());
    return said != null && said.finding().equals(identity(finding)) ? said.text() : null;
  }

  /**
   * What was found, so that an explanation answers it and nothing else. An area that is small for
   * its reason may lose another voter for the same.
   */
  public static String identity(Finding finding) {
    if (finding.code().equals("M203")) {
      return finding.numbers().get("voters") < finding.numbers().get("fewest") ? "FEW" : "MANY";
    }
    return finding.fields() + " " + finding.numbers();
  }
}
