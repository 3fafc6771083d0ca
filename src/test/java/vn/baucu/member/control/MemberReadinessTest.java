package vn.baucu.member.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Membership.Body;
import vn.baucu.law.Membership.Office;
import vn.baucu.member.control.MemberReadiness.Kept;
import vn.baucu.member.control.MemberReadiness.Person;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyGround;

/** When a unit's bodies are as the law has them. */
class MemberReadinessTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
  private static final Kept TEAM = new Kept(7, Body.TEAM, "GENERAL", 1, "Khu vực 1");
  private static final Kept MILITARY = new Kept(7, Body.TEAM, "MILITARY", 2, "Khu vực 2");
  private static final Kept COMMITTEE = new Kept(7, Body.COMMITTEE, "COMMUNE", 0, "Phường");
  private static final Kept BOARD = new Kept(7, Body.BOARD, "COMMUNE_COUNCIL", 1, "Đơn vị 1");

  private static ReadyGround ground(ElectionLevel... levels) {
    return new ReadyGround(1, DAY, LegalBasis.LAW_2015, Set.of(levels), Map.of(), false);
  }

  /** A chair, a secretary and others. */
  private static List<Person> people(int many) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Office office = i == 0 ? Office.CHAIR : i == 1 ? Office.SECRETARY : Office.MEMBER;
      people.add(new Person(office, "Trần Văn " + i, "", null, null));
    }
    return people;
  }

  private static String count(ReadyGround ground, Map<Kept, List<Person>> bodies) {
    return MemberReadiness.count(ground, 7, bodies)
        .map((ReadyCount each) -> each.have() + "/" + each.must())
        .findFirst()
        .orElse("none");
  }

  @Test
  void eachBodyIsMeasuredByItsOwnRange() {
    ReadyGround ground = ground(ElectionLevel.COMMUNE_COUNCIL);
    assertThat(
            count(
                ground,
                Map.of(
                    TEAM, people(11), MILITARY, people(5), COMMITTEE, people(9), BOARD, people(7))))
        .isEqualTo("4/4");
    assertThat(
            count(
                ground,
                Map.of(
                    TEAM,
                    people(10),
                    MILITARY,
                    people(10),
                    COMMITTEE,
                    people(12),
                    BOARD,
                    people(0))))
        .isEqualTo("0/4");
  }

  @Test
  void whoIsNoMoreInOfficeOnElectionDayDoesNotCount() {
    List<Person> people = people(11);
    people.set(5, new Person(Office.MEMBER, "Lê Thị Thôi", "", null, DAY));
    ReadyGround ground = ground(ElectionLevel.COMMUNE_COUNCIL);
    assertThat(count(ground, Map.of(TEAM, people))).isEqualTo("0/1");
    people.set(5, new Person(Office.MEMBER, "Lê Thị Thôi", "", null, DAY.plusDays(1)));
    assertThat(count(ground, Map.of(TEAM, people))).isEqualTo("1/1");
  }

  @Test
  void whatTheElectionDoesNotNeedIsNotAsked() {
    ReadyGround ground = ground(ElectionLevel.CITY_COUNCIL);
    assertThat(count(ground, Map.of(COMMITTEE, people(0), BOARD, people(0)))).isEqualTo("none");
    assertThat(count(ground, Map.of(COMMITTEE, people(0), TEAM, people(11)))).isEqualTo("1/1");
  }
}
