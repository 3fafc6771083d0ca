package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.candidate.boundary.ReVote;
import vn.baucu.candidate.boundary.RoundBallot;
import vn.baucu.law.PollHours;
import vn.baucu.law.Round;

/**
 * A further poll of the draft: a re-election or supplementary election of an electoral unit, or the
 * new vote of one area or of all areas of a unit after an annulment.
 */
final class DraftRound {
  final Round round;
  final LocalDate day;
  final String document;
  final LocalDate documentDay;

  /** The row of the package that orders it; 0 where only the database has it. */
  int row;

  /** Whether the database has it. */
  boolean stored;

  /** The decision that annulled, of a new vote, where it is a document of its own; else null. */
  ReVote.Annulment annulment;

  /** The hours it has in the database; else those of the law. */
  private LocalDateTime opens;

  private LocalDateTime closes;

  /** Seats and ballot, once they follow from the rounds before; null until then. */
  int seats;

  List<Integer> positions;

  DraftRound(Round round, LocalDate day, String document, LocalDate documentDay) {
    this.round = round;
    this.day = day;
    this.document = document;
    this.documentDay = documentDay;
  }

  static DraftRound stored(RoundBallot ballot) {
    DraftRound made =
        new DraftRound(ballot.round(), ballot.day(), ballot.document(), ballot.documentDay());
    made.stored = true;
    made.seats = ballot.seats();
    made.positions = ballot.positions();
    made.opens = ballot.opens();
    made.closes = ballot.closes();
    return made;
  }

  static DraftRound stored(ReVote again) {
    DraftRound made =
        new DraftRound(Round.ofNewVote(), again.day(), again.document(), again.documentDay());
    made.stored = true;
    made.annulment = again.annulment();
    made.opens = again.opens();
    made.closes = again.closes();
    return made;
  }

  LocalDateTime opens() {
    return opens == null ? day.atTime(PollHours.OPENING) : opens;
  }

  LocalDateTime closes() {
    return closes == null ? day.atTime(PollHours.CLOSING) : closes;
  }

  /** Whether another says the same of day and document. */
  boolean isSame(DraftRound other) {
    return day.equals(other.day)
        && document.equals(other.document)
        && documentDay.equals(other.documentDay);
  }
}
