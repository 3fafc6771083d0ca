package vn.baucu.form.entity;

import java.time.LocalDateTime;
import java.util.Map;
import vn.baucu.turnout.entity.QuickReport;

/**
 * What a quick report of turnout (F10) is printed from: as it was made and kept, never live.
 *
 * @param slot up to which it reports
 * @param version which version it is
 * @param corrected whether it was made again because of what came late or was corrected
 * @param madeAt when it was made, by the election's clock
 * @param texts what the committee wrote, by item
 * @param chair of the committee; null where not known
 */
public record TurnoutSheet(
    Occasion occasion,
    LocalDateTime slot,
    int version,
    boolean corrected,
    LocalDateTime madeAt,
    QuickReport figures,
    Map<String, String> texts,
    String chair) {
  public TurnoutSheet {
    texts = Map.copyOf(texts);
  }
}
