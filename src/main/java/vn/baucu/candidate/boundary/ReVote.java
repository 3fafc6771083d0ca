package vn.baucu.candidate.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.baucu.law.ElectionLevel;

/**
 * That an area votes again at a level, because its result was annulled (Art 81): alone or with its
 * whole electoral unit.
 *
 * @param areaId identity of the area
 * @param opens when its poll opens; its day is that of the new vote
 * @param closes when it closes, on the same day
 * @param document number of the document that orders it
 * @param documentDay the document's date
 * @param annulment the decision that annulled, where it is another document; else null
 * @param voters on its list for the new vote; null where they are those of election day
 */
public record ReVote(
    int areaId,
    ElectionLevel level,
    LocalDateTime opens,
    LocalDateTime closes,
    String document,
    LocalDate documentDay,
    Annulment annulment,
    Integer voters) {

  /**
   * The decision that annulled.
   *
   * @param body who decided
   */
  public record Annulment(String document, LocalDate day, String body) {}

  /** The day of its poll. */
  public LocalDate day() {
    return opens.toLocalDate();
  }
}
