package vn.baucu.form.entity;

import java.time.LocalDate;
import java.util.List;
import vn.baucu.law.Membership;

/**
 * When somebody is a member of a team or board.
 *
 * @param begins first day in office; null where from the beginning
 * @param ends from this day on no more in office; null where the term does not end
 */
public record Term(Member member, LocalDate begins, LocalDate ends) {
  /** Who is in office on the day of a poll, in the order given. */
  public static List<Member> serving(List<Term> terms, LocalDate day) {
    return terms.stream()
        .filter(term -> Membership.serves(term.begins, term.ends, day))
        .map(Term::member)
        .toList();
  }
}
