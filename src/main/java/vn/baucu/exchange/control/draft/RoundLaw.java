package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.BirthDate;
import vn.baucu.law.Consequence;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.Fields;
import vn.baucu.law.FurtherRound;
import vn.baucu.law.Result;
import vn.baucu.law.ResultLaw;
import vn.baucu.law.Round;
import vn.baucu.law.UnitStanding;
import vn.baucu.law.UnitTally;
import vn.baucu.result.boundary.RoundDenial;
import vn.baucu.result.boundary.Ruling;
import vn.baucu.shared.Refusal;

/**
 * Asks the law about the draft's further rounds and decisions: each upon the results that the
 * draft's own minutes come to, round after round. In a rehearsal a round follows from a complete
 * result, signed or not: a package carries no signatures.
 */
final class RoundLaw {
  /** Who decides on a shortage of the National Assembly (Art 79). */
  private static final String COUNCIL = "Hội đồng bầu cử quốc gia";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final ElectionDraft draft;
  private final PackageLog log;

  RoundLaw(ElectionDraft draft, PackageLog log) {
    this.draft = draft;
    this.log = log;
  }

  /** In a real election people begin rounds and take decisions on pages, each under its rules. */
  void refuseOnPage() {
    draft.eachElectoralUnit(
        unit -> {
          unit.rounds.values().forEach(this::refuseOnPage);
          unit.decisions().stream()
              .filter(each -> each.row() != 0 && !isThere(unit, each))
              .forEach(
                  each ->
                      log.problem(
                          PackageFile.DECISIONS, each.row(), null, null, Fault.DECISION_ON_PAGE));
        });
    draft.eachBallot(
        ballot -> {
          if (ballot.again != null) {
            refuseOnPage(ballot.again);
          }
        });
  }

  private void refuseOnPage(DraftRound round) {
    if (round.row != 0 && !round.stored) {
      log.problem(PackageFile.ROUNDS, round.row, null, null, Fault.ROUND_ON_PAGE);
    }
  }

  private boolean isThere(DraftElectoralUnit unit, DraftDecision decision) {
    return decision.stored() == DraftDecision.Stored.COUNTING
        && !log.of(PackageFile.DECISIONS).isToWrite(decision.row());
  }

  /** Judges every unit that has further rounds, new votes or decisions. */
  void check() {
    Map<DraftElectoralUnit, List<DraftBallot>> units = new LinkedHashMap<>();
    draft.eachElectoralUnit(
        unit -> {
          if (!unit.rounds.isEmpty() || !unit.decisions().isEmpty()) {
            units.put(unit, new ArrayList<>());
          }
        });
    draft.eachBallot(
        ballot -> {
          if (ballot.electoralUnit != null && ballot.again != null) {
            units.putIfAbsent(ballot.electoralUnit, new ArrayList<>());
          }
        });
    draft.eachBallot(
        ballot -> {
          List<DraftBallot> ofUnit = units.get(ballot.electoralUnit);
          if (ofUnit != null) {
            ofUnit.add(ballot);
          }
        });
    units.forEach(this::results);
  }

  /**
   * Judges one electoral unit.
   *
   * @param ballots its areas at its level
   * @return the results of the rounds that the law gives
   */
  Map<Round, Result> results(DraftElectoralUnit unit, List<DraftBallot> ballots) {
    OfUnit judged = new OfUnit(unit, ballots);
    judged.check();
    return judged.results;
  }

  /** The law's word that a round is held once. */
  static void refuseSecond(DraftRound round, PackageLog log) {
    String statement =
        round.round == Round.SUPPLEMENTARY ? "noSecondSupplementary" : "noSecondReElection";
    log.refusal(
        PackageFile.ROUNDS,
        round.row,
        "round",
        round.round.name(),
        Refusal.rule("result.denied." + statement));
  }

  /**
   * Refuses a document that bears a day before the vote it follows upon, or after the one it
   * orders.
   *
   * @param until null where it orders none
   */
  static void checkDay(
      LocalDate from, LocalDate until, LocalDate day, PackageFile file, int row, PackageLog log) {
    if (day.isBefore(from) || until != null && day.isAfter(until)) {
      String column = file == PackageFile.ROUNDS ? "decision_date" : "date";
      log.problem(file, row, column, day.toString(), Fault.DOCUMENT_DAY, DAY.format(from));
    }
  }

  /** The rounds of one electoral unit. */
  private final class OfUnit {
    private final DraftElectoralUnit unit;
    private final List<DraftBallot> ballots;
    private final Map<Round, Result> results = new EnumMap<>(Round.class);
    private LocalDate lastPoll = draft.day;

    private OfUnit(DraftElectoralUnit unit, List<DraftBallot> ballots) {
      this.unit = unit;
      this.ballots = ballots;
    }

    private void check() {
      ballots.forEach(this::checkAgain);
      Round first = Round.ofElectionDay();
      results.put(first, decided(first, draft.day));
      for (Round round : Round.withSums()) {
        DraftRound further = unit.rounds.get(round);
        if (further != null && (further.stored || isGiven(further))) {
          checkBallot(further);
          results.put(round, decided(round, further.day));
          lastPoll = further.day;
        }
      }
      keepGround();
    }

    /** A new vote follows upon the area's own poll, and on every day on which one is held. */
    private void checkAgain(DraftBallot ballot) {
      DraftRound again = ballot.again;
      if (again == null) {
        return;
      }
      LocalDate poll = ballot.area.closes(draft.usualHours()).toLocalDate();
      lastPoll = again.day.isAfter(lastPoll) ? again.day : lastPoll;
      if (ballot.isNewlyAgain() && ballot.findForm(Round.ofElectionDay()) == null) {
        if (!log.of(PackageFile.ROUNDS).isRefused(again.row)) {
          log.problem(
              PackageFile.ROUNDS,
              again.row,
              null,
              ballot.area.key().toString(),
              Fault.NOTHING_TO_ANNUL);
        }
      } else if (!again.stored) {
        Optional<FurtherRound.Denial> denied =
            FurtherRound.denied(again.round, draft.legalBasis, draft.day, poll, again.day);
        if (denied.isPresent()) {
          refuseOnce(again, "day", again.day.toString(), RoundDenial.refusal(denied.get()));
        } else if (again.documentDay.isBefore(poll) || again.documentDay.isAfter(again.day)) {
          if (!log.of(PackageFile.ROUNDS).isRefused(again.row)) {
            checkDay(poll, again.day, again.documentDay, PackageFile.ROUNDS, again.row, log);
          }
        }
      }
    }

    /** A row that lets many areas vote again is refused once. */
    private void refuseOnce(DraftRound round, String column, String value, Refusal why) {
      if (!log.of(PackageFile.ROUNDS).isRefused(round.row)) {
        log.refusal(PackageFile.ROUNDS, round.row, column, value, why);
      }
    }

    /** Whether the law gives a round of the package, which then has its seats and its ballot. */
    private boolean isGiven(DraftRound further) {
      FurtherRound.Before before = before(further);
      Optional<FurtherRound.Denial> denied = FurtherRound.denied(further.round, before);
      if (denied.isPresent()) {
        refuse(further, "round", further.round.name(), RoundDenial.refusal(denied.get()));
        return false;
      }
      denied = FurtherRound.denied(further.round, before, further.day);
      if (denied.isPresent()) {
        refuse(further, "day", further.day.toString(), RoundDenial.refusal(denied.get()));
        return false;
      }
      checkDay(lastPoll, further.day, further.documentDay, PackageFile.ROUNDS, further.row, log);
      UnitStanding standing = UnitStanding.of(unit.seats, results);
      List<Integer> list =
          unit.candidates.entrySet().stream()
              .filter(each -> !each.getValue().struckOut)
              .map(Map.Entry::getKey)
              .toList();
      List<Integer> ballot = FurtherRound.ballot(further.round, list, standing);
      if (ballot.isEmpty()) {
        refuse(further, "round", further.round.name(), Refusal.rule("result.nobodyLeft"));
        return false;
      }
      further.positions = ballot;
      further.seats = FurtherRound.seats(further.round, unit.seats, standing);
      return true;
    }

    private void refuse(DraftRound round, String column, String value, Refusal why) {
      log.refusal(PackageFile.ROUNDS, round.row, column, value, why);
    }

    private FurtherRound.Before before(DraftRound further) {
      Round last = results.keySet().stream().reduce((a, b) -> b).orElseThrow();
      Result result = results.get(last);
      return new FurtherRound.Before(
          unit.level,
          draft.legalBasis,
          draft.day,
          lastPoll,
          results.keySet(),
          result.determined(),
          result.consequence(),
          result.missing(),
          held(last, result, further));
    }

    /** What the document of a supplementary election of the Assembly says where none else does. */
    private Boolean held(Round last, Result result, DraftRound further) {
      if (!isShort(result)) {
        return null;
      }
      if (unit.decision(last, DecisionKind.SHORTAGE) == null
          && further.round == Round.SUPPLEMENTARY) {
        Ruling ruling =
            new Ruling(List.of(), true, further.document, further.documentDay, COUNCIL, null);
        unit.decide(
            new DraftDecision(
                last, DecisionKind.SHORTAGE, ruling, 0, DraftDecision.Stored.NOTHING));
      }
      return unit.decision(last, DecisionKind.SHORTAGE).ruling().held();
    }

    /** Who is not on the ballot of a round has no votes in it. */
    private void checkBallot(DraftRound further) {
      for (DraftBallot ballot : ballots) {
        DraftForm form = ballot.findForm(further.round);
        for (int position = 1; form != null && position <= form.voteRows.length; position++) {
          int row = form.voteRow(position);
          if (row != 0 && !further.positions.contains(position)) {
            log.problem(
                PackageFile.VOTES, row, "position", String.valueOf(position), Fault.NOT_ON_BALLOT);
          }
        }
      }
    }

    /** The result of a round with what is decided about it. */
    private Result decided(Round round, LocalDate vote) {
      forgetOverOtherFigures(round);
      Result open = result(round, null);
      DraftDecision tie = unit.decision(round, DecisionKind.TIE);
      Result result = open;
      if (tie != null && tie.stored() == DraftDecision.Stored.WAITING) {
        refuse(tie, Refusal.rule("result.decisionWaits"));
      } else if (tie != null && isFit(tie, open)) {
        result = result(round, new UnitTally.TieDecision(tie.ruling().elected(), "1"));
      }
      DraftDecision shortage = unit.decision(round, DecisionKind.SHORTAGE);
      if (shortage != null) {
        checkShortage(shortage, result);
      }
      for (DraftDecision each : unit.decisions()) {
        if (each.round() == round && each.row() != 0) {
          checkDay(vote, null, each.ruling().date(), PackageFile.DECISIONS, each.row(), log);
        }
      }
      return result;
    }

    private boolean isFit(DraftDecision tie, Result open) {
      List<Integer> elected = tie.ruling().elected();
      if (open.unresolvedTie().isEmpty()) {
        refuse(tie, Refusal.rule("result.notWanted.tie"));
        return false;
      }
      boolean fits =
          elected.stream().distinct().count() == elected.size()
              && elected.size() == open.missing()
              && open.unresolvedTie().containsAll(elected);
      if (!fits) {
        refuse(tie, Refusal.rule("result.tieDoesNotFit", String.valueOf(open.missing())));
      }
      return fits;
    }

    /** Whether a supplementary election is held, where the row does not say, says its own row. */
    private void checkShortage(DraftDecision shortage, Result result) {
      if (shortage.stored() == DraftDecision.Stored.WAITING) {
        refuse(shortage, Refusal.rule("result.decisionWaits"));
      } else if (!isShort(result)) {
        refuse(shortage, Refusal.rule("result.notWanted.shortage"));
      } else if (shortage.ruling().held() == null) {
        Ruling said = shortage.ruling();
        Ruling whole =
            new Ruling(
                List.of(),
                unit.rounds.containsKey(Round.SUPPLEMENTARY),
                said.number(),
                said.date(),
                said.body(),
                said.words());
        unit.decide(
            new DraftDecision(
                shortage.round(), shortage.kind(), whole, shortage.row(), shortage.stored()));
      }
    }

    private boolean isShort(Result result) {
      return result.consequence() == Consequence.DECISION_NEEDED
          && result.unresolvedTie().isEmpty();
    }

    private void refuse(DraftDecision decision, Refusal why) {
      log.refusal(PackageFile.DECISIONS, decision.row(), "kind", decision.kind().name(), why);
    }

    /** A decision of the database is about the figures it was made upon. */
    private void forgetOverOtherFigures(Round round) {
      if (!isMoved(round)) {
        return;
      }
      for (DraftDecision each : unit.decisions()) {
        if (each.round() == round && each.stored() != DraftDecision.Stored.NOTHING) {
          unit.forget(each.round(), each.kind());
          if (each.row() != 0) {
            log.of(PackageFile.DECISIONS).added(each.row());
            unit.decide(
                new DraftDecision(
                    each.round(),
                    each.kind(),
                    each.ruling(),
                    each.row(),
                    DraftDecision.Stored.NOTHING));
          }
        }
      }
    }

    /** Whether the package changes what stands in the sums of a round. */
    private boolean isMoved(Round sums) {
      return unit.hasOtherGround()
          || ballots.stream()
              .anyMatch(
                  ballot -> {
                    DraftForm form = ballot.standing(sums);
                    boolean annuls = sums.isOfElectionDay() && ballot.isNewlyAgain();
                    return annuls || form != null && form.changed;
                  });
    }

    /** What a later round of the database stands on stays as it is. */
    private void keepGround() {
      Round later = null;
      for (Round round : unit.rounds.keySet()) {
        later = unit.rounds.get(round).stored ? round : later;
      }
      if (later == null) {
        return;
      }
      for (DraftBallot ballot : ballots) {
        if (ballot.isNewlyAgain() && !log.of(PackageFile.ROUNDS).isRefused(ballot.again.row)) {
          log.problem(
              PackageFile.ROUNDS,
              ballot.again.row,
              "round",
              Round.ofNewVote().name(),
              Fault.LATER_ROUND);
        }
        Round last = later;
        ballot.eachForm(
            form -> {
              if (form.changed && form.round.sums().compareTo(last) < 0) {
                PackageFile told = form.row == 0 ? PackageFile.VOTES : PackageFile.COUNTS;
                form.rows(PackageFile.VOTES, log.of(PackageFile.VOTES)::refused);
                form.rows(told, row -> log.problem(told, row, null, null, Fault.LATER_ROUND));
              }
            });
      }
    }

    private Result result(Round round, UnitTally.TieDecision tie) {
      List<Integer> ballot = unit.ballot(round);
      long[] votes = new long[ballot.size()];
      long voters = 0;
      long voted = 0;
      long valid = 0;
      int accepted = 0;
      for (DraftBallot each : ballots) {
        DraftForm form = each.standing(round);
        if (form != null && form.hasFigures()) {
          accepted++;
          voters += form.figure(Fields.VOTERS);
          voted += form.figure(Fields.VOTED);
          valid += form.figure(Fields.VALID);
          for (int i = 0; i < votes.length; i++) {
            Long ofPosition = form.votesOf(ballot.get(i));
            votes[i] += ofPosition == null ? 0 : ofPosition;
          }
        }
      }
      List<UnitTally.Standing> standings = new ArrayList<>();
      for (int i = 0; i < votes.length; i++) {
        DraftCandidate candidate = unit.candidates.get(ballot.get(i));
        standings.add(
            new UnitTally.Standing(
                ballot.get(i),
                votes[i],
                candidate.dateOfBirth == null
                    ? null
                    : BirthDate.parse(candidate.dateOfBirth).orElse(null),
                candidate.struckOut));
      }
      return ResultLaw.determine(
          new UnitTally(
              unit.level,
              draft.legalBasis,
              round,
              unit.seats(round),
              ballots.size(),
              accepted,
              voters,
              voted,
              valid,
              standings,
              tie));
    }
  }
}
