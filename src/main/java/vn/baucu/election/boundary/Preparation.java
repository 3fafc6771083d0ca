package vn.baucu.election.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.baucu.election.control.ElectionStore;
import vn.baucu.election.entity.Phase;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.TextLimit;

/**
 * Who may change what is made in the preparation, and when: until it ends whoever has the duty of
 * entry, each in their own unit and below; afterwards the city alone, with a reason and the number
 * of the deciding document. To be asked by the use cases that change units and areas.
 */
@ApplicationScoped
public class Preparation {
  @Inject private ElectionStore store;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  /** What the caller can do at this time. */
  public enum Door {
    /** Change what is in scope. */
    OPEN,
    /** Change it with a reason and a document. */
    WITH_DOCUMENT,
    /** Read it. */
    CLOSED
  }

  /**
   * On whose word something of the preparation is changed.
   *
   * @param why reason and document in words, for the audit trail; null where none was given
   * @param decided whether the city changes it, with a reason and a document: what figures stand on
   *     is changed so alone, in whatever phase
   */
  public record Order(String why, boolean decided) {}

  /** What the caller can do now. */
  public Door door() {
    if (!caller.get().entry()) {
      return Door.CLOSED;
    }
    if (timetables.closed(Phase.PREPARATION).isEmpty()) {
      return Door.OPEN;
    }
    return caller.get().role() == Role.CITY_COMMITTEE ? Door.WITH_DOCUMENT : Door.CLOSED;
  }

  /**
   * Begins a change. Until the end of the transaction nobody else begins one in the election, whose
   * version grows: what was remembered of its units and areas is void.
   *
   * @param reason why; may be null while the preparation is open
   * @param document the deciding document's number; likewise
   * @return both in words, for the audit trail; null where none was given
   * @throws Refusal RULE out of time, or without reason or document where they are needed
   */
  public String begin(String reason, String document) {
    String why = allow(reason, document);
    store.locked(caller.electionId());
    return why;
  }

  /**
   * Begins a change of what figures may stand on.
   *
   * @throws Refusal as {@link #begin} does
   */
  public Order order(String reason, String document) {
    String why = begin(reason, document);
    boolean full = reason != null && document != null && !reason.isBlank() && !document.isBlank();
    return new Order(why, full && caller.get().role() == Role.CITY_COMMITTEE);
  }

  /**
   * The same for what is no unit and no area, such as the list of candidates of one: others may
   * change others meanwhile.
   *
   * @throws Refusal as {@link #begin} does
   */
  public String allow(String reason, String document) {
    String why = TextLimit.REASON.optional(reason);
    String number = TextLimit.DOCUMENT.optional(document);
    Optional<Refusal> closed = timetables.closed(Phase.PREPARATION);
    if (closed.isPresent()) {
      if (caller.get().role() != Role.CITY_COMMITTEE) {
        throw closed.get();
      }
      if (why == null || number == null) {
        throw Refusal.rule("election.documentNeeded");
      }
    }
    return number == null
        ? why
        : TextLimit.REASON.optional(
            messages.of("election.byDocument", number, why == null ? "" : why));
  }
}
