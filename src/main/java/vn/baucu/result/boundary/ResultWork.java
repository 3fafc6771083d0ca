package vn.baucu.result.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.Consequence;
import vn.baucu.law.Deadline;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.result.control.TallyReader;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.work.WorkItem;
import vn.baucu.shared.work.WorkSource;

/**
 * What results ask of the committee of a body: open ties, results to be signed, bodies to be summed
 * up and published, and the days the law gives for it; of bodies below only who is late.
 */
@Stateless
@LocalBean
@Local(WorkSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class ResultWork implements WorkSource {
  private static final Set<Role> COMMITTEES =
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE);

  /** More electoral units than any committee owns. */
  private static final int ALL = 1_000;

  /** So many bodies below are named. */
  private static final int NAMED = 3;

  /** The round every body has; of later ones those that its units have begun. */
  private static final Round ROUND = Round.ofElectionDay();

  private static final String UNIT = "?level=%s&owner=%s&number=%d";
  private static final String LIST = "/app/result/results.xhtml?level=%s&status=DETERMINED";
  private static final String BODY = "/app/result/summary.xhtml?level=%s&owner=%s";

  @Inject private CurrentCaller current;
  @Inject private Results results;
  @Inject private Councils councils;
  @Inject private TallyReader reader;
  @Inject private Decisions decisions;
  @Inject private Certifications certifications;
  @Inject private Elections elections;
  @Inject private ElectionClock clock;
  @Inject private Authority authority;
  @Inject private BodyNames names;
  @Inject private Formats format;

  @Override
  @PermitAll
  @Unscoped("what waits for the caller himself")
  public List<WorkItem> work() {
    Caller who = current.get();
    boolean decides = COMMITTEES.contains(who.role()) && who.approval();
    if (who.unit() == null || !decides || authority.closingFrom() != null) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    work(who, ROUND, items);
    for (Round round : reader.furtherRounds(who.electionId(), who.unitCode())) {
      work(who, round, items);
    }
    return items;
  }

  private void work(Caller who, Round round, List<WorkItem> items) {
    List<UnitResult> units =
        results.list(new Results.Choice(round, null, who.unitCode(), null), 0, ALL).items();
    Map<ElectionLevel, List<UnitResult>> toSign = new TreeMap<>();
    for (UnitResult unit : units) {
      if (Decisions.wanted(unit) != null) {
        decision(unit).ifPresent(items::add);
      }
      if (unit.status() == ResultStatus.DETERMINED && unit.unresolvedTie().isEmpty()) {
        Optional<ResultEvent> takenBack = takenBack(unit);
        if (takenBack.isPresent()) {
          items.add(again(unit, takenBack.get()));
        } else if (round == ROUND) {
          toSign.computeIfAbsent(unit.key().level(), level -> new ArrayList<>()).add(unit);
        } else {
          items.add(sign(unit.key().level(), List.of(unit)));
        }
      }
      if (isToBegin(unit)) {
        items.add(WorkItem.of(ResultSituation.BEGIN, place(unit), 1, page("rounds", unit)));
      }
    }
    toSign.forEach((level, several) -> items.add(sign(level, several)));
    bodies(who, round, items);
  }

  /** Whether the law asks for a further round that nobody has begun. */
  private static boolean isToBegin(UnitResult unit) {
    Formalities.Decided shortage = unit.formalities().shortage();
    boolean asked =
        unit.consequence() == Consequence.RE_ELECTION
            || unit.consequence() == Consequence.SUPPLEMENTARY_ELECTION
            || shortage != null && shortage.held();
    return asked
        && unit.round() != Round.SUPPLEMENTARY
        && unit.status().isOfficial()
        && unit.rounds().get(unit.rounds().size() - 1) == unit.round();
  }

  /** What is asked of the caller; nothing of who has entered the decision already. */
  private Optional<WorkItem> decision(UnitResult unit) {
    Decisions.Offers offers = decisions.offers(unit.key(), unit);
    if (offers.waiting() != null) {
      return offers.waiting().own()
          ? Optional.empty()
          : Optional.of(
              WorkItem.of(ResultSituation.DECISION, place(unit), 1, page("decision", unit)));
    }
    if (offers.wanted() == DecisionKind.SHORTAGE) {
      return Optional.of(
          WorkItem.of(ResultSituation.SHORTAGE, place(unit), 1, page("decision", unit)));
    }
    String tied =
        unit.unresolvedTie().stream()
            .map(position -> unit.candidate(position).orElseThrow().name())
            .collect(Collectors.joining(", "));
    return Optional.of(
        WorkItem.of(ResultSituation.TIE, place(unit), 1, page("decision", unit), tied));
  }

  private WorkItem sign(ElectionLevel level, List<UnitResult> units) {
    return units.size() == 1
        ? WorkItem.of(ResultSituation.SIGN, place(units.get(0)), 1, signing(units.get(0)))
        : WorkItem.of(
            ResultSituation.SIGN,
            new WorkItem.Place(null, null, level, null),
            units.size(),
            LIST.formatted(level));
  }

  /** That a signed result was taken back, where nothing has happened to it since. */
  private Optional<ResultEvent> takenBack(UnitResult unit) {
    return certifications.history(unit.key(), unit.round()).stream()
        .findFirst()
        .filter(event -> event.act().equals("TAKEN_BACK"));
  }

  private static WorkItem again(UnitResult unit, ResultEvent takenBack) {
    return WorkItem.of(ResultSituation.SIGN_AGAIN, place(unit), 1, signing(unit))
        .since(takenBack.at(), takenBack.who(), takenBack.reason());
  }

  private static WorkItem.Place place(UnitResult unit) {
    return new WorkItem.Place(null, null, unit.key().level(), unit.name());
  }

  private static String signing(UnitResult unit) {
    return page("signing", unit);
  }

  private static String page(String name, UnitResult unit) {
    return "/app/result/"
        + name
        + ".xhtml"
        + UNIT.formatted(unit.key().level(), unit.key().owner(), unit.key().number())
        + PathNames.query(unit.round());
  }

  private void bodies(Caller who, Round round, List<WorkItem> items) {
    ElectionSummary election = elections.current();
    LocalDateTime due =
        Deadline.UNIT_MINUTES.due(election.legalBasis(), election.day()).plusDays(1).atStartOfDay();
    boolean near = round == ROUND && !clock.now().isBefore(due.minusDays(2));
    List<CouncilRow> late = new ArrayList<>();
    for (CouncilRow body : councils.list(round, null)) {
      if (!body.owner().equals(who.unitCode())) {
        if (near && isBelow(body, who) && body.official() < body.units()) {
          late.add(body);
        }
        continue;
      }
      if (body.official() < body.units()) {
        if (near) {
          items.add(deadline(body, due));
        }
      } else {
        made(body, round).forEach(items::add);
      }
    }
    if (!late.isEmpty()) {
      items.add(below(late, due));
    }
  }

  /** Whether a body is of a unit below the caller's; of a commune none is. */
  private static boolean isBelow(CouncilRow body, Caller who) {
    return who.role() == Role.CITY_COMMITTEE
        || who.role() == Role.DISTRICT_COMMITTEE && body.level() == ElectionLevel.COMMUNE_COUNCIL;
  }

  private WorkItem below(List<CouncilRow> late, LocalDateTime due) {
    String first =
        late.stream()
            .limit(NAMED)
            .map(body -> names.of(body.level(), body.ownerName()))
            .collect(Collectors.joining(", "));
    return WorkItem.of(
            ResultSituation.DEADLINE_BELOW,
            late.stream().mapToInt(body -> body.units() - body.official()).sum(),
            "/app/result/results.xhtml",
            format.date(due.toLocalDate().minusDays(1)),
            late.size() > NAMED ? first + "…" : first)
        .due(due);
  }

  private WorkItem deadline(CouncilRow body, LocalDateTime due) {
    return WorkItem.of(
            ResultSituation.DEADLINE,
            new WorkItem.Place(null, null, body.level(), null),
            body.units() - body.official(),
            "/app/result/results.xhtml?level=" + body.level(),
            format.date(due.toLocalDate().minusDays(1)))
        .due(due);
  }

  private List<WorkItem> made(CouncilRow body, Round round) {
    UnitCode owner = new UnitCode(body.owner());
    Councils.Offers offers = councils.offers(owner, councils.find(owner, body.level(), round));
    if (!offers.summarise() && !offers.publish()) {
      return List.of();
    }
    return List.of(
        WorkItem.of(
            offers.summarise() ? ResultSituation.SUMMARISE : ResultSituation.PUBLISH,
            new WorkItem.Place(null, null, body.level(), null),
            body.units(),
            BODY.formatted(body.level(), body.owner()) + PathNames.query(round)));
  }
}
