package vn.baucu.training.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.baucu.law.CandidateOrder;
import vn.baucu.law.ElectionLevel;

/**
 * The people on the ballots, in the order of the law. Two of five on every list are women, which is
 * more than the 35 % the law asks of a body (Art 8, 9).
 */
final class OfficialLists {
  private static final int YOUNGEST = 22;

  private final RehearsalPlan plan;
  private final PlantedCases planted;
  private final PersonNames names = new PersonNames();
  private final Set<String> known = new HashSet<>();
  private ElectionLevel levelOfKnown;

  OfficialLists(RehearsalPlan plan, PlantedCases planted) {
    this.plan = plan;
    this.planted = planted;
  }

  /**
   * The list of one electoral unit, no name twice on it. Units are asked for level by level, so
   * that nobody stands twice at a level.
   */
  List<Identity> of(ElectoralUnit electoralUnit) {
    if (electoralUnit.level() != levelOfKnown) {
      known.clear();
      levelOfKnown = electoralUnit.level();
    }
    Draw draw = Draw.of(plan.seed(), "people", electoralUnit.key());
    int women = (2 * electoralUnit.candidates() + 4) / 5;
    List<Identity> list = new ArrayList<>();
    Set<String> namesOfList = new HashSet<>();
    while (list.size() < electoralUnit.candidates()) {
      Identity person =
          person(draw, list.size() < women ? Gender.F : Gender.M, electoralUnit.level());
      if (known.add(person.fullName() + person.born()) && namesOfList.add(person.fullName())) {
        list.add(person);
      }
    }
    list.sort(Comparator.comparing(Identity::fullName, CandidateOrder.NAMES));
    setDatesOfTied(electoralUnit, list);
    return list;
  }

  private Identity person(Draw draw, Gender gender, ElectionLevel level) {
    int oldest = level == ElectionLevel.COMMUNE_COUNCIL ? 64 : 60;
    int youngest = level.isNationalAssembly() ? 28 : YOUNGEST;
    int age = (draw.between(youngest, oldest) + draw.between(30, 54)) / 2;
    LocalDate born =
        plan.electionDay().minusYears(Math.max(age, YOUNGEST)).minusDays(draw.below(365));
    return new Identity(
        names.fullName(draw, gender, born.getYear()), gender, born, draw.chance(12));
  }

  private void setDatesOfTied(ElectoralUnit electoralUnit, List<Identity> list) {
    if (!planted.anyTieAt(electoralUnit)) {
      return;
    }
    Popularity popularity = Popularity.of(plan, planted, electoralUnit);
    int first = popularity.position(electoralUnit.seats() - 1) - 1;
    int second = popularity.position(electoralUnit.seats()) - 1;
    int year = plan.electionDay().getYear() - 46;
    if (planted.isAt(EdgeCase.TIE_SAME_YEAR, electoralUnit)) {
      list.set(first, list.get(first).bornIn(year));
      list.set(second, list.get(second).bornIn(year));
      return;
    }
    boolean older = planted.isAt(EdgeCase.TIE_OLDER_WINS, electoralUnit);
    LocalDate day = LocalDate.of(year, 4, 12);
    list.set(first, list.get(first).bornOn(day));
    list.set(second, list.get(second).bornOn(older ? day.minusDays(1) : day));
  }
}
