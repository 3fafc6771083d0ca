package vn.baucu.form.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.candidate.boundary.CandidateText;
import vn.baucu.election.boundary.Elections;
import vn.baucu.form.control.FormQueries;
import vn.baucu.form.control.FormQueries.AreaCounts;
import vn.baucu.form.entity.CitySheet;
import vn.baucu.form.entity.Listed;
import vn.baucu.form.entity.Occasion;
import vn.baucu.form.entity.ResultSheet.Figures;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.ListedPerson;
import vn.baucu.law.Round;
import vn.baucu.law.Sector;
import vn.baucu.law.StructureSum;
import vn.baucu.law.UnitStanding;
import vn.baucu.result.boundary.ResultPage;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.QuickReports;
import vn.baucu.turnout.boundary.TurnoutSnapshots;

/** Puts together what the reports of the whole city say, a page of results at a time. */
@ApplicationScoped
class CitySheets {
  private static final int PAGE = 200;

  @Inject private Results results;
  @Inject private FormQueries queries;
  @Inject private BodySheets bodies;
  @Inject private Occasions occasions;
  @Inject private Elections elections;
  @Inject private QuickReports reports;
  @Inject private TurnoutSnapshots snapshots;
  @Inject private ScopeTree tree;
  @Inject private CurrentCaller caller;

  /**
   * What a report of the city is printed from.
   *
   * @param last whether it is the final one: only of certified results
   */
  CitySheet of(UnitCode city, boolean last) {
    Occasion now = occasions.now();
    int unit = tree.find(caller.electionId(), city.unit()).orElseThrow().unitId();
    Map<ElectionLevel, AreaCounts> areas = queries.areaCounts(unit);
    List<CitySheet.Level> levels = new ArrayList<>();
    for (ElectionLevel level : elections.current().levels().keySet()) {
      levels.add(level(level, last, now.day(), areas.getOrDefault(level, AreaCounts.NONE)));
    }
    return new CitySheet(
        now,
        queries.city(caller.electionId()),
        last,
        levels,
        last ? List.of() : slots(city),
        last ? Map.of() : texts(city),
        bodies.chair(city.unit()));
  }

  private List<CitySheet.Slot> slots(UnitCode city) {
    return snapshots.series(city).stream()
        .map(
            kept ->
                new CitySheet.Slot(
                    kept.slot(), kept.voters(), kept.voted(), kept.areas(), kept.areasReported()))
        .toList();
  }

  private Map<String, String> texts(UnitCode city) {
    Map<String, String> texts = new HashMap<>();
    reports
        .read(city, null, null)
        .ifPresent(kept -> kept.texts().forEach((item, text) -> texts.put(item.name(), text)));
    return texts;
  }

  private CitySheet.Level level(
      ElectionLevel level, boolean last, LocalDate day, AreaCounts areas) {
    Map<ElectoralUnitKey, UnitResult> again = round(Round.RE_ELECTION, level);
    Map<ElectoralUnitKey, UnitResult> more = round(Round.SUPPLEMENTARY, level);
    Sum sum = new Sum(level, last);
    for (UnitResult first : round(Round.ofElectionDay(), level).values()) {
      sum.add(new BodyResults.Unit(first, again.get(first.key()), more.get(first.key())));
    }
    return sum.level(areas, structure(level, sum.elected, day));
  }

  private Map<ElectoralUnitKey, UnitResult> round(Round round, ElectionLevel level) {
    Map<ElectoralUnitKey, UnitResult> all = new HashMap<>();
    Results.Choice choice = new Results.Choice(round, level, null, null);
    ResultPage page;
    do {
      page = results.list(choice, all.size(), PAGE);
      page.items().forEach(result -> all.put(result.key(), result));
    } while (all.size() < page.total() && !page.items().isEmpty());
    return all;
  }

  private StructureSum structure(
      ElectionLevel level, Map<ElectoralUnitKey, Set<Integer>> elected, LocalDate day) {
    StructureSum sum = StructureSum.NOBODY;
    Set<String> owners = new TreeSet<>();
    elected.keySet().forEach(key -> owners.add(key.owner()));
    for (String owner : owners) {
      for (Listed person : queries.persons(caller.electionId(), level, owner, null)) {
        ElectoralUnitKey key = new ElectoralUnitKey(level, owner, person.unit());
        if (elected.getOrDefault(key, Set.of()).contains(person.position())) {
          sum = sum.plus(StructureSum.of(level, person(FormQueries.text(person)), day));
        }
      }
    }
    return sum;
  }

  private static ListedPerson person(CandidateText text) {
    String gender = text.of(CandidateColumn.GENDER);
    String sector = text.of(CandidateColumn.SECTOR);
    return new ListedPerson(
        gender.isEmpty() ? null : gender.equals("F"),
        text.born(),
        text.of(CandidateColumn.ETHNICITY),
        text.of(CandidateColumn.RELIGION),
        text.of(CandidateColumn.PROFESSIONAL_EDUCATION),
        text.of(CandidateColumn.DEGREE),
        text.of(CandidateColumn.POLITICAL_THEORY),
        text.of(CandidateColumn.PARTY_JOINED_ON),
        text.of(CandidateColumn.NATIONAL_ASSEMBLY_TERMS),
        text.of(CandidateColumn.COUNCIL_TERMS),
        text.of(CandidateColumn.SELF_NOMINATED).equals("true"),
        sector.isEmpty() ? null : Sector.valueOf(sector));
  }

  /** The electoral units of a level, added up. */
  private static final class Sum {
    private final ElectionLevel level;
    private final boolean last;
    private final Map<ElectoralUnitKey, Set<Integer>> elected = new HashMap<>();
    private Figures figures;
    private int seats;
    private int units;
    private int settled;
    private int single;
    private int unreached;
    private int again;
    private int more;
    private int lacking;
    private int areas;
    private int accepted;
    private int againAreas;
    private int moreAreas;

    Sum(ElectionLevel level, boolean last) {
      this.level = level;
      this.last = last;
    }

    void add(BodyResults.Unit unit) {
      UnitResult first = unit.first();
      UnitResult standing = unit.standing();
      units++;
      seats += first.seats();
      areas += first.sums().areas();
      single += first.sums().areas() == 1 ? 1 : 0;
      if (last && !isOfficial(unit)) {
        return;
      }
      accepted += standing.sums().accepted();
      if (standing.sums().accepted() > 0) {
        Figures own = ResultSheets.figures(standing.sums());
        figures = figures == null ? own : figures.plus(own);
      }
      if (unit.votesAgain()) {
        again++;
        againAreas += first.sums().areas();
      }
      if (unit.votesMore()) {
        more++;
        moreAreas += first.sums().areas();
      }
      if (ResultSheets.isDetermined(first) && !first.turnoutReached()) {
        unreached++;
      }
      if (unit.isDetermined()) {
        settled++;
        Set<Integer> winners = new TreeSet<>(standing.elected());
        if (unit.more() != null) {
          winners.addAll(unit.more().elected());
        }
        elected.put(first.key(), winners);
        lacking += UnitStanding.isShort(level, first.seats(), winners.size()) ? 1 : 0;
      }
    }

    private static boolean isOfficial(BodyResults.Unit unit) {
      return unit.standing().status().isOfficial()
          && (unit.more() == null || unit.more().status().isOfficial());
    }

    CitySheet.Level level(AreaCounts counts, StructureSum structure) {
      return new CitySheet.Level(
          level,
          seats,
          figures,
          units,
          settled,
          single,
          unreached,
          again,
          more,
          lacking,
          areas,
          accepted,
          counts.unreached(),
          counts.annulled(),
          againAreas + counts.again(),
          moreAreas,
          structure);
    }
  }
}
