package vn.baucu.member.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership.Office;
import vn.baucu.shared.Refusal;

/** Members as people copy them out of their spreadsheets. */
class PastedMembersTest {
  private static List<MemberText> members(String text) {
    return PastedMembers.of(text).rows().stream().map(PastedMembers.Row::member).toList();
  }

  private static MemberText member(Office office, String name, Gender gender, String job) {
    return new MemberText(office, name, "", gender, job, "", null, null, "");
  }

  @Test
  void columnsAreFoundByTheirHeadings() {
    assertThat(
            members(
                "STT\tĐiện thoại\tHọ và tên\tChức danh\tGiới tính\r\n"
                    + "1\t0912 000 118\tNguyễn  Đình Khoa\tTổ trưởng\tNam\r\n"
                    + "\t\t\t\t\r\n"
                    + "2\t\tTrần Thị Bích Liên\tTổ phó\tNữ\r\n"))
        .containsExactly(
            new MemberText(
                Office.CHAIR, "Nguyễn Đình Khoa", "", Gender.M, "", "0912 000 118", null, null, ""),
            member(Office.DEPUTY, "Trần Thị Bích Liên", Gender.F, ""));
  }

  @Test
  void withoutHeadingsAnOfficeTellsTheColumns() {
    List<MemberText> wanted =
        List.of(
            member(Office.CHAIR, "Nguyễn Đình Khoa", Gender.M, "Chủ tịch UBND phường"),
            member(Office.MEMBER, "Bà Huyện", null, ""));
    assertThat(
            members(
                "1.\tÔng Nguyễn Đình Khoa\tTrưởng ban\tChủ tịch UBND phường\n2.\tBà Huyện\tỦy viên"))
        .isEqualTo(wanted);
    assertThat(members("Trưởng ban\tÔng Nguyễn Đình Khoa\tChủ tịch UBND phường\nUỷ viên\tBà Huyện"))
        .isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "Chủ tịch,CHAIR",
    "TRƯỞNG BAN,CHAIR",
    "Phó  Trưởng ban,DEPUTY",
    "Phó chủ tịch thường trực,DEPUTY",
    "Tổ phó,DEPUTY",
    "Uỷ viên - Thư ký,SECRETARY",
    "Uỷ viên,MEMBER",
    "Thành viên,MEMBER"
  })
  void officesByWhatPeopleCallThem(String words, Office office) {
    assertThat(PastedMembers.office(words)).contains(office);
  }

  /** It comes into the table, where it is chosen; it is never guessed. */
  @Test
  void anUnknownOfficeIsNamed() {
    PastedMembers pasted =
        PastedMembers.of("Họ tên\tChức danh\nLê Văn A\tChủ tịch UBND\nLê Văn B\tThư ký");
    assertThat(pasted.rows().get(0).member().office()).isNull();
    assertThat(pasted.rows().get(0).unread()).isEqualTo("Chủ tịch UBND");
    assertThat(pasted.rows().get(1).unread()).isNull();
  }

  /** Only what is written and is no office is shown as not understood. */
  @Test
  void aBlankOfficeIsNone() {
    PastedMembers pasted = PastedMembers.of("Họ tên\tChức danh\tNăm sinh\nLê Văn A\t\t6/11/1970");
    assertThat(pasted.rows().get(0).member().office()).isNull();
    assertThat(pasted.rows().get(0).unread()).isNull();
    assertThat(pasted.rows().get(0).member().born()).isEqualTo("1970-11-06");
  }

  @ParameterizedTest
  @CsvSource({
    "' ',member.paste.empty",
    "'Họ và tên\tChức danh',member.paste.empty",
    "'Họ và tên\tĐiện thoại\nLê Văn A\t09',member.paste.noOffice",
    "'Lê Văn A\t0912',member.paste.noOffice",
    "'Lê Văn A',member.paste.noOffice",
    "'Họ và tên\tChức danh\tLương\nLê Văn A\tThư ký\t1',member.paste.heading",
    "'Họ và tên\tHọ tên\tChức danh\nLê Văn A\tB\tThư ký',member.paste.twice",
    "'Họ và tên\tChức danh\nLê Văn A\tThư ký\tthừa',member.paste.tooWide"
  })
  void whatIsNoListSaysWhy(String text, String key) {
    assertThatThrownBy(() -> PastedMembers.of(text))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void moreThanOneBodyIsRefused() {
    String text = "Họ tên\tChức danh\n" + "Lê Văn A\tỦy viên\n".repeat(BodyRules.MOST + 1);
    assertThatThrownBy(() -> PastedMembers.of(text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("member.tooMany"));
  }
}
