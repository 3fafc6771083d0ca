package vn.baucu.result.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import vn.baucu.candidate.boundary.RoundBallot;
import vn.baucu.candidate.boundary.RoundBook;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.Round;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.TextLimit;

/** Who may make a result official, when, and with what in hand. */
@ApplicationScoped
class Authority {
  @Inject private CurrentCaller caller;
  @Inject private Elections elections;
  @Inject private Timetables timetables;
  @Inject private ElectionClock clock;
  @Inject private Formats format;
  @Inject private RoundBook rounds;

  /** Whether the caller is the committee of a body's unit, with the duty to approve. */
  boolean isCommitteeOf(String owner) {
    Caller who = caller.get();
    return who.approval() && owner.equals(who.unitCode());
  }

  /** Refuses who is not the committee of a body's unit. */
  void requireCommitteeOf(String owner) {
    if (!owner.equals(caller.get().unitCode())) {
      throw Refusal.denied("result.ownCommitteeOnly");
    }
  }

  /** Whether the caller may re-open what is certified. */
  boolean mayReopen() {
    return caller.get().role() == Role.CITY_COMMITTEE && caller.get().approval();
  }

  /** Refuses before the closing phase. */
  void requireClosing() {
    timetables.require(Phase.CLOSING);
  }

  /** When the closing phase begins; null where it has. */
  LocalDateTime closingFrom() {
    Timetable.Span closing = timetables.current().span(Phase.CLOSING);
    return closing.contains(clock.now()) ? null : closing.from();
  }

  /**
   * Refuses a document without number or date, and one that bears a day before the vote or after
   * today, by the election's clock: no result was there yet to be written about.
   *
   * @param units the electoral units it is about
   * @param round of their polls
   */
  Signing checked(Signing document, Collection<Integer> units, Round round) {
    LocalDate vote =
        round.isOfElectionDay()
            ? elections.current().day()
            : units.stream()
                .flatMap(unit -> rounds.find(unit, round).stream())
                .map(RoundBallot::day)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> Refusal.unknown("result.noRound"));
    return checked(document, vote);
  }

  /** The same, where the day of the vote is known. */
  Signing checked(Signing document, LocalDate vote) {
    String number = TextLimit.DOCUMENT.required(document.number(), "result.documentNumber");
    LocalDate date = document.date();
    if (date == null) {
      throw Refusal.rule("result.documentDate");
    }
    LocalDate today = clock.now().toLocalDate();
    if (date.isBefore(vote) || date.isAfter(today)) {
      throw Refusal.rule("result.documentDay", format.date(vote), format.date(today));
    }
    return new Signing(number, date, document.signers());
  }

  /** Refuses a document that bears a day before that of the papers it stands on. */
  void requireNotBefore(Signing document, LocalDate ground) {
    if (document.date().isBefore(ground)) {
      throw Refusal.rule("result.documentBefore", format.date(ground));
    }
  }

  /** Refuses minutes nobody signed. */
  static String signers(Signing minutes) {
    return TextLimit.SIGNERS.required(minutes.signers(), "result.signersMissing");
  }

  /** Refuses a finding that is not answered. */
  static String answer(String answer) {
    return TextLimit.REASON.required(answer, "result.answerMissing");
  }

  /** Refuses an act without its reason. */
  static String reason(String reason) {
    return TextLimit.REASON.required(reason, "result.reasonMissing");
  }
}
