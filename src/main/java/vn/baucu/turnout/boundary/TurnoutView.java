package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Turnout of a unit and of what lies directly below it, in one slot.
 *
 * @param slot the slot asked for; live, the latest that is open or reported
 * @param children units, or polling areas where the unit owns some
 * @param tag stays the same only as long as all of it does
 */
public record TurnoutView(
    LocalDateTime slot, TurnoutLine total, List<TurnoutLine> children, String tag) {}
