package vn.baucu.voters.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;
import vn.baucu.voters.boundary.AreaTotals;
import vn.baucu.voters.boundary.TotalCell;
import vn.baucu.voters.boundary.TotalSheet;
import vn.baucu.voters.boundary.TypedTotal;
import vn.baucu.voters.boundary.VoterPart;

/** A polling area in the table of voter totals, with what is typed for it at the open stage. */
public class TotalRow implements Serializable {
  private final int number;
  private final String name;
  private final VoterStage stage;
  private final ElectionLevel widest;
  private final List<Cell> cells = new ArrayList<>();
  private final Map<String, String> explanations = new HashMap<>();
  private List<Said> findings;

  /** What was found, and why it is right as far as that was said. */
  public record Said(Finding finding, String explanation) implements Serializable {}

  TotalRow(AreaTotals area, TotalSheet sheet, VoterStage stage) {
    number = area.number();
    name = area.name();
    this.stage = stage;
    widest = sheet.widest();
    for (ElectionLevel level : sheet.levels().keySet()) {
      VoterTotals totals = area.levels().get(level);
      cells.add(totals == null ? null : new Cell(level, VoterPart.ALL, totals, stage));
    }
    boolean sexes = area.levels().containsKey(widest);
    cells.add(sexes ? new Cell(widest, VoterPart.MEN, area.men(), stage) : null);
    cells.add(sexes ? new Cell(widest, VoterPart.WOMEN, area.women(), stage) : null);
    find(area);
  }

  private void find(AreaTotals area) {
    findings =
        area.findings(widest, stage).stream()
            .map(finding -> new Said(finding, area.explanation(finding)))
            .toList();
  }

  /** Judges what is typed as if it stood already. */
  void judge(AreaTotals area) {
    Map<ElectionLevel, VoterTotals> levels = new HashMap<>(area.levels());
    VoterTotals men = area.men();
    VoterTotals women = area.women();
    for (Cell cell : cells) {
      if (cell != null && cell.total != null) {
        switch (cell.part) {
          case ALL -> levels.computeIfPresent(cell.level, (l, t) -> t.with(stage, cell.total));
          case MEN -> men = men.with(stage, cell.total);
          case WOMEN -> women = women.with(stage, cell.total);
        }
      }
    }
    find(
        new AreaTotals(
            area.number(), area.name(), levels, area.voting(), men, women, area.explained()));
  }

  /** What is typed, with what was seen. */
  List<TypedTotal> typed() {
    return cells.stream()
        .filter(Objects::nonNull)
        .map(
            cell ->
                new TypedTotal(new TotalCell(number, cell.level, cell.part), cell.total, cell.seen))
        .toList();
  }

  public int getNumber() {
    return number;
  }

  public String getName() {
    return name;
  }

  /** Its cells: the levels, widest first, then men and women; null where it is not listed. */
  public List<Cell> getCells() {
    return cells;
  }

  /** What the law finds in it. */
  public List<Said> getFindings() {
    return findings;
  }

  /** Whether something was found that nobody has explained. */
  public boolean isOdd() {
    return getFindings().stream().anyMatch(each -> each.explanation() == null);
  }

  /** What is typed of what is found in what is typed, by code. */
  Map<String, String> said() {
    Map<String, String> said = new HashMap<>();
    for (Said each : findings) {
      String text = explanations.get(each.finding().code());
      if (text != null && !text.isBlank()) {
        said.put(each.finding().code(), text);
      }
    }
    return said;
  }

  /** What is typed of findings, by code. */
  public Map<String, String> getExplanations() {
    return explanations;
  }

  /** The total of the widest level as it was posted. */
  public Long getPosted() {
    return widest() == null ? null : widest().totals.posted();
  }

  /** By how much what is typed at the widest level differs from what was posted. */
  public Long getDifference() {
    if (getPosted() == null) {
      return null;
    }
    boolean asPosted = stage == VoterStage.CORRECTED && widest().total == null;
    Long now = asPosted ? getPosted() : widest().total;
    return now == null ? null : (Long) (now - getPosted());
  }

  private Cell widest() {
    return cells.isEmpty() ? null : cells.get(0);
  }

  /** A total of the area at a level, or of its men or women. */
  public static final class Cell implements Serializable {
    private final ElectionLevel level;
    private final VoterPart part;
    private final VoterTotals totals;
    private final Long seen;
    private final Long previous;
    private Long total;

    private Cell(ElectionLevel level, VoterPart part, VoterTotals totals, VoterStage stage) {
      this.level = level;
      this.part = part;
      this.totals = totals;
      seen = totals.at(stage);
      previous = totals.before(stage);
      total = seen;
    }

    /** The name of its column. */
    public String getColumn() {
      return part == VoterPart.ALL ? level.name() : part.name();
    }

    public ElectionLevel getLevel() {
      return level;
    }

    public boolean isWhole() {
      return part == VoterPart.ALL;
    }

    /** All its totals, as the page was made. */
    public VoterTotals getTotals() {
      return totals;
    }

    /** What stood before the open stage. */
    public Long getPrevious() {
      return previous;
    }

    public Long getTotal() {
      return total;
    }

    public void setTotal(Long total) {
      this.total = total;
    }
  }
}
