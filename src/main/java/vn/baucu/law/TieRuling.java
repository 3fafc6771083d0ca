package vn.baucu.law;

import java.util.List;

/**
 * A decision about a tie that the age rule leaves open. It counts only with the number of its
 * document, and only if it fills the open seats from among the tied; else the tie stays open.
 */
@Article("78(4)")
final class TieRuling {

  private TieRuling() {}

  /** Those whom the decision elects; nobody where there is none that counts. */
  @Article("78(4)")
  static List<UnitTally.Standing> elected(
      UnitTally.TieDecision decision, List<UnitTally.Standing> tied, int seatsOpen) {
    if (decision == null || decision.document() == null || decision.document().isBlank()) {
      return List.of();
    }
    List<UnitTally.Standing> named =
        tied.stream().filter(c -> decision.elected().contains(c.position())).toList();
    boolean fits =
        named.size() == seatsOpen && decision.elected().stream().distinct().count() == seatsOpen;
    return fits ? named : List.of();
  }
}
