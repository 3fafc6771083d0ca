package vn.baucu.readiness.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.law.UnitKind;
import vn.baucu.readiness.control.ReadinessCounts.Key;
import vn.baucu.readiness.control.ReadinessStore.Node;

/** What was counted is found again in the same state only, not in one of the same sum. */
class ReadinessKeysTest {
  private static final Node CITY = new Node(1, "31", "Hải Phòng", UnitKind.CITY, null);
  private static final Node DISTRICT = new Node(2, "303", "Hồng Bàng", UnitKind.DISTRICT, 1);
  private static final Node OTHER = new Node(3, "304", "Ngô Quyền", UnitKind.DISTRICT, 1);
  private static final Node COMMUNE = new Node(4, "11296", "Quán Toan", UnitKind.COMMUNE, 2);
  private static final Node MOVED = new Node(4, "11296", "Quán Toan", UnitKind.COMMUNE, 3);
  private static final List<Node> TREE = List.of(CITY, DISTRICT, OTHER, COMMUNE);

  private static Key key(List<Node> tree, int unit, Map<Integer, Long> revisions) {
    return ReadinessCounts.keys(tree, revisions).get(unit);
  }

  @Test
  void theSameStateHasTheSameKey() {
    assertThat(key(TREE, 4, Map.of(1, 5L, 2, 2L, 4, 3L)))
        .isEqualTo(key(TREE, 4, Map.of(1, 5L, 2, 2L, 4, 3L)))
        .isEqualTo(key(TREE, 4, Map.of(1, 5L, 2, 2L, 3, 9L, 4, 3L)));
  }

  @Test
  void theSameSumIsNotTheSameState() {
    assertThat(key(List.of(CITY, DISTRICT, OTHER, MOVED), 4, Map.of(1, 6L, 3, 1L, 4, 3L)))
        .as("under another district")
        .isNotEqualTo(key(TREE, 4, Map.of(1, 5L, 2, 2L, 4, 3L)));
    assertThat(key(List.of(CITY, DISTRICT, OTHER), 1, Map.of(1, 5L, 2, 3L)))
        .as("a commune is gone")
        .isNotEqualTo(key(TREE, 1, Map.of(1, 5L, 2, 2L, 4, 1L)));
  }
}
