package vn.baucu.count.boundary;

import java.time.LocalDate;
import java.util.List;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/**
 * A result that is certified is locked: its minutes are re-opened or annulled by the city alone.
 * The feature {@code result} stands above the counts and answers.
 */
public interface CertificationLock {
  /** What a paper is that rests on a result, in the order they are made. */
  enum Kind {
    TIE_DECISION,
    RESULT_MINUTES,
    SUMMARY_MINUTES,
    PUBLICATION,
    SHORTAGE_DECISION
  }

  /** A paper that rests on a result: it is void once anything under it is taken back. */
  record Paper(Kind kind, String number, LocalDate date) {}

  /**
   * The papers that fall when accepted minutes are taken back; empty where nothing is signed.
   *
   * @param electoralUnit identity of the electoral unit
   * @param round which of its polls
   */
  List<Paper> resting(int electoralUnit, Round round);

  /**
   * Refuses to take back accepted minutes under a certified result, unless the caller is the city.
   * To be asked in the transaction of the command, before the minutes change.
   *
   * @param electoralUnit identity of the electoral unit
   * @param round which of its polls
   * @throws Refusal RULE where the result is certified and the caller is not the city
   */
  void requireOpen(int electoralUnit, Round round);
}
