package vn.baucu.readiness.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.baucu.readiness.control.ReadinessStore.Node;
import vn.baucu.shared.Caches;
import vn.baucu.shared.Recent;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyDetail;
import vn.baucu.shared.ready.ReadyGround;
import vn.baucu.shared.ready.ReadyItem;
import vn.baucu.shared.ready.ReadySource;

/**
 * The counts of all features, each unit by itself. What changes only with the trail is kept under
 * the numbers of changes of the unit, of those above it and of those below it: after a change only
 * the units on its way are counted again, whatever the number of polling areas.
 */
@ApplicationScoped
public class ReadinessCounts {
  private static final int KEPT = 5_000;

  @Inject @Any private Instance<ReadySource> sources;
  @Inject private Caches caches;
  private Recent<Key, List<ReadyCount>> recent;

  /**
   * What the counts of a unit were made of.
   *
   * @param above the unit and those above it, each with the number of its changes
   * @param below likewise those below it
   */
  record Key(int unit, List<Long> above, List<Long> below) {}

  @PostConstruct
  void begin() {
    recent = caches.make("readiness.counts", KEPT);
  }

  /** All items, in the order of the checklist. */
  public List<ReadyItem> items() {
    return sources.stream()
        .flatMap(source -> source.items().stream())
        .map(ReadyItem.class::cast)
        .sorted(Comparator.comparingInt(ReadyItem::order))
        .toList();
  }

  /** What is told of an item of one unit. */
  public ReadyDetail detail(ReadyGround ground, ReadyItem item, int unit, String code) {
    return sources.stream()
        .filter(source -> source.items().contains(item))
        .findFirst()
        .orElseThrow()
        .detail(ground, item, unit, code);
  }

  /**
   * The counts of all units of a tree.
   *
   * @param revisions how often something of each unit was changed, read before anything else
   */
  public Map<Integer, Map<ReadyItem, ReadyCount>> of(
      ReadyGround ground, List<Node> tree, Map<Integer, Long> revisions) {
    Map<Integer, Key> keys = keys(tree, revisions);
    Map<Integer, List<ReadyCount>> counts = new HashMap<>();
    List<Integer> unknown = new ArrayList<>();
    keys.forEach(
        (unit, key) -> {
          List<ReadyCount> known = recent.get(key);
          if (known == null) {
            unknown.add(unit);
          } else {
            counts.put(unit, known);
          }
        });
    if (!unknown.isEmpty()) {
      Map<Integer, List<ReadyCount>> made = count(ground, unknown, ReadySource::isKept);
      made.forEach((unit, each) -> recent.put(keys.get(unit), each));
      counts.putAll(made);
    }
    Map<Integer, List<ReadyCount>> now =
        count(ground, List.copyOf(keys.keySet()), source -> !source.isKept());
    Map<Integer, Map<ReadyItem, ReadyCount>> all = new HashMap<>();
    for (Integer unit : keys.keySet()) {
      Map<ReadyItem, ReadyCount> own = new LinkedHashMap<>();
      counts.get(unit).forEach(each -> own.put(each.item(), each));
      now.get(unit).forEach(each -> own.put(each.item(), each));
      all.put(unit, own);
    }
    return all;
  }

  /** The counts of one unit, made now. */
  public Map<ReadyItem, ReadyCount> ofOne(ReadyGround ground, int unit) {
    Map<ReadyItem, ReadyCount> own = new LinkedHashMap<>();
    count(ground, List.of(unit), source -> true)
        .get(unit)
        .forEach(each -> own.put(each.item(), each));
    return own;
  }

  private Map<Integer, List<ReadyCount>> count(
      ReadyGround ground, List<Integer> units, Predicate<ReadySource> which) {
    Map<Integer, List<ReadyCount>> counts = new LinkedHashMap<>();
    units.forEach(unit -> counts.put(unit, new ArrayList<>()));
    sources.stream()
        .filter(which)
        .flatMap(source -> source.count(ground, units).stream())
        // A range of identities may hold those of others, too.
        .filter(count -> counts.containsKey(count.unit()))
        .forEach(count -> counts.get(count.unit()).add(count));
    return counts;
  }

  static Map<Integer, Key> keys(List<Node> tree, Map<Integer, Long> revisions) {
    Map<Integer, Node> nodes = new HashMap<>();
    Map<Integer, Key> keys = new LinkedHashMap<>();
    for (Node node : tree) {
      nodes.put(node.id(), node);
      keys.put(node.id(), new Key(node.id(), new ArrayList<>(), new ArrayList<>()));
    }
    for (Node node : tree) {
      List<Long> above = keys.get(node.id()).above();
      add(above, node, revisions);
      for (Node at = parent(nodes, node); at != null; at = parent(nodes, at)) {
        add(above, at, revisions);
        add(keys.get(at.id()).below(), node, revisions);
      }
    }
    return keys;
  }

  private static void add(List<Long> state, Node node, Map<Integer, Long> revisions) {
    state.add((long) node.id());
    state.add(revisions.getOrDefault(node.id(), 0L));
  }

  private static Node parent(Map<Integer, Node> nodes, Node node) {
    return node.parent() == null ? null : nodes.get(node.parent());
  }
}
