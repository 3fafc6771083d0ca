package vn.baucu.count.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.InventoryChecks.InventoryLine;

/** One line of a {@link BallotInventory}: of a level, or the totals of the paper. */
@Entity
@Table(name = "ballot_inventory_line")
@IdClass(StoredLine.Key.class)
class StoredLine {
  static final String TOTAL = "TOTAL";

  @Id
  @ManyToOne
  @JoinColumn(name = "inventory_id")
  private BallotInventory inventory;

  @Id private String line;

  private Long received;
  private Long issued;
  private Long spoilt;
  private Long unused;

  protected StoredLine() {}

  StoredLine(BallotInventory inventory, String line) {
    this.inventory = inventory;
    this.line = line;
  }

  boolean isTotal() {
    return TOTAL.equals(line);
  }

  boolean isNamed(String name) {
    return line.equals(name);
  }

  ElectionLevel level() {
    return ElectionLevel.valueOf(line);
  }

  InventoryLine figures() {
    return new InventoryLine(received, issued, spoilt, unused);
  }

  void put(InventoryLine figures) {
    received = figures.received();
    issued = figures.issued();
    spoilt = figures.spoilt();
    unused = figures.unused();
  }

  /** Inventory and name of a line. */
  public static class Key implements Serializable {
    private Integer inventory;
    private String line;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(inventory, key.inventory)
          && Objects.equals(line, key.line);
    }

    @Override
    public int hashCode() {
      return Objects.hash(inventory, line);
    }
  }
}
