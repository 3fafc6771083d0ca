package vn.baucu.form.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.form.control.FormQueries;
import vn.baucu.form.entity.ElectedSheet;
import vn.baucu.form.entity.Listed;
import vn.baucu.form.entity.Member;
import vn.baucu.form.entity.Occasion;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.form.entity.SummarySheet;
import vn.baucu.law.CandidateOrder;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.ListedCandidate;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.Councils;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitCode;

/** Puts the results of whole bodies, as the caller may read them, beside the names forms print. */
@ApplicationScoped
class BodySheets {
  private static final Comparator<Listed> ALPHABET =
      Comparator.comparing(
              (Listed person) ->
                  new ListedCandidate(
                      "",
                      person.position(),
                      FormQueries.text(person).name(),
                      FormQueries.text(person).born()),
              CandidateOrder.CANDIDATES)
          .thenComparing(Listed::unit)
          .thenComparing(Listed::position);

  @Inject private Councils councils;
  @Inject private ResultSheets results;
  @Inject private FormQueries queries;
  @Inject private Occasions occasions;
  @Inject private CurrentCaller caller;
  @Inject private ScopeTree tree;

  /**
   * The results of a body in all rounds.
   *
   * @throws Refusal UNKNOWN where the unit elects nobody at the level
   */
  BodyResults results(UnitCode owner, ElectionLevel level) {
    List<UnitResult> first = councils.find(owner, level, Round.ofElectionDay()).units();
    Map<Integer, UnitResult> again = round(owner, level, Round.RE_ELECTION, first);
    Map<Integer, UnitResult> more = round(owner, level, Round.SUPPLEMENTARY, first);
    return new BodyResults(
        level,
        owner.unit(),
        first.get(0).ownerName(),
        first.stream()
            .map(
                unit ->
                    new BodyResults.Unit(
                        unit, again.get(unit.key().number()), more.get(unit.key().number())))
            .toList());
  }

  private Map<Integer, UnitResult> round(
      UnitCode owner, ElectionLevel level, Round round, List<UnitResult> first) {
    Map<Integer, UnitResult> units = new HashMap<>();
    if (first.stream().anyMatch(unit -> unit.rounds().contains(round))) {
      councils.find(owner, level, round).units().forEach(u -> units.put(u.key().number(), u));
    }
    return units;
  }

  /** What the summary minutes of a body are printed from. */
  SummarySheet summary(BodyResults body) {
    Occasion now = occasions.now();
    return new SummarySheet(
        now,
        body.level(),
        body.ownerName(),
        body.owner(),
        body.isSettled(),
        body.units().stream().map(this::unit).toList(),
        committee(body.owner()));
  }

  private SummarySheet.Unit unit(BodyResults.Unit unit) {
    return new SummarySheet.Unit(
        results.of(unit.first()),
        unit.votesAgain(),
        sheet(unit.again()),
        unit.votesMore(),
        sheet(unit.more()));
  }

  private ResultSheet sheet(UnitResult result) {
    return result == null ? null : results.of(result);
  }

  private List<Member> committee(String owner) {
    int unit = tree.find(caller.electionId(), owner).orElseThrow().unitId();
    return queries.committee(unit, occasions.now().day());
  }

  /** Who signs for the committee of a unit; null where it is not known. */
  String chair(String owner) {
    return head(committee(owner));
  }

  private static String head(List<Member> members) {
    List<String> names =
        members.stream().filter(m -> m.office() == Office.CHAIR).map(Member::name).toList();
    return names.size() == 1 ? names.get(0) : null;
  }

  /** What the list of those elected to a council is printed from. */
  ElectedSheet elected(BodyResults body) {
    return elected(body, body.units(), null, chair(body.owner()));
  }

  /**
   * What the list of those elected to the National Assembly in an electoral unit is printed from.
   *
   * @throws Refusal UNKNOWN where there is no such unit
   */
  ElectedSheet elected(BodyResults body, int number) {
    List<BodyResults.Unit> unit =
        body.units().stream().filter(each -> each.number() == number).toList();
    if (unit.isEmpty()) {
      throw Refusal.unknown("result.unknownUnit", body.owner(), String.valueOf(number));
    }
    ElectoralUnitKey key = unit.get(0).first().key();
    return elected(
        body, unit, number, head(queries.board(caller.electionId(), key, occasions.now().day())));
  }

  private ElectedSheet elected(
      BodyResults body, List<BodyResults.Unit> units, Integer number, String signer) {
    boolean determined = units.stream().allMatch(BodyResults.Unit::isDetermined);
    Occasion now = occasions.now();
    Integer set = now.bodies().of(body.level(), body.owner()).seats();
    int seats = units.stream().mapToInt(unit -> unit.first().seats()).sum();
    List<Listed> persons = new ArrayList<>();
    if (determined) {
      Map<Integer, Set<Integer>> winners =
          units.stream()
              .collect(
                  Collectors.toMap(
                      BodyResults.Unit::number,
                      unit ->
                          Stream.of(unit.standing(), unit.more())
                              .filter(result -> result != null)
                              .flatMap(result -> result.elected().stream())
                              .collect(Collectors.toSet())));
      queries.persons(caller.electionId(), body.level(), body.owner(), number).stream()
          .filter(each -> winners.getOrDefault(each.unit(), Set.of()).contains(each.position()))
          .sorted(ALPHABET)
          .forEach(persons::add);
    }
    return new ElectedSheet(
        now,
        body.level(),
        body.ownerName(),
        body.owner(),
        number,
        number == null && set != null ? set : seats,
        determined,
        units.stream().mapToInt(unit -> unit.first().sums().areas()).sum(),
        units.stream().mapToInt(unit -> unit.first().sums().accepted()).sum(),
        persons,
        signer);
  }
}
