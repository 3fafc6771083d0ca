package vn.baucu.readiness.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.RehearsalRestarted;
import vn.baucu.law.CanonicalForm;
import vn.baucu.readiness.control.ReadinessFacts;
import vn.baucu.readiness.control.ReadinessStore;
import vn.baucu.readiness.control.ReadinessStore.Declared;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.CutText;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Recorded;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitPath;

/**
 * Hears every change that stands in the trail and is not of election day: it counts them by unit,
 * and takes back the declarations whose facts they change, in the transaction of the change. The
 * trail says where to look, the facts decide: what is changed and changed back, or was never part
 * of them, takes nothing back.
 */
@ApplicationScoped
public class TakingBack {
  /** Features whose changes readiness does not stand on: figures, messages, and itself. */
  private static final Set<String> ELSEWHERE =
      Set.of("turnout", "count", "result", "account", "message", "form", "readiness");

  private static final int NAMED = 5;
  private static final int SAID = 2_000;

  @Inject private ReadinessStore store;
  @Inject private ReadinessFacts facts;
  @Inject private ScopeTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private Clock clock;

  void changed(@Observes Recorded done) {
    if (!ELSEWHERE.contains(done.feature())) {
      units(done.subject()).forEach(unit -> changed(unit, done.feature()));
    }
  }

  /** What a rehearsal did goes with it; what was set up stays, and so do its counts. */
  void restarted(@Observes RehearsalRestarted event) {
    store.clear(event.electionId());
    store
        .roots(String.valueOf(event.electionId()))
        .forEach(root -> store.raise(root, "election", null, now()));
  }

  private List<Integer> units(AuditSubject subject) {
    Integer election = caller.get().electionId();
    if (subject.unit() != null) {
      return election == null
          ? List.of()
          : tree.find(election, subject.unit()).map(UnitPath::unitId).stream().toList();
    }
    return subject.kind() == AuditSubject.Kind.ELECTION
        ? store.roots(subject.text().equals("*") ? String.valueOf(election) : named(subject.text()))
        : List.of();
  }

  /** The code or identity of an election, of which a part may be named behind it. */
  private static String named(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text : text.substring(0, blank);
  }

  private void changed(int unit, String feature) {
    store.raise(unit, feature, caller.get().accountId(), now());
    look(unit);
  }

  /** Takes back the declarations in a unit and below it whose facts are others by now. */
  void look(int unit) {
    List<Declared> standing = store.lockedStanding(unit);
    if (standing.isEmpty()) {
      return;
    }
    Map<Integer, CanonicalForm> present = facts.of(standing.stream().map(Declared::unit).toList());
    for (Declared declared : standing) {
      CanonicalForm now = present.get(declared.unit());
      if (!now.sha256().equals(declared.fingerprint())) {
        store.step(
            declared.unit(),
            ReadinessState.TAKEN_BACK,
            caller.get().accountId(),
            now(),
            CutText.to(words(declared.facts(), now.text()), SAID));
      }
    }
  }

  /** What is another by now, the first few by name. */
  private String words(String before, String after) {
    Set<ReadinessFacts.Difference> different = ReadinessFacts.between(before, after);
    String named =
        different.stream()
            .limit(NAMED)
            .map(each -> messages.of(each.key(), each.name()))
            .collect(Collectors.joining(", "));
    return different.size() > NAMED
        ? messages.of("readiness.andMore", named, different.size() - NAMED)
        : named;
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }
}
