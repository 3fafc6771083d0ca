package vn.baucu.readiness.boundary;

import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.shared.ready.ReadyDetail;
import vn.baucu.shared.ready.ReadyItem;

/**
 * The checklist of one unit by itself.
 *
 * @param declares whether it declares itself ready: nothing is below it
 * @param version of what it has said; what is said next must name it
 * @param fingerprint of the facts it last said so of; null before
 * @param rehearsal what it says of its rehearsal; null where it says nothing
 * @param open whether declarations are made now: until the turnout phase
 * @param offers what the caller can do
 * @param history the steps so far, the latest first
 */
public record Checklist(
    String code,
    String name,
    String parentName,
    List<Entry> entries,
    boolean declares,
    ReadinessState state,
    int version,
    String fingerprint,
    String rehearsal,
    boolean open,
    List<Offer> offers,
    List<ReadinessEvent> history) {

  /** An act on a declaration. */
  public enum Offer {
    DECLARE,
    CONFIRM,
    GIVE_BACK,
    REHEARSE
  }

  /**
   * An item of the checklist.
   *
   * @param later whether it cannot be done yet; then nobody is asked for it
   * @param by who changed last what it is of; null where nobody is known
   * @param at when, in the election's time; null likewise
   */
  public record Entry(
      ReadyItem item,
      ReadinessBoard.Cell cell,
      ReadyDetail detail,
      boolean later,
      String by,
      LocalDateTime at) {
    public boolean isDone() {
      return cell.look() == ReadinessBoard.Look.FULL;
    }
  }

  /** What is missing or wrong, and could be done now. */
  public List<Entry> missing() {
    return entries.stream().filter(entry -> !entry.later() && !entry.isDone()).toList();
  }

  public List<Entry> done() {
    return entries.stream().filter(entry -> !entry.later() && entry.isDone()).toList();
  }

  public List<Entry> later() {
    return entries.stream().filter(Entry::later).toList();
  }

  public boolean offers(Offer offer) {
    return offers.contains(offer);
  }

  /** The declaration that no longer holds, or was returned; null where none is. */
  public ReadinessEvent fallen() {
    return state == ReadinessState.TAKEN_BACK || state == ReadinessState.RETURNED
        ? history.stream().filter(event -> event.state() == state).findFirst().orElse(null)
        : null;
  }
}
