package vn.baucu.message.boundary;

import java.time.LocalDateTime;
import vn.baucu.law.ElectionLevel;
import vn.baucu.message.entity.RequestKind;
import vn.baucu.message.entity.RequestState;

/**
 * A request as pages and the API show it; times are the election's.
 *
 * @param slot of a request for a slot, else null
 * @param level of a request for minutes, else null
 * @param area of a request for minutes, else null
 * @param answer what the committee above wrote, or null
 * @param answeredBy who answered, or null
 * @param seen whether the unit has read the answer
 */
public record RequestData(
    int id,
    String unit,
    String unitName,
    RequestKind kind,
    LocalDateTime slot,
    ElectionLevel level,
    Integer area,
    String reason,
    String askedBy,
    LocalDateTime askedAt,
    RequestState state,
    String answer,
    String answeredBy,
    LocalDateTime answeredAt,
    boolean seen) {

  /** Whether it waits for the committee above. */
  public boolean isOpen() {
    return state == RequestState.OPEN;
  }
}
