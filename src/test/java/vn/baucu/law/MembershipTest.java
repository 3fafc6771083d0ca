package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Membership.Body;
import vn.baucu.law.Membership.Hint;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Membership.Range;

/** How many members there are by law, and what is said of those there are. */
class MembershipTest {
  private static List<Office> team(int chairs, int secretaries, int members) {
    return Stream.of(
            Collections.nCopies(chairs, Office.CHAIR),
            Collections.nCopies(secretaries, Office.SECRETARY),
            Collections.nCopies(members, Office.MEMBER))
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void numbersFollowTheLaw() {
    assertThat(Membership.ofCommittee(UnitKind.DISTRICT, LegalBasis.LAW_2015))
        .contains(new Range(11, 15));
    assertThat(Membership.ofCommittee(UnitKind.COMMUNE, LegalBasis.LAW_2015))
        .contains(new Range(9, 11));
    assertThat(Membership.ofCommittee(UnitKind.COMMUNE, LegalBasis.AMENDED_2025))
        .contains(new Range(9, 17));
    assertThat(Membership.ofCommittee(UnitKind.DISTRICT, LegalBasis.AMENDED_2025)).isEmpty();
    assertThat(Membership.ofCommittee(UnitKind.CITY, LegalBasis.LAW_2015)).isEmpty();
    assertThat(boards(LegalBasis.LAW_2015))
        .containsExactly(new Range(9, 15), new Range(11, 13), new Range(9, 11), new Range(7, 9));
    assertThat(boards(LegalBasis.AMENDED_2025))
        .containsExactly(new Range(9, 17), new Range(11, 15), null, new Range(9, 15));
    assertThat(Membership.ofTeam(AreaKind.GENERAL)).isEqualTo(new Range(11, 21));
    assertThat(Membership.ofTeam(AreaKind.MILITARY)).isEqualTo(new Range(5, 9));
  }

  private static List<Range> boards(LegalBasis basis) {
    return Stream.of(ElectionLevel.values())
        .map(level -> Membership.ofBoard(level, basis).orElse(null))
        .toList();
  }

  @Test
  void bothEndsOfARangeAreWithin() {
    Range range = new Range(11, 21);
    assertThat(Membership.hints(Body.TEAM, team(1, 1, 9), range)).isEmpty();
    assertThat(Membership.hints(Body.TEAM, team(1, 1, 19), range)).isEmpty();
    assertThat(Membership.hints(Body.TEAM, team(1, 1, 8), range)).containsExactly(Hint.FEWER);
    assertThat(Membership.hints(Body.TEAM, team(1, 1, 20), range)).containsExactly(Hint.MORE);
  }

  @Test
  void oneChairAndTheSecretaryWhoSigns() {
    assertThat(Membership.hints(Body.TEAM, List.of(), new Range(11, 21)))
        .containsExactly(Hint.NOBODY);
    assertThat(Membership.hints(Body.TEAM, team(0, 0, 12), null))
        .containsExactly(Hint.NO_CHAIR, Hint.NO_SECRETARY);
    assertThat(Membership.hints(Body.BOARD, team(2, 2, 6), null))
        .containsExactly(Hint.CHAIRS, Hint.SECRETARIES);
    assertThat(Membership.hints(Body.BOARD, team(1, 0, 6), null)).isEmpty();
  }
}
