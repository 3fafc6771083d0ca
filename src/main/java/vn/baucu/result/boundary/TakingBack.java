package vn.baucu.result.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.count.boundary.CertificationLock;
import vn.baucu.count.boundary.TallyChanged;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.Round;
import vn.baucu.result.control.ResultRecords;
import vn.baucu.result.entity.DecisionState;
import vn.baucu.result.entity.RecordState;
import vn.baucu.result.entity.ResultRecord;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;

/**
 * Takes a result back when its figures change, in the same transaction (check R104), and lets
 * nobody but the city change them under a certified result.
 */
@ApplicationScoped
class TakingBack implements CertificationLock {
  @Inject private ResultRecords records;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private ElectionClock clock;

  @Override
  public void requireOpen(int electoralUnit, Round round) {
    requireLast(electoralUnit, round);
    boolean city = caller.get().role() == Role.CITY_COMMITTEE || caller.get().role() == Role.SYSTEM;
    if (!city && records.lockedState(electoralUnit, round) != RecordState.OPEN) {
      throw Refusal.rule("result.certifiedLocked");
    }
  }

  @Override
  public List<Paper> resting(int electoralUnit, Round round) {
    List<Paper> papers = new ArrayList<>();
    records
        .find(electoralUnit, round)
        .ifPresent(
            r -> {
              records.decisions(electoralUnit, round).stream()
                  .filter(d -> d.state() == DecisionState.CONFIRMED)
                  .forEach(
                      d ->
                          add(
                              papers,
                              d.kind() == DecisionKind.TIE
                                  ? Kind.TIE_DECISION
                                  : Kind.SHORTAGE_DECISION,
                              d.document(),
                              d.day()));
              add(papers, Kind.RESULT_MINUTES, r.minutesNumber(), r.minutesDate());
              add(papers, Kind.SUMMARY_MINUTES, r.summaryNumber(), r.summaryDate());
              add(papers, Kind.PUBLICATION, r.publicationNumber(), r.publicationDate());
            });
    return papers;
  }

  private static void add(List<Paper> papers, Kind kind, String number, LocalDate date) {
    if (number != null) {
      papers.add(new Paper(kind, number, date));
    }
  }

  /**
   * Minutes that are only added need no look: a result that lacked them was not certified, and who
   * certifies waits for tallies that are being written.
   */
  void changed(@Observes TallyChanged change) {
    if (!change.taken() && change.minutes() != null) {
      return;
    }
    RecordState state = records.lockedState(change.electoralUnit(), change.round());
    boolean tellsOf = change.taken() && change.minutes() != null;
    if (state == RecordState.OPEN && !tellsOf) {
      return;
    }
    takeBack(change.electoralUnit(), change.round(), reason(change));
  }

  /**
   * Refuses to take back what a later round stands on: its seats and its ballot follow from the
   * result before it (Art 79, 80).
   */
  void requireLast(int electoralUnit, Round round) {
    records
        .laterRound(electoralUnit, round)
        .ifPresent(
            later -> {
              throw Refusal.rule("result.laterRound", messages.get("result.round." + later));
            });
  }

  /** Makes all void that was added to a result, and writes down why. */
  void takeBack(int electoralUnit, Round round, String reason) {
    ResultRecord record = records.claim(electoralUnit, round);
    requireLast(electoralUnit, round);
    String fingerprint = record.fingerprint();
    LocalDateTime at = clock.now();
    boolean summed = record.summaryNumber() != null;
    record.takeBack(reason, at);
    records.decisions(electoralUnit, round).forEach(decision -> decision.fall(reason));
    records.log(electoralUnit, round, "TAKEN_BACK", null, reason, fingerprint);
    if (summed) {
      records.besides(electoralUnit).forEach(other -> unsum(other, round, reason));
    }
  }

  /** Summary and publication are of all results of the body: they fall with the first. */
  private void unsum(int electoralUnit, Round round, String reason) {
    records
        .find(electoralUnit, round)
        .filter(ResultRecord::unsum)
        .ifPresent(
            record ->
                records.log(electoralUnit, round, "UNSUMMED", null, reason, record.fingerprint()));
  }

  private String reason(TallyChanged change) {
    String reason = change.reason() == null ? messages.of("result.noReason") : change.reason();
    return change.minutes() == null
        ? messages.of("result.takenBackMany", reason)
        : messages.of(
            "result.takenBackMinutes",
            String.valueOf(change.minutes().area()),
            records.unitName(change.electoralUnit(), change.minutes().unit()),
            reason);
  }
}
