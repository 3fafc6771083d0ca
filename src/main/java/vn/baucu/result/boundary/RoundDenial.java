package vn.baucu.result.boundary;

import vn.baucu.law.FurtherRound;
import vn.baucu.shared.Refusal;

/** What the law says where it gives no round, as people are told it: on pages and of packages. */
public final class RoundDenial {
  private RoundDenial() {}

  /** The sentence of a denial, with its article. */
  public static Refusal refusal(FurtherRound.Denial denial) {
    return Refusal.rule("result.denied." + denial.statement(), denial.numbers().values().toArray());
  }

  /** Refuses what the law denies. */
  static void refuse(FurtherRound.Denial denial) {
    throw refusal(denial);
  }
}
