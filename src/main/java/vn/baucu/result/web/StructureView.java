package vn.baucu.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.law.StructureGroup;
import vn.baucu.law.StructureSum;
import vn.baucu.result.boundary.StructureReport;
import vn.baucu.result.boundary.Structures;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.UnitCode;

/** Statistics of who stands and who is elected: a table by level, bars, and who has gaps. */
@Named("resultStructure")
@RequestScoped
public class StructureView {
  /** What the address says for winners. */
  static final String WINNERS = "winners";

  /** Bars of women end at so many of a hundred. */
  private static final int WOMEN_SCALE = 60;

  @Inject private Structures structures;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private Formats format;

  private String unit;
  private String of;
  private String level;
  private StructureReport report;
  private List<UnitRow> below = List.of();

  /** Reads the structure of the unit in the address, else of the caller's own. */
  public void load() {
    unit = unit == null ? caller.get().unitCode() : unit;
    UnitCode code = new UnitCode(unit);
    report = structures.report(code, WINNERS.equals(of));
    below = tree.children(code);
  }

  /** The columns: each level, and their sum where there are several. */
  private List<StructureSum> columns() {
    List<StructureSum> columns =
        report.levels().stream()
            .map(StructureReport.Level::sum)
            .collect(Collectors.toCollection(ArrayList::new));
    if (isSummed()) {
      columns.add(report.sum());
    }
    return columns;
  }

  /** Whether there is a column for all levels together. */
  public boolean isSummed() {
    return report.levels().size() > 1;
  }

  /** The rows of the table. */
  public List<StructureRows.Row> getRows() {
    return StructureRows.of(columns());
  }

  /** How many persons each column has. */
  public List<Long> getPersons() {
    return columns().stream().map(StructureSum::persons).toList();
  }

  /** A percentage as printed in the table; a dash where it cannot be told. */
  public String percent(BigDecimal percent) {
    return percent == null ? Formats.UNKNOWN : format.decimal(percent);
  }

  /** Of how many values in all it is not known. */
  public long getGapCount() {
    return StructureGaps.count(report.sum());
  }

  /** What of a person is not known, in words. */
  public String gap(StructureReport.Gap gap) {
    return StructureGaps.words(gap.unknown()).stream()
        .map(key -> messages.get("result.structure." + key))
        .collect(Collectors.joining(", "));
  }

  /** The level that bars are drawn of: the one in the address, else the first with anybody. */
  public StructureReport.Level getDrawn() {
    return report.levels().stream()
        .filter(each -> each.level().name().equals(level))
        .findFirst()
        .orElseGet(
            () ->
                report.levels().stream()
                    .filter(each -> each.sum().persons() > 0)
                    .findFirst()
                    .orElse(null));
  }

  /** How long a bar of women is, of the scale to 60 %. */
  public String women(StructureSum sum) {
    return format.width(sum.members().get(StructureGroup.WOMEN) * 100, sum.persons() * WOMEN_SCALE);
  }

  /** Women of all persons as printed; a dash while it is not known of all. */
  public String womenShare(StructureSum sum) {
    return sum.unknown().get(StructureGroup.WOMEN) > 0
        ? Formats.UNKNOWN
        : format.percent(sum.members().get(StructureGroup.WOMEN), sum.persons());
  }

  /** Groups whose bars are drawn together. */
  public List<StructureGroup> groups(String kind) {
    return switch (kind) {
      case "EDUCATION" -> StructureRows.EDUCATION;
      case "THEORY" -> StructureRows.THEORY;
      default -> StructureRows.SECTOR;
    };
  }

  /** The address of this page with something else. */
  public String href(String who, String drawn) {
    return "structure.xhtml?unit=%s%s%s"
        .formatted(
            unit,
            WINNERS.equals(who) ? "&of=" + WINNERS : "",
            drawn == null ? "" : "&level=" + drawn);
  }

  public StructureReport getReport() {
    return report;
  }

  public List<UnitRow> getBelow() {
    return below;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getOf() {
    return of;
  }

  public void setOf(String of) {
    this.of = of;
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }
}
