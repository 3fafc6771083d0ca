package vn.baucu.count.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.InventoryChecks.InventoryLine;
import vn.baucu.law.Severity;
import vn.baucu.shared.Refusal;

/**
 * The ballot inventory of a polling area (form F1), made after the poll and before any box is
 * opened (Art 73): ballots received, issued, spoilt and exchanged, unused, of each level.
 */
@Entity
@Table(name = "ballot_inventory")
public class BallotInventory {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(name = "area_id")
  private int area;

  @Column(name = "declared_by")
  private Integer declaredBy;

  @Column(name = "declared_at")
  private LocalDateTime declaredAt;

  private String explanation;

  @Column(name = "saved_by")
  private Integer savedBy;

  @Column(name = "saved_at")
  private LocalDateTime savedAt;

  @Version private int version;

  @OneToMany(mappedBy = "inventory", cascade = CascadeType.ALL)
  private List<StoredLine> lines = new ArrayList<>();

  protected BallotInventory() {}

  /** An inventory of which nothing is typed yet. */
  public BallotInventory(int area) {
    this.area = area;
  }

  public Integer id() {
    return id;
  }

  public int version() {
    return version;
  }

  /** When it was declared complete; null while it is a draft. */
  public LocalDateTime declaredAt() {
    return declaredAt;
  }

  public LocalDateTime savedAt() {
    return savedAt;
  }

  /** What explains the findings, or null. */
  public String explanation() {
    return explanation;
  }

  /** The lines typed so far, by level. */
  public Map<ElectionLevel, InventoryLine> lines() {
    Map<ElectionLevel, InventoryLine> all = new EnumMap<>(ElectionLevel.class);
    lines.stream()
        .filter(line -> !line.isTotal())
        .forEach(line -> all.put(line.level(), line.figures()));
    return all;
  }

  /** The totals as the paper has them, or null. */
  public InventoryLine total() {
    return lines.stream()
        .filter(StoredLine::isTotal)
        .map(StoredLine::figures)
        .findFirst()
        .orElse(null);
  }

  /** All lines typed so far by name, the totals under theirs. */
  public Map<String, InventoryLine> written() {
    Map<String, InventoryLine> all = new LinkedHashMap<>();
    lines().forEach((level, figures) -> all.put(level.name(), figures));
    if (total() != null) {
      all.put(StoredLine.TOTAL, total());
    }
    return all;
  }

  /** Keeps what is typed so far; a declared inventory is a draft again. */
  public void draft(
      Map<ElectionLevel, InventoryLine> typed,
      InventoryLine total,
      String text,
      Integer by,
      LocalDateTime now) {
    typed.forEach((level, figures) -> put(level.name(), figures));
    put(StoredLine.TOTAL, total);
    explanation = text == null || text.isBlank() ? null : text.strip();
    savedBy = by;
    savedAt = now;
    declaredBy = null;
    declaredAt = null;
  }

  /**
   * Lays lines over those typed so far. Where every level has its line, the totals are their sums.
   *
   * @param levels at which the area votes
   */
  public void lay(
      Map<ElectionLevel, InventoryLine> typed,
      Collection<ElectionLevel> levels,
      Integer by,
      LocalDateTime now) {
    Map<ElectionLevel, InventoryLine> all = lines();
    all.putAll(typed);
    boolean whole =
        levels.stream().allMatch(level -> all.containsKey(level) && all.get(level).isWhole());
    InventoryLine sums =
        whole ? InventoryLine.sum(levels.stream().map(all::get).toList()) : total();
    draft(typed, sums == null ? InventoryLine.BLANK : sums, explanation, by, now);
  }

  /**
   * Declares it complete.
   *
   * @throws Refusal with the findings that block, or that ask for a text there is not
   */
  public void declare(List<Finding> findings, Integer by, LocalDateTime now) {
    List<Finding> blocking = findings.stream().filter(Finding::blocks).toList();
    if (!blocking.isEmpty()) {
      throw Refusal.findings(blocking, "count.inventory.blocked");
    }
    List<Finding> asking = findings.stream().filter(f -> f.severity() == Severity.EXPLAIN).toList();
    if (!asking.isEmpty() && explanation == null) {
      throw Refusal.findings(asking, "count.inventory.explain");
    }
    declaredBy = by;
    declaredAt = now;
  }

  private void put(String name, InventoryLine figures) {
    StoredLine line = lines.stream().filter(l -> l.isNamed(name)).findFirst().orElse(null);
    if (line == null) {
      line = new StoredLine(this, name);
      lines.add(line);
    }
    line.put(figures);
  }
}
