package vn.baucu.member.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Membership.Office;

/** Whom a name means among the members of a body. */
class MemberKeyTest {
  private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2021, 4, 1);

  private static MemberText member(String name, String born, LocalDate begins, LocalDate ends) {
    return new MemberText(Office.MEMBER, name, born, null, "", "", begins, ends, "");
  }

  private static List<MemberText> among(
      String name, String born, LocalDate begins, MemberText... members) {
    return new MemberKey(name, born, begins).among(List.of(members), Function.identity());
  }

  @Test
  void aNameMeansTheOneWhoHasIt() {
    MemberText one = member("Nguyễn Thị Hương", "1970", MARCH, null);
    MemberText other = member("Nguyễn Thị Hường", "", null, null);
    assertThat(among("Nguyễn Thị Hương", "", null, other, one)).containsExactly(one);
    assertThat(among("NGUYỄN THỊ HƯƠNG", "1970-11-06", null, other, one)).containsExactly(one);
    assertThat(among("Nguyen Thi Huong", "", null, other, one)).isEmpty();
    assertThat(among("Nguyễn Thị Hương", "1971", null, other, one)).isEmpty();
  }

  @Test
  void ofNamesakesBirthTellsAndWithoutItNothingDoes() {
    MemberText older = member("Trần Văn Nam", "1960", null, null);
    MemberText younger = member("Trần Văn Nam", "1980", null, null);
    assertThat(among("Trần Văn Nam", "1980", null, older, younger)).containsExactly(younger);
    assertThat(among("Trần Văn Nam", "", null, older, younger)).containsExactly(older, younger);
    MemberText bare = member("Trần Văn Nam", "", null, null);
    assertThat(among("Trần Văn Nam", "", null, bare, younger)).containsExactly(bare);
  }

  @Test
  void whoCameBackIsToldByTheTerm() {
    MemberText ended = member("Trần Văn Nam", "", null, MARCH);
    assertThat(among("Trần Văn Nam", "", null, ended)).containsExactly(ended);
    assertThat(among("Trần Văn Nam", "", APRIL, ended)).isEmpty();
    MemberText serving = member("Trần Văn Nam", "", null, null);
    assertThat(among("Trần Văn Nam", "", APRIL, serving)).as("begin mended").hasSize(1);
  }
}
