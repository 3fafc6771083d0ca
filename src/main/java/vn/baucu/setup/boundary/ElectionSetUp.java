package vn.baucu.setup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.baucu.account.boundary.AccountImport;
import vn.baucu.area.boundary.AreaImport;
import vn.baucu.candidate.boundary.CandidateImport;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.election.boundary.ElectionImport;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.StoredElection;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.boundary.TypedPackage;
import vn.baucu.exchange.boundary.TypedRows;
import vn.baucu.exchange.boundary.Withdrawal;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.voters.boundary.VoterImport;

/** An election set up by the city's committee: made, or changed while it is prepared. */
@Stateless
@UseCase
@RunAs(Roles.SYSTEM)
public class ElectionSetUp {
  private static final String ROOT = "the city stands at the root of the election";

  @Inject private TypedPackage typed;
  @Inject private ElectionImport elections;
  @Inject private Elections all;
  @Inject private AreaImport areas;
  @Inject private CandidateImport candidates;
  @Inject private VoterImport voters;
  @Inject private AccountImport accounts;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /**
   * The city in which an election is held.
   *
   * @param code the code of the administrative unit
   */
  public record City(String code, String name) {}

  /** What is set of the caller's election. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed(Roles.CITY)
  @Unscoped(ROOT)
  public SetUp read() {
    return setUp(stored(caller.get().electionCode()));
  }

  /** Why the caller's election is no longer changed here; null while it is. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed(Roles.CITY)
  @Unscoped(ROOT)
  public Refusal closed() {
    return timetables.closed(Phase.PREPARATION).orElse(null);
  }

  /** The elections an other can start from, those of the caller's city: names by code. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed(Roles.CITY)
  @Unscoped("one's own elections")
  public Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    all.list().stream()
        .filter(each -> isCityOf(each.code()))
        .forEach(each -> sources.put(each.code(), each.name()));
    return sources;
  }

  private boolean isCityOf(String code) {
    return accounts
        .callerIn(caller.get().accountId(), code)
        .filter(in -> in.role() == Role.CITY_COMMITTEE)
        .isPresent();
  }

  /**
   * Makes an election. The caller is its city's committee from then on.
   *
   * @param city where it begins with nothing; its districts and communes are added later
   * @param from code of an election whose units, electoral units and polling areas it begins with;
   *     null to begin with nothing
   * @return what came of it: nothing is written where it is not applied
   * @throws Refusal RULE where there is an election of the code; DENIED where the one to start from
   *     is not of the caller's city
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed(Roles.CITY)
  @Unscoped("there is no such election yet; what it starts from is the caller's")
  public ImportReport create(SetUp wanted, City city, String from) {
    if (from != null && !isCityOf(from)) {
      throw Refusal.denied("setup.foreignSource", from);
    }
    String code = wanted.election().code();
    if (code != null && elections.find(code).isPresent()) {
      throw Refusal.rule("setup.codeTaken", code);
    }
    TypedRows rows = rows(wanted);
    if (from == null) {
      rows.add("administrative_units", "code", city.code(), "name", city.name(), "kind", "CITY");
    } else {
      copy(from, wanted.levels().keySet(), rows);
    }
    ImportReport report = typed.write(rows);
    record("setup.create", wanted, report);
    return report;
  }

  /**
   * Changes the caller's election.
   *
   * @param seen as the caller saw it
   * @return as {@link #create} does
   * @throws Refusal STALE where it is not as it was seen; RULE after the preparation
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed(Roles.CITY)
  @Unscoped(ROOT)
  public ImportReport change(SetUp seen, SetUp wanted) {
    timetables.require(Phase.PREPARATION);
    String code = caller.get().electionCode();
    elections.lock(code);
    if (!setUp(stored(code)).equals(seen)) {
      throw Refusal.stale("setup.changedMeanwhile");
    }
    ImportReport report =
        typed.write(
            rows(wanted)
                .withdraw(
                    new Withdrawal(
                        missing(seen.levels().keySet(), wanted.levels().keySet()),
                        missing(seen.slots(), wanted.slots()),
                        missing(seen.settings().keySet(), wanted.settings().keySet()),
                        Set.of())));
    record("setup.change", wanted, report);
    return report;
  }

  private static <T> Set<T> missing(Iterable<T> before, Collection<T> after) {
    Set<T> missing = new HashSet<>();
    before.forEach(missing::add);
    after.forEach(missing::remove);
    return missing;
  }

  private void record(String act, SetUp wanted, ImportReport report) {
    audit.record(
        act,
        AuditSubject.election(wanted.election().code()),
        null,
        AuditValue.of(AuditField.NAME, wanted.election().name())
            .and(AuditField.OUTCOME, report.applied() ? "applied" : "refused"),
        null);
  }

  private StoredElection stored(String code) {
    return elections.find(code).orElseThrow(() -> Refusal.unknown("shared.noElection"));
  }

  private static SetUp setUp(StoredElection stored) {
    List<LocalDateTime> slots = stored.slots().stream().sorted().toList();
    return new SetUp(stored.data(), stored.levels(), slots, stored.settings());
  }

  /** The rows a package would have of it. */
  private static TypedRows rows(SetUp wanted) {
    ElectionData election = wanted.election();
    TypedRows rows = new TypedRows();
    rows.add(
        "election",
        "code",
        election.code(),
        "name",
        election.name(),
        "election_day",
        election.day(),
        "legal_basis",
        election.legalBasis().code(),
        "rehearsal",
        election.rehearsal());
    rows.sheet("levels").sheet("report_slots").sheet("settings");
    wanted.levels().forEach((level, name) -> rows.add("levels", "level", level, "name", name));
    wanted.slots().forEach(slot -> rows.add("report_slots", "slot", slot));
    wanted.settings().forEach((key, value) -> rows.add("settings", "key", key, "value", value));
    return rows;
  }

  /** The ground of another election: its tree, electoral units and areas, nobody and no figure. */
  private void copy(String from, Set<ElectionLevel> levels, TypedRows rows) {
    int source = stored(from).id();
    rows.sheet("administrative_units").sheet("electoral_units");
    rows.sheet("polling_areas").sheet("area_units");
    Map<Integer, String> units = new HashMap<>();
    areas.eachUnit(
        source,
        unit -> {
          units.put(unit.id(), unit.code());
          String parent = unit.kind() == UnitKind.CITY ? null : unit.parentCode();
          rows.add(
              "administrative_units",
              "code",
              unit.code(),
              "name",
              unit.name(),
              "kind",
              unit.kind(),
              "parent_code",
              parent);
        });
    Map<Integer, Integer> numbers = new HashMap<>();
    candidates.eachElectoralUnit(
        source,
        unit -> {
          numbers.put(unit.id(), unit.number());
          if (levels.contains(unit.level())) {
            rows.add(
                "electoral_units",
                "level",
                unit.level(),
                "owner_code",
                units.get(unit.ownerId()),
                "number",
                unit.number(),
                "name",
                unit.name(),
                "seats",
                unit.seats());
          }
        });
    record Area(String unit, int number) {}
    Map<Integer, Area> known = new HashMap<>();
    areas.eachArea(
        source,
        area -> {
          known.put(area.id(), new Area(units.get(area.unitId()), area.number()));
          rows.add(
              "polling_areas",
              "unit_code",
              units.get(area.unitId()),
              "number",
              area.number(),
              "name",
              area.name(),
              "address",
              area.address(),
              "kind",
              area.kind());
        });
    voters.eachBallot(
        source,
        ballot -> {
          if (ballot.electoralUnitId() != null && levels.contains(ballot.level())) {
            Area area = known.get(ballot.areaId());
            rows.add(
                "area_units",
                "unit_code",
                area.unit(),
                "area_number",
                area.number(),
                "level",
                ballot.level(),
                "unit_number",
                numbers.get(ballot.electoralUnitId()));
          }
        });
  }
}
