package vn.baucu.turnout.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import vn.baucu.shared.Refusal;

/** Slots in the addresses of pages: {@code 2021-05-23T09:00}. */
final class SlotText {
  private SlotText() {}

  /**
   * The slot of a text; null where there is none.
   *
   * @throws Refusal UNKNOWN for a text that is no slot
   */
  static LocalDateTime parse(String text) {
    try {
      return text == null ? null : LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.unknown("turnout.unknownSlot", text);
    }
  }
}
