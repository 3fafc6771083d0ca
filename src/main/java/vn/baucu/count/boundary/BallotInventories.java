package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.count.boundary.MinutesDesk.Work;
import vn.baucu.count.control.InventoryHistory;
import vn.baucu.count.control.InventoryStore;
import vn.baucu.count.entity.Actor;
import vn.baucu.count.entity.BallotInventory;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.InventoryChecks;
import vn.baucu.law.InventoryChecks.InventoryLine;
import vn.baucu.law.Round;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** The ballot inventory of a polling area: its own small form. */
@Stateless
@UseCase
public class BallotInventories {
  private static final String WHOLE = "an import was let into the whole election";
  private static final long LARGEST = 999_999_999L;

  @Inject private MinutesDesk desk;
  @Inject private InventoryStore store;
  @Inject private InventoryHistory history;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /**
   * An inventory as it stands.
   *
   * @param lines of each level the area votes at, blank where nothing is typed
   * @param total as the paper has it
   * @param declaredAt when it was declared complete; null while it is a draft
   * @param mayType whether the caller may type it now
   * @param history what happened to it, the latest first; empty where hidden
   */
  public record Inventory(
      String unitName,
      String parentName,
      String areaName,
      int version,
      Map<ElectionLevel, InventoryLine> lines,
      InventoryLine total,
      String explanation,
      LocalDateTime savedAt,
      LocalDateTime declaredAt,
      List<Finding> findings,
      boolean mayType,
      boolean hidden,
      List<Happening> history) {}

  /**
   * One thing that happened to an inventory.
   *
   * @param name of who did it, as it was then
   * @param act SAVE, DECLARE or LOAD
   * @param line the level whose figures were written, or TOTAL; null where none were
   * @param comment the explanation, or what the figures were read from; null for none
   */
  public record Happening(
      LocalDateTime at,
      String name,
      String act,
      String line,
      InventoryLine before,
      InventoryLine after,
      String comment) {}

  /**
   * What is typed.
   *
   * @param version the version that was seen
   * @param declare whether it is complete
   */
  public record Typed(
      int version,
      Map<ElectionLevel, InventoryLine> lines,
      InventoryLine total,
      String explanation,
      boolean declare) {}

  /**
   * Lines of an area's inventory that a package brings to a real election.
   *
   * @param version of the inventory when the package was read; 0 where there was none
   */
  public record BroughtLines(AreaKey area, int version, Map<ElectionLevel, InventoryLine> lines) {}

  /** The inventory of an area; blank where nothing is typed, or while it is hidden. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public Inventory view(@InScope AreaKey key) {
    Work work = read(key);
    return view(work, store.of(work.place().areaId(), LockModeType.NONE), levels(key));
  }

  /**
   * Keeps what is typed, and declares it complete where that is asked.
   *
   * @throws Refusal STALE where it has changed since; RULE with findings where it cannot be
   *     declared
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public Inventory save(@InScope AreaKey key, Typed typed) {
    Work work = read(key);
    desk.requireOpen(work);
    if (!mayType(work.actor())) {
      throw Refusal.denied("count.typistOfUnit");
    }
    List<ElectionLevel> levels = levels(key);
    BallotInventory inventory = store.of(work.place().areaId(), LockModeType.PESSIMISTIC_WRITE);
    if (inventory.version() != typed.version()) {
      throw Refusal.stale("shared.stale");
    }
    typed.lines().values().forEach(BallotInventories::requireFigures);
    requireFigures(typed.total());
    if (!levels.containsAll(typed.lines().keySet())) {
      throw Refusal.invalid("count.inventory.level");
    }
    String explanation = TextLimit.REASON.optional(typed.explanation());
    Map<String, InventoryLine> before = inventory.written();
    inventory.draft(typed.lines(), typed.total(), explanation, work.actor().account(), work.now());
    if (typed.declare()) {
      inventory.declare(findings(work, inventory, levels), work.actor().account(), work.now());
    }
    store.save(inventory);
    keep(work, inventory, before, InventoryHistory.Act.SAVE, explanation);
    audit.record(
        typed.declare() ? "count.inventory.declare" : "count.inventory.save",
        AuditSubject.of(key),
        audited(before),
        audited(inventory.written()),
        explanation);
    return view(work, inventory, levels);
  }

  /**
   * Why a package cannot bring lines of an area's inventory; empty where it can.
   *
   * @param changes whether they are not there already; of an early area nobody is told even that
   */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public Optional<Refusal> refusal(AreaKey key, boolean changes) {
    try {
      Work work = read(key);
      if (work.isHidden()) {
        return Optional.of(Refusal.outOfTime("count.embargo"));
      }
      return changes ? timetables.notCounting(work.place().closesAt()) : Optional.empty();
    } catch (Refusal unknown) {
      return Optional.of(unknown);
    }
  }

  /**
   * Keeps lines that a package brings; an inventory in which nothing is missing or found is
   * complete, with the sums of its lines as totals, and any other a draft.
   *
   * @param source what they were read from, for the audit trail
   * @throws Refusal RULE out of phase; STALE where somebody typed since the package was read
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void put(RowStream<BroughtLines> brought, String source) {
    brought.forEach(each -> put(each, source));
  }

  private void put(BroughtLines brought, String source) {
    Work work = read(brought.area());
    desk.requireOpen(work);
    BallotInventory inventory = store.of(work.place().areaId(), LockModeType.PESSIMISTIC_WRITE);
    if (inventory.id() != null && inventory.version() != brought.version()) {
      throw Refusal.stale("count.inventory.typedMeanwhile");
    }
    Map<String, InventoryLine> before = inventory.written();
    List<ElectionLevel> levels = levels(brought.area());
    inventory.lay(brought.lines(), levels, work.actor().account(), work.now());
    List<Finding> findings = findings(work, inventory, levels);
    if (findings.isEmpty()) {
      inventory.declare(findings, work.actor().account(), work.now());
    }
    store.save(inventory);
    keep(work, inventory, before, InventoryHistory.Act.LOAD, source);
    audit.record(
        "count.inventory.save",
        AuditSubject.of(brought.area()),
        audited(before),
        audited(inventory.written()),
        source);
  }

  private void keep(
      Work work,
      BallotInventory inventory,
      Map<String, InventoryLine> before,
      InventoryHistory.Act act,
      String comment) {
    history.wrote(inventory.id(), act, before, inventory.written(), work.now(), comment);
    if (inventory.declaredAt() != null) {
      history.declared(inventory.id(), work.now(), comment);
    }
  }

  private Happening happening(InventoryHistory.Event event) {
    return new Happening(
        desk.shown(event.at()),
        event.name(),
        event.act(),
        event.line(),
        event.before(),
        event.after(),
        event.comment());
  }

  private Inventory view(Work work, BallotInventory inventory, List<ElectionLevel> levels) {
    boolean hidden = work.isHidden();
    Map<ElectionLevel, InventoryLine> lines = new EnumMap<>(ElectionLevel.class);
    levels.forEach(
        level ->
            lines.put(
                level,
                hidden
                    ? InventoryLine.BLANK
                    : inventory.lines().getOrDefault(level, InventoryLine.BLANK)));
    return new Inventory(
        work.place().unitName(),
        work.place().parentName(),
        work.place().areaName(),
        inventory.version(),
        lines,
        hidden || inventory.total() == null ? InventoryLine.BLANK : inventory.total(),
        hidden ? null : inventory.explanation(),
        desk.shown(inventory.savedAt()),
        desk.shown(inventory.declaredAt()),
        hidden || inventory.id() == null ? List.of() : findings(work, inventory, levels),
        !hidden && mayType(work.actor()),
        hidden,
        hidden
            ? List.of()
            : history.of(work.place().areaId()).stream().map(this::happening).toList());
  }

  private List<Finding> findings(Work work, BallotInventory inventory, List<ElectionLevel> levels) {
    Map<ElectionLevel, InventoryLine> lines = new EnumMap<>(ElectionLevel.class);
    levels.forEach(
        level -> lines.put(level, inventory.lines().getOrDefault(level, InventoryLine.BLANK)));
    return InventoryChecks.check(
        lines, inventory.total(), store.issuedOfMinutes(work.place().areaId()));
  }

  private List<ElectionLevel> levels(AreaKey key) {
    List<ElectionLevel> levels = store.levels(caller.electionId(), key);
    if (levels.isEmpty()) {
      throw Refusal.unknown("count.unknown", key.number(), key.unit());
    }
    return levels;
  }

  /** An inventory is of all levels: the minutes of the widest stand for the area. */
  private Work read(AreaKey key) {
    return desk.read(
        new MinutesKey(levels(key).get(0), key.unit(), key.number(), Round.ofElectionDay()));
  }

  private static AuditValue audited(Map<String, InventoryLine> written) {
    Map<String, Object> lines = new LinkedHashMap<>();
    written.forEach((line, figures) -> lines.put(line, audited(figures)));
    return AuditValue.of(AuditField.LINES, lines);
  }

  /** Received, issued, spoilt and unused, as the form has them one below the other. */
  private static List<Long> audited(InventoryLine line) {
    return Arrays.asList(line.received(), line.issued(), line.spoilt(), line.unused());
  }

  private static boolean mayType(Actor who) {
    return who.entry() && (who.isOwn() || who.place() == Actor.Place.ABOVE);
  }

  private static void requireFigures(InventoryLine line) {
    for (Long figure : new Long[] {line.received(), line.issued(), line.spoilt(), line.unused()}) {
      if (figure != null && (figure < 0 || figure > LARGEST)) {
        throw Refusal.invalid("count.noFigure");
      }
    }
  }
}
