package vn.baucu.count.boundary;

import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/**
 * A result that is certified is locked: its minutes are re-opened or annulled by the city alone.
 * The feature {@code result} stands above the counts and answers.
 */
public interface CertificationLock {
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
