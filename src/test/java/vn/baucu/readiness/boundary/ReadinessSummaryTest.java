package vn.baucu.readiness.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.law.UnitKind;
import vn.baucu.readiness.boundary.ReadinessBoard.Cell;
import vn.baucu.readiness.boundary.ReadinessBoard.Line;
import vn.baucu.readiness.boundary.ReadinessBoard.Look;
import vn.baucu.readiness.control.ReadinessStore.Declared;
import vn.baucu.readiness.control.ReadinessStore.Node;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyItem;

class ReadinessSummaryTest {
  private enum Item implements ReadyItem {
    LISTS,
    AREAS;

    @Override
    public String key() {
      return "test.ready." + name();
    }

    @Override
    public int order() {
      return ordinal();
    }
  }

  private static final Node CITY = new Node(1, "31", "Hải Phòng", UnitKind.CITY, null);
  private static final Node LATE = new Node(2, "303", "Hồng Bàng", UnitKind.DISTRICT, 1);
  private static final Node WRONG = new Node(3, "304", "Ngô Quyền", UnitKind.DISTRICT, 1);
  private static final Node ISLAND = new Node(4, "318", "Bạch Long Vĩ", UnitKind.DISTRICT, 1);
  private static final Node FIRST = new Node(5, "11296", "Quán Toan", UnitKind.COMMUNE, 2);
  private static final Node SECOND = new Node(6, "11299", "Hùng Vương", UnitKind.COMMUNE, 2);
  private static final Node THIRD = new Node(7, "11320", "Máy Chai", UnitKind.COMMUNE, 3);

  private static final Readiness.Summary SUMMARY =
      new Readiness.Summary(
          List.of(CITY, LATE, WRONG, ISLAND, FIRST, SECOND, THIRD),
          counts(
              new ReadyCount(1, Item.LISTS, 2, 2, 0),
              new ReadyCount(2, Item.LISTS, 1, 3, 0),
              new ReadyCount(4, Item.AREAS, 1, 1, 0),
              new ReadyCount(5, Item.AREAS, 2, 9, 0),
              new ReadyCount(6, Item.AREAS, 8, 8, 0),
              new ReadyCount(7, Item.AREAS, 5, 6, 1)),
          Map.of(
              4, declared(4, ReadinessState.CONFIRMED),
              6, declared(6, ReadinessState.CONFIRMED),
              7, declared(7, ReadinessState.TAKEN_BACK)));

  private static Map<Integer, Map<ReadyItem, ReadyCount>> counts(ReadyCount... counts) {
    Map<Integer, Map<ReadyItem, ReadyCount>> byUnit = new LinkedHashMap<>();
    for (ReadyCount count : counts) {
      byUnit.computeIfAbsent(count.unit(), u -> new LinkedHashMap<>()).put(count.item(), count);
    }
    return byUnit;
  }

  private static Declared declared(int unit, ReadinessState state) {
    return new Declared(unit, state, 1, null, null, null);
  }

  private static ReadinessBoard board(Node node) {
    return SUMMARY.board(node, List.of(Item.values()));
  }

  @Test
  void whatIsWrongComesBeforeWhatIsMissing() {
    assertThat(board(CITY).lines())
        .extracting(Line::code)
        .containsExactly("31", "304", "303", "318");
    assertThat(board(LATE).lines()).extracting(Line::code).containsExactly("303", "11296", "11299");
  }

  @Test
  void eachUnitIsCountedOnce() {
    Line city = board(CITY).whole();
    assertThat(city.at(Item.LISTS)).isEqualTo(new Cell(3, 5, 0));
    assertThat(city.at(Item.AREAS)).isEqualTo(new Cell(16, 24, 1));
    assertThat(city.units()).as("units that declare").isEqualTo(4);
    assertThat(city.ready()).isEqualTo(2);
    assertThat(board(LATE).whole().at(Item.AREAS)).isEqualTo(new Cell(10, 17, 0));
    assertThat(board(CITY).lines().get(0).at(Item.LISTS))
        .as("the city by itself")
        .isEqualTo(new Cell(2, 2, 0));
  }

  @Test
  void aUnitWithoutUnitsHasAChecklist() {
    assertThat(board(FIRST).isLeaf()).isTrue();
    assertThat(board(ISLAND).isLeaf()).isTrue();
    assertThat(board(FIRST).whole().state()).isEqualTo(ReadinessState.UNDECLARED);
    assertThat(board(ISLAND).whole().isReady()).isTrue();
    assertThat(board(THIRD).whole().isReady()).isFalse();
  }

  @Test
  void aMarkSaysHowFarSomethingIs() {
    assertThat(new Cell(3, 3, 0).look()).isEqualTo(Look.FULL);
    assertThat(new Cell(2, 3, 0).look()).isEqualTo(Look.PART);
    assertThat(new Cell(0, 3, 0).look()).isEqualTo(Look.NONE);
    assertThat(new Cell(3, 3, 1).look()).isEqualTo(Look.WRONG);
  }
}
