package vn.baucu.member.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership.Office;
import vn.baucu.shared.Refusal;

/** What can be kept of a table of members, and what the audit trail has of it. */
class BodyRulesTest {
  private static MemberText member(String name, String born, Gender gender) {
    return new MemberText(Office.MEMBER, name, born, gender, "", "", null, null, "");
  }

  private static TypedMember row(int row, String name, String born) {
    return new TypedMember(row, member(name, born, null));
  }

  private static void refuses(String key, TypedMember... rows) {
    assertThatThrownBy(() -> BodyRules.kept(List.of(rows)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void twoOfOneNameAreToldApart() {
    refuses("member.twice", row(1, "Lê Văn Nam", ""), row(4, "Lê  Văn Nam", ""));
    assertThat(BodyRules.kept(List.of(row(1, "Lê Văn Nam", ""), row(4, "Lê Văn Nam", "6/1/1970"))))
        .extracting(MemberText::born)
        .containsExactly("", "1970-01-06");
  }

  @Test
  void whatCannotBeKeptIsNamedByTheRowOfThePage() {
    refuses("member.badBirth", row(1, "Lê Văn Nam", "70"));
    assertThatThrownBy(() -> BodyRules.kept(List.of(row(1, "Lê Văn Nam", ""), row(9, "", ""))))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("member.nameMissing");
              assertThat(refusal.arguments()).containsExactly("9");
            });
    List<TypedMember> many =
        IntStream.rangeClosed(1, BodyRules.MOST + 1).mapToObj(i -> row(i, "A" + i, "")).toList();
    refuses("member.tooMany", many.toArray(TypedMember[]::new));
    assertThat(BodyRules.kept(many.subList(1, many.size()))).hasSize(BodyRules.MOST);
  }

  @Test
  void theTrailTellsWhatChangedOfWhomAndTheirOrder() {
    MemberText one = member("Lê Văn Nam", "", null);
    MemberText other = member("Trần Thị Hoa", "", Gender.F);
    MemberText mended = member("Lê Văn Nam", "1970", Gender.M);
    assertThat(BodyChange.after(List.of(one, other), List.of(mended, other)).text())
        .contains("\"gender\":\"M\"", "\"born\":\"1970\"")
        .doesNotContain("Hoa", "order");
    assertThat(BodyChange.before(List.of(one, other), List.of(other, one)).text())
        .isEqualTo("{\"members\":[],\"order\":[\"Lê Văn Nam\",\"Trần Thị Hoa\"]}");
    assertThat(BodyChange.before(List.of(one, one), List.of(one)).text()).contains("Lê Văn Nam");
  }

  @Test
  void aTermEndsWithItsDay() {
    LocalDate day = LocalDate.of(2021, 5, 23);
    MemberText ended =
        new MemberText(Office.CHAIR, "Lê Văn Nam", "", null, "", "", null, day, "thay");
    assertThat(ended.serves(day)).isFalse();
    assertThat(ended.serves(day.minusDays(1))).isTrue();
  }
}
