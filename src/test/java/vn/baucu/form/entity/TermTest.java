package vn.baucu.form.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Membership.Office;

/** A document names those who are in office on the day of its poll. */
class TermTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 5, 23);
  private static final LocalDate AGAIN = LocalDate.of(2021, 6, 6);

  @Test
  void theDayOfThePollDecides() {
    Member left = new Member(Office.CHAIR, "Nguyễn Đình Khoa", false);
    Member came = new Member(Office.CHAIR, "Trần Thị Liên", true);
    List<Term> terms = List.of(new Term(left, null, AGAIN), new Term(came, AGAIN, null));
    assertThat(Term.serving(terms, FIRST)).containsExactly(left);
    assertThat(Term.serving(terms, AGAIN)).containsExactly(came);
  }
}
