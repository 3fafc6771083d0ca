package vn.baucu.voters.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Fields;
import vn.baucu.law.Finding;
import vn.baucu.law.VoterStage;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TextLimit;

/**
 * What one act says of what is found in the totals of a stage.
 *
 * @param said explanations that are new
 * @param open what nobody explained, in this act or before
 */
record Explaining(List<Said> said, List<Finding> open) {

  /**
   * An explanation that is new.
   *
   * @param before what was said of just this; null where nothing was
   */
  record Said(int area, Finding finding, String text, String before) {}

  /**
   * Puts what is said to what is found, as the totals are after the act.
   *
   * @param given why findings are right, by area and code
   * @param reason of the act; may be null. It answers for what it is about: what is found of final
   *     totals that the act changes, as long as that is all of one kind
   * @param changed the places whose totals the act changes
   * @throws Refusal RULE where a text is empty, or answers what is not found
   */
  static Explaining of(
      List<AreaTotals> areas,
      ElectionLevel widest,
      VoterStage stage,
      Map<Integer, Map<String, String>> given,
      String reason,
      Set<TotalCell> changed) {
    Map<Integer, Map<String, String>> left = copy(given);
    List<Said> said = new ArrayList<>();
    List<Finding> open = new ArrayList<>();
    List<Said> ofReason = new ArrayList<>();
    for (AreaTotals area : areas) {
      for (Finding finding : area.findings(widest, stage)) {
        String before = area.explanation(finding);
        String text = take(left, area.number(), finding.code());
        if (text != null && !text.equals(before)) {
          said.add(new Said(area.number(), finding, text, before));
        } else if (text == null && before == null) {
          boolean about = isAbout(finding, area.number(), changed, widest);
          if (stage == VoterStage.FINAL && reason != null && about) {
            ofReason.add(new Said(area.number(), finding, reason, null));
          } else {
            open.add(finding);
          }
        }
      }
    }
    left.forEach(
        (area, texts) ->
            texts.forEach(
                (code, text) -> {
                  throw Refusal.rule("voters.nothingToExplain", String.valueOf(area), code);
                }));
    if (ofReason.stream().map(each -> each.finding().code()).distinct().count() == 1) {
      said.addAll(ofReason);
    } else {
      ofReason.forEach(each -> open.add(each.finding()));
    }
    return new Explaining(List.copyOf(said), List.copyOf(open));
  }

  private static Map<Integer, Map<String, String>> copy(Map<Integer, Map<String, String>> given) {
    Map<Integer, Map<String, String>> copy = new TreeMap<>();
    given.forEach(
        (area, texts) -> {
          Map<String, String> own = copy.computeIfAbsent(area, number -> new HashMap<>());
          texts.forEach(
              (code, text) ->
                  own.put(
                      code,
                      TextLimit.REASON.required(
                          text, "voters.explanationMissing", String.valueOf(area), code)));
        });
    return copy;
  }

  private static String take(Map<Integer, Map<String, String>> left, int area, String code) {
    Map<String, String> texts = left.get(area);
    return texts == null ? null : texts.remove(code);
  }

  /** Whether one of the totals that are changed is among those something was found in. */
  private static boolean isAbout(
      Finding finding, int area, Set<TotalCell> changed, ElectionLevel widest) {
    return changed.stream()
        .filter(cell -> cell.area() == area)
        .anyMatch(cell -> fields(cell, widest).stream().anyMatch(finding.fields()::contains));
  }

  private static List<String> fields(TotalCell cell, ElectionLevel widest) {
    return switch (cell.part()) {
      case MEN -> List.of(Fields.MEN);
      case WOMEN -> List.of(Fields.WOMEN);
      case ALL ->
          cell.level() == widest
              ? List.of(Fields.VOTERS, Fields.voters(cell.level()))
              : List.of(Fields.voters(cell.level()));
    };
  }
}
