package vn.baucu.candidate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import vn.baucu.candidate.control.ListStore;
import vn.baucu.candidate.control.ListStore.Head;
import vn.baucu.candidate.control.ListStore.Person;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.ListedCandidate;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;

/** Begins changes of lists: who may, now; and holds the list until the end of the transaction. */
@ApplicationScoped
class ListChanges {
  @Inject private ListStore store;
  @Inject private Ground ground;
  @Inject private Preparation preparation;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /**
   * Begins a change of a list.
   *
   * @throws Refusal RULE out of time; where the list is published, to all but the city, and to the
   *     city without reason and document
   */
  Change begin(ElectoralUnitKey key, String reason, String document) {
    String why = preparation.allow(reason, document);
    Change change = new Change(key, why);
    Decided published = change.head.published();
    if (published != null) {
      if (caller.get().role() != Role.CITY_COMMITTEE) {
        throw Refusal.rule("candidate.published", published.document(), shown(published));
      }
      if (isBlank(reason) || isBlank(document)) {
        throw Refusal.rule("candidate.publishedNeeds");
      }
    }
    return change;
  }

  /** The list of a package's electoral units, as committed: none of them may be published. */
  void requireUnpublished(Collection<Integer> units) {
    store.lockedPublished(units).stream()
        .findFirst()
        .ifPresent(
            published -> {
              throw refusal(published);
            });
  }

  /** Seats are part of a list that is published: they change there, by its own act. */
  void requireSeatsFree(Collection<Integer> units) {
    store.lockedPublished(units).stream()
        .findFirst()
        .ifPresent(
            published -> {
              throw Refusal.rule(
                  "candidate.publishedSeats", published.document(), shown(published));
            });
  }

  /** Why a published list is not changed by a package. */
  static Refusal refusal(Decided published) {
    return Refusal.rule("candidate.publishedPackage", published.document(), shown(published));
  }

  private static String shown(Decided published) {
    return CandidateDates.shown(published.day().toString());
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** A change of one list, from what is held first to the version that follows. */
  final class Change {
    private final ElectoralUnitKey key;
    private final String why;
    final Head head;
    final List<Person> persons;

    /** The version of the list, and of whom it changes, from now on. */
    final int version;

    /** Why the order is not the alphabet's, from now on. */
    String orderReason;

    private Change(ElectoralUnitKey key, String why) {
      this.key = key;
      this.why = why;
      head =
          store
              .locked(caller.electionId(), key)
              .orElseThrow(
                  () ->
                      Refusal.unknown("candidate.unknownElectoralUnit", key.owner(), key.number()));
      persons = store.lockedPersons(head.id());
      version = head.version() + 1;
      orderReason = head.orderReason();
    }

    /** A person as seen; refuses where somebody else changed or moved them since. */
    Person seen(SeenCandidate seen) {
      return persons.stream()
          .filter(each -> each.position() == seen.position() && each.version() == seen.version())
          .findFirst()
          .orElseThrow(
              () -> Refusal.stale("candidate.changedMeanwhile", String.valueOf(seen.position())));
    }

    /** Refuses where the list has another version than was seen. */
    void seen(int version) {
      if (head.version() != version) {
        throw Refusal.stale("candidate.listChangedMeanwhile");
      }
    }

    /** Refuses what would give anybody another position on ballots that may be printed. */
    void requireUnpublished() {
      if (head.published() != null) {
        throw Refusal.rule("candidate.publishedPositions", head.published().document());
      }
    }

    /** The persons in another order. */
    List<ListedCandidate> listed(List<Integer> positions) {
      return IntStream.range(0, positions.size())
          .mapToObj(
              i -> {
                CandidateText text = persons.get(positions.get(i) - 1).text();
                return new ListedCandidate("", i + 1, text.name(), text.born());
              })
          .toList();
    }

    /** Who stands, or where, is another than before: no figure may rest on it. */
    void ground() {
      ground.requireFree(List.of(head.id()));
    }

    void finish(String act, AuditValue before, AuditValue after) {
      store.touch(head.id(), version, orderReason);
      audit.record(act, AuditSubject.of(key), before, after, why);
    }
  }
}
