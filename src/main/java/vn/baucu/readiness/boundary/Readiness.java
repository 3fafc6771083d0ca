package vn.baucu.readiness.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.law.UnitKind;
import vn.baucu.readiness.boundary.Checklist.Offer;
import vn.baucu.readiness.boundary.ReadinessBoard.Cell;
import vn.baucu.readiness.boundary.ReadinessBoard.Line;
import vn.baucu.readiness.control.ReadinessCounts;
import vn.baucu.readiness.control.ReadinessStore;
import vn.baucu.readiness.control.ReadinessStore.Change;
import vn.baucu.readiness.control.ReadinessStore.Declared;
import vn.baucu.readiness.control.ReadinessStore.Node;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyGround;
import vn.baucu.shared.ready.ReadyItem;

/**
 * How ready units are: a unit with those right below it, worst first, and the checklist of one. All
 * is added up from the counts of single units; no polling area is read but of the unit that is
 * opened.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class Readiness {
  /** Wrong before missing, then what has come least far, then by code. */
  private static final Comparator<Line> WORST_FIRST =
      Comparator.comparing((Line line) -> !line.own())
          .thenComparing(line -> line.errors() == 0)
          .thenComparing(Line::isReady)
          .thenComparing(Comparator.comparingInt(Line::missing).reversed())
          .thenComparing(Line::code);

  @Inject private ReadinessStore store;
  @Inject private ReadinessCounts counts;
  @Inject private Timetables timetables;
  @Inject private ElectionClock clock;
  @Inject private CurrentCaller caller;

  /** A unit with those right below it. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public ReadinessBoard board(@InScope UnitCode unit) {
    int election = caller.electionId();
    Map<Integer, Long> revisions = store.revisions(election);
    List<Node> tree = store.tree(election);
    ReadyGround ground = ground();
    Summary summary =
        new Summary(tree, counts.of(ground, tree, revisions), store.declared(election));
    Node node = node(tree, unit);
    List<ReadyItem> items = counts.items().stream().filter(item -> !item.isLater(ground)).toList();
    return summary.board(node, items);
  }

  private ReadyGround ground() {
    Moment moment = timetables.moment();
    return store.ground(
        caller.electionId(), !moment.now().isBefore(moment.timetable().finalTotalsOpen()));
  }

  private static Node node(List<Node> tree, UnitCode unit) {
    return tree.stream()
        .filter(each -> each.code().equals(unit.unit()))
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", unit.unit()));
  }

  /** The checklist of a unit by itself. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Checklist checklist(@InScope UnitCode unit) {
    List<Node> tree = store.tree(caller.electionId());
    Node node = node(tree, unit);
    ReadyGround ground = ground();
    ClockHistory times = clock.history();
    Map<ReadyItem, ReadyCount> own = counts.ofOne(ground, node.id());
    Map<String, Change> changes = store.changes(node.id());
    List<Checklist.Entry> entries =
        counts.items().stream()
            .filter(own::containsKey)
            .map(item -> entry(ground, node, own.get(item), changes.get(item.feature()), times))
            .toList();
    boolean declares =
        node.kind() != UnitKind.CITY
            && tree.stream().noneMatch(each -> Objects.equals(each.parent(), node.id()));
    Declared declared = store.declaredOf(node.id());
    boolean open = timetables.moment().isBeforeTurnout();
    return new Checklist(
        node.code(),
        node.name(),
        tree.stream()
            .filter(each -> Objects.equals(each.id(), node.parent()))
            .map(Node::name)
            .findFirst()
            .orElse(null),
        entries,
        declares,
        declared.state(),
        declared.version(),
        declared.fingerprint(),
        declared.rehearsal(),
        open,
        declares && open ? offers(declared.state(), node) : List.of(),
        store.history(node.id()).stream()
            .map(
                event ->
                    new ReadinessEvent(
                        event.state(), times.at(event.at()), event.by(), event.said()))
            .toList());
  }

  private Checklist.Entry entry(
      ReadyGround ground, Node node, ReadyCount count, Change change, ClockHistory times) {
    LocalDateTime at = change == null ? null : times.at(change.at());
    return new Checklist.Entry(
        count.item(),
        new Cell(count.have(), count.must(), count.errors()),
        counts.detail(ground, count.item(), node.id(), node.code()),
        count.item().isLater(ground),
        change == null ? null : change.by(),
        at);
  }

  private List<Offer> offers(ReadinessState state, Node node) {
    Caller who = caller.get();
    List<Offer> offers = new ArrayList<>();
    boolean committee =
        who.role() == Role.COMMUNE_COMMITTEE
            || who.role() == Role.DISTRICT_COMMITTEE
            || who.role() == Role.CITY_COMMITTEE;
    boolean own = committee && node.code().equals(who.unitCode());
    if (own && who.entry()) {
      offers.add(Offer.REHEARSE);
    }
    if (own && who.approval() && !state.isStanding()) {
      offers.add(Offer.DECLARE);
    }
    if (committee && !own && who.approval() && state == ReadinessState.DECLARED) {
      offers.add(Offer.CONFIRM);
    }
    if (committee && !own && who.approval() && state.isStanding()) {
      offers.add(Offer.GIVE_BACK);
    }
    return offers;
  }

  /** The tree with its counts, added up. */
  static final class Summary {
    private final List<Node> tree;
    private final Map<Integer, Map<ReadyItem, ReadyCount>> counts;
    private final Map<Integer, Declared> declared;

    Summary(
        List<Node> tree,
        Map<Integer, Map<ReadyItem, ReadyCount>> counts,
        Map<Integer, Declared> declared) {
      this.tree = tree;
      this.counts = counts;
      this.declared = declared;
    }

    ReadinessBoard board(Node node, List<ReadyItem> items) {
      Node parent =
          tree.stream()
              .filter(each -> Objects.equals(each.id(), node.parent()))
              .findFirst()
              .orElse(null);
      List<Line> lines = new ArrayList<>();
      List<Node> children = children(node);
      if (!children.isEmpty()) {
        Line own = own(node, items);
        if (!own.cells().isEmpty()) {
          lines.add(own);
        }
        children.forEach(child -> lines.add(whole(child, items)));
        lines.sort(WORST_FIRST);
      }
      return new ReadinessBoard(
          node.code(),
          node.name(),
          node.kind(),
          parent == null ? null : parent.code(),
          parent == null ? null : parent.name(),
          items,
          whole(node, items),
          lines);
    }

    private List<Node> children(Node node) {
      return tree.stream().filter(each -> Objects.equals(each.parent(), node.id())).toList();
    }

    /** A unit by itself, which has units below it. */
    private Line own(Node node, List<ReadyItem> items) {
      return new Line(node.code(), node.name(), true, cells(node, items), null, 0, 0);
    }

    private Line whole(Node node, List<ReadyItem> items) {
      List<Node> children = children(node);
      Map<ReadyItem, Cell> cells = cells(node, items);
      if (children.isEmpty()) {
        boolean declares = node.kind() != UnitKind.CITY;
        ReadinessState state = declared.getOrDefault(node.id(), Declared.NOTHING).state();
        return new Line(
            node.code(),
            node.name(),
            false,
            cells,
            declares ? state : null,
            declares ? 1 : 0,
            declares && state == ReadinessState.CONFIRMED ? 1 : 0);
      }
      int units = 0;
      int ready = 0;
      for (Node child : children) {
        Line line = whole(child, items);
        line.cells().forEach((item, cell) -> cells.merge(item, cell, Cell::plus));
        units += line.units();
        ready += line.ready();
      }
      return new Line(node.code(), node.name(), false, cells, null, units, ready);
    }

    private Map<ReadyItem, Cell> cells(Node node, List<ReadyItem> items) {
      Map<ReadyItem, Cell> cells = new LinkedHashMap<>();
      Map<ReadyItem, ReadyCount> own = counts.getOrDefault(node.id(), Map.of());
      for (ReadyItem item : items) {
        ReadyCount count = own.get(item);
        if (count != null) {
          cells.put(item, new Cell(count.have(), count.must(), count.errors()));
        }
      }
      return cells;
    }
  }
}
