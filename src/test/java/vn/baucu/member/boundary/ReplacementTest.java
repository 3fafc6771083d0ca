package vn.baucu.member.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership.Office;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;

/** Somebody comes in the place of another. */
class ReplacementTest {
  private static final LocalDate LAST = LocalDate.of(2021, 5, 1);
  private static final MemberText HEAD = member(Office.CHAIR, "Lê Nam", null, null, "");
  private static final MemberText FIRST = member(Office.MEMBER, "Trần Hoa", LAST, null, "cũ");
  private static final MemberText SECOND = member(Office.MEMBER, "Vũ An", null, null, "");
  private static final MemberText GONE = member(Office.MEMBER, "Đỗ Hà", null, LAST, "");
  private static final List<MemberText> BODY = List.of(HEAD, FIRST, SECOND, GONE);

  private static MemberText member(
      Office office, String name, LocalDate begins, LocalDate ends, String note) {
    return new MemberText(office, name, "", null, "", "", begins, ends, note);
  }

  private static List<MemberText> replaced(
      MemberText who, LocalDate last, String document, String newcomer) {
    return replaced(who, last, document, newcomer, "1/2/1980");
  }

  private static List<MemberText> replaced(
      MemberText who, LocalDate last, String document, String newcomer, String born) {
    MemberText comes =
        new MemberText(null, newcomer, born, Gender.F, "Giáo viên", "", null, null, "");
    return new Replacement(MemberKey.of(who), last, document, comes).in(BODY, new Messages());
  }

  @Test
  void bothStayAndEachServesOnTheirDays() {
    List<MemberText> after = replaced(FIRST, LAST, "12/QĐ", "Ngô Thị Lan");
    assertThat(after)
        .extracting(MemberText::name)
        .containsExactly("Lê Nam", "Ngô Thị Lan", "Vũ An", "Trần Hoa", "Đỗ Hà");
    MemberText came = after.get(1);
    MemberText left = after.get(3);
    assertThat(came.office()).isEqualTo(Office.MEMBER);
    assertThat(came.born()).isEqualTo("1980-02-01");
    assertThat(came.note()).contains("Trần Hoa", "12/QĐ");
    assertThat(left.note()).startsWith("cũ").contains("Ngô Thị Lan", "12/QĐ");
    assertThat(left.serves(LAST)).isTrue();
    assertThat(came.serves(LAST)).isFalse();
    assertThat(left.serves(LAST.plusDays(1))).isFalse();
    assertThat(came.serves(LAST.plusDays(1))).isTrue();
  }

  @Test
  void whatIsMissingOrCannotBeIsSaid() {
    refused("member.change.noDocument", FIRST, LAST, " ", "Ngô Lan");
    refused("member.change.noName", FIRST, LAST, "12", "");
    refused("member.change.noDay", FIRST, null, "12", "Ngô Lan");
    refused("member.change.nobody", GONE, LAST, "12", "Ngô Lan");
    refused("member.change.tooEarly", FIRST, LAST.minusDays(1), "12", "Ngô Lan");
    assertThatThrownBy(() -> replaced(FIRST, LAST, "12", "Ngô Lan", "80"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("member.change.badBirth"));
  }

  private static void refused(
      String key, MemberText who, LocalDate last, String document, String name) {
    assertThatThrownBy(() -> replaced(who, last, document, name))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
