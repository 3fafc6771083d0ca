package vn.baucu.exchange.control.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Membership.Office;
import vn.baucu.member.boundary.MemberKey;
import vn.baucu.member.boundary.MemberText;

/** Whom the rows of a package mean in a body. */
class DraftBodyTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 2);
  private static final MemberKey NAM = new MemberKey("Lê Văn Nam", "", null);

  private static DraftBody body(MemberText... stored) {
    DraftBody body = new DraftBody();
    for (MemberText member : stored) {
      body.stored(member);
    }
    return body;
  }

  private static MemberText nam(String born, LocalDate ends) {
    return new MemberText(Office.MEMBER, "Lê Văn Nam", born, null, "", "", null, ends, "");
  }

  @Test
  void whoseTermHasAnEndIsFoundAgain() {
    DraftBody body = body(nam("", DAY));
    assertThat(body.officer(NAM).orElseThrow().before).isEqualTo(nam("", DAY));
    assertThat(body.size()).isEqualTo(1);
  }

  @Test
  void twoOfOneNameAreNeverOneRow() {
    MemberKey born = new MemberKey("Lê Văn Nam", "1970", null);
    DraftBody fresh = body();
    assertThat(fresh.officer(NAM)).isNotEqualTo(fresh.officer(born));
    assertThat(fresh.officer(NAM)).as("read once more").isEqualTo(fresh.officer(NAM));
    assertThat(fresh.size()).isEqualTo(2);
    DraftBody again = body(nam("", null), nam("1970", null));
    assertThat(again.officer(born).orElseThrow().before.born()).isEqualTo("1970");
    assertThat(again.officer(NAM).orElseThrow().before.born()).isEmpty();
    assertThat(again.size()).isEqualTo(2);
  }

  @Test
  void whereNothingTellsWhoNobodyIsMeant() {
    assertThat(body(nam("1960", null), nam("1970", null)).officer(NAM)).isEmpty();
    DraftBody one = body(nam("", null));
    assertThat(one.officer(new MemberKey("Lê Văn Nam", "1970", null))).isPresent();
    assertThat(one.officer(new MemberKey("Lê Văn Nam", "1980", null))).isEmpty();
    assertThat(one.officer(NAM)).isEmpty();
  }
}
