package vn.baucu.voters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;
import vn.baucu.shared.Sql;
import vn.baucu.voters.boundary.AreaTotals;
import vn.baucu.voters.boundary.StageSum;
import vn.baucu.voters.boundary.TotalChange;
import vn.baucu.voters.boundary.VoterPart;

/** Voter totals of the areas of one unit, their history, and what is kept of their sums. */
@ApplicationScoped
public class TotalStore {
  /** Rows of the history that are read for a page. */
  private static final int CHANGES = 400;

  private static final int SHOWN_CHANGES = 40;

  @Inject private Sql sql;

  /**
   * One area at one level.
   *
   * @param votes whether anybody votes there: a list that is known to be empty is none
   */
  public record Row(
      int areaId,
      int number,
      String name,
      LocalDateTime pollOpens,
      LocalDateTime pollCloses,
      ElectionLevel level,
      boolean votes,
      VoterTotals all,
      VoterTotals men,
      VoterTotals women) {

    /** The totals of a part of the voters. */
    public VoterTotals of(VoterPart part) {
      return switch (part) {
        case ALL -> all;
        case MEN -> men;
        case WOMEN -> women;
      };
    }
  }

  /** A unit's identity and name. */
  public record Unit(int id, String name) {}

  /** The unit of a code. */
  public Unit unit(int electionId, String code) {
    return sql.one(
            "SELECT id, name FROM administrative_unit WHERE election_id = ? AND code = ?",
            row -> new Unit(row.getInt(1), row.getString(2)),
            electionId,
            code)
        .orElseThrow();
  }

  /** The totals of a unit's areas, by area and level, widest first. */
  public List<Row> ofUnit(int unitId) {
    return rows(unitId, "");
  }

  /** The same, locked until the end of the transaction. */
  public List<Row> lock(int unitId) {
    return rows(unitId, " FOR UPDATE");
  }

  private List<Row> rows(int unitId, String lock) {
    return sql.list(
        """
        SELECT p.id, p.number, p.place, p.opens_at, p.closes_at, l.level,
               l.electoral_unit_id IS NOT NULL OR l.voters IS NULL OR l.voters > 0,
               l.posted, l.corrected, l.final, l.posted_men, l.corrected_men, l.final_men,
               l.posted_women, l.corrected_women, l.final_women
          FROM polling_area p
          JOIN area_level l ON l.area_id = p.id
         WHERE p.unit_id = ?
         ORDER BY p.number,
        """
            + Sql.levelOrder("l.level")
            + lock,
        row ->
            new Row(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, LocalDateTime.class),
                row.getObject(5, LocalDateTime.class),
                ElectionLevel.valueOf(row.getString(6)),
                row.getBoolean(7),
                totals(row, 8),
                totals(row, 11),
                totals(row, 14)),
        unitId);
  }

  /** The totals in three columns, posted first. */
  static VoterTotals totals(ResultSet row, int from) throws SQLException {
    return new VoterTotals(
        row.getObject(from, Long.class),
        row.getObject(from + 1, Long.class),
        row.getObject(from + 2, Long.class));
  }

  /** The areas of rows, with what was said of their findings. */
  public List<AreaTotals> areas(int unitId, List<Row> rows, ElectionLevel widest) {
    Map<Integer, Map<String, AreaTotals.Explained>> explained = explained(unitId);
    Map<Integer, AreaTotals> areas = new LinkedHashMap<>();
    for (Row row : rows) {
      boolean sexes = row.level() == widest;
      AreaTotals sofar = areas.get(row.number());
      Map<ElectionLevel, VoterTotals> levels = new EnumMap<>(ElectionLevel.class);
      Set<ElectionLevel> voting = EnumSet.noneOf(ElectionLevel.class);
      if (sofar != null) {
        levels.putAll(sofar.levels());
        voting.addAll(sofar.voting());
      }
      levels.put(row.level(), row.all());
      if (row.votes()) {
        voting.add(row.level());
      }
      areas.put(
          row.number(),
          new AreaTotals(
              row.number(),
              row.name(),
              levels,
              voting,
              sexes ? row.men() : sofar == null ? VoterTotals.NONE : sofar.men(),
              sexes ? row.women() : sofar == null ? VoterTotals.NONE : sofar.women(),
              explained.getOrDefault(row.areaId(), Map.of())));
    }
    return List.copyOf(areas.values());
  }

  private Map<Integer, Map<String, AreaTotals.Explained>> explained(int unitId) {
    Map<Integer, Map<String, AreaTotals.Explained>> explained = new HashMap<>();
    sql.each(
        """
        SELECT e.area_id, e.check_code, e.finding, e.explanation
          FROM voter_explanation e JOIN polling_area p ON p.id = e.area_id WHERE p.unit_id = ?
        """,
        row ->
            explained
                .computeIfAbsent(row.getInt(1), area -> new HashMap<>())
                .put(
                    row.getString(2), new AreaTotals.Explained(row.getString(3), row.getString(4))),
        each -> {},
        unitId);
    return explained;
  }

  /** Keeps why what was found of an area is right. */
  public void explain(int area, Finding finding, String text, Integer account, LocalDateTime at) {
    sql.update(
        """
        INSERT INTO voter_explanation (area_id, check_code, finding, explanation, account_id,
                                       explained_at) VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE finding = VALUES(finding), explanation = VALUES(explanation),
               account_id = VALUES(account_id), explained_at = VALUES(explained_at)
        """,
        area,
        finding.code(),
        AreaTotals.identity(finding),
        text,
        account,
        at);
  }

  /** Writes a total, and what it replaced into the history. */
  public void set(
      Row row,
      VoterPart part,
      VoterStage stage,
      long total,
      String reason,
      Integer account,
      LocalDateTime at) {
    sql.update(
        "UPDATE area_level SET "
            + column(part, stage)
            + " = ?, version = version + 1 WHERE area_id = ? AND level = ?",
        total,
        row.areaId(),
        row.level());
    VoterTotals before = row.of(part);
    sql.update(
        "INSERT INTO voter_total_change (area_id, level, part, stage, before_total, after_total,"
            + " reason, account_id, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.areaId(),
        row.level(),
        part,
        stage,
        before.at(stage) == null ? before.before(stage) : before.at(stage),
        total,
        reason,
        account,
        at);
  }

  /** The column of a part and stage. */
  static String column(VoterPart part, VoterStage stage) {
    String column = stage.name().toLowerCase(Locale.ROOT);
    return part == VoterPart.ALL ? column : column + "_" + part.name().toLowerCase(Locale.ROOT);
  }

  private record Changed(
      String who, LocalDateTime at, VoterStage stage, int area, TotalChange.Step step, String why) {

    private boolean isOneWith(Changed other) {
      return area == other.area
          && stage == other.stage
          && at.equals(other.at)
          && who.equals(other.who);
    }
  }

  /**
   * Who entered a total last.
   *
   * @param who full name; null where the program did
   * @param at in real time
   */
  public record Last(String who, LocalDateTime at) {}

  /** Who entered a total of a stage last; empty where that is not known. */
  public Optional<Last> last(Row row, VoterPart part, VoterStage stage) {
    return sql.one(
        "SELECT a.full_name, c.changed_at FROM voter_total_change c LEFT JOIN person a ON a.id ="
            + " c.account_id WHERE c.area_id = ? AND c.level = ? AND c.part = ? AND c.stage = ?"
            + " ORDER BY c.id DESC LIMIT 1",
        last -> new Last(last.getString(1), last.getObject(2, LocalDateTime.class)),
        row.areaId(),
        row.level(),
        part,
        stage);
  }

  /** Who changed what in a unit's totals, the latest first. */
  public List<TotalChange> changes(int unitId) {
    List<Changed> rows =
        sql.list(
            """
            SELECT COALESCE(a.full_name, ''), c.changed_at, c.stage, p.number, c.level, c.part,
                   c.before_total, c.after_total, c.reason
              FROM polling_area p
              JOIN voter_total_change c ON c.area_id = p.id
              LEFT JOIN person a ON a.id = c.account_id
             WHERE p.unit_id = ?
             ORDER BY c.changed_at DESC, p.number, c.part,
            """
                + Sql.levelOrder("c.level")
                + " LIMIT ?",
            row ->
                new Changed(
                    row.getString(1),
                    row.getObject(2, LocalDateTime.class),
                    VoterStage.valueOf(row.getString(3)),
                    row.getInt(4),
                    new TotalChange.Step(
                        ElectionLevel.valueOf(row.getString(5)),
                        VoterPart.valueOf(row.getString(6)),
                        row.getObject(7, Long.class),
                        row.getLong(8)),
                    row.getString(9)),
            unitId,
            CHANGES);
    List<TotalChange> changes = new ArrayList<>();
    Changed first = null;
    for (Changed row : rows) {
      if (first == null || !first.isOneWith(row)) {
        if (changes.size() == SHOWN_CHANGES) {
          break;
        }
        first = row;
        changes.add(
            new TotalChange(row.who, row.at, row.stage, row.area, new ArrayList<>(), row.why));
      }
      changes.get(changes.size() - 1).steps().add(row.step);
    }
    return changes;
  }

  /** The sums of each unit right below a unit, by its code, from those kept. */
  public Map<String, Map<ElectionLevel, Map<VoterStage, StageSum>>> below(int unitId) {
    Map<String, Map<ElectionLevel, Map<VoterStage, StageSum>>> below = new HashMap<>();
    sql.each(
        """
        SELECT u.code, s.level, s.stage, SUM(s.areas), SUM(s.entered), SUM(s.voters), SUM(s.sexed),
               SUM(s.men), SUM(s.women)
          FROM administrative_unit u
          JOIN unit_ancestor x ON x.ancestor_id = u.id
          JOIN unit_stage_voters s ON s.unit_id = x.unit_id
         WHERE u.parent_id = ?
         GROUP BY u.code, s.level, s.stage
        """,
        row ->
            below
                .computeIfAbsent(row.getString(1), unit -> new EnumMap<>(ElectionLevel.class))
                .computeIfAbsent(
                    ElectionLevel.valueOf(row.getString(2)),
                    level -> new EnumMap<>(VoterStage.class))
                .put(
                    VoterStage.valueOf(row.getString(3)),
                    new StageSum(
                        row.getInt(4),
                        row.getInt(5),
                        row.getLong(6),
                        row.getInt(7),
                        row.getLong(8),
                        row.getLong(9))),
        each -> {},
        unitId);
    return below;
  }

  /** Makes the sums of a unit anew, also of levels at which it has no area any more. */
  public void rebuildSums(int unitId) {
    sql.update("DELETE FROM unit_voters WHERE unit_id = ?", unitId);
    sql.update(
        """
        INSERT INTO unit_voters (unit_id, level, areas, voters)
        SELECT p.unit_id, l.level, COUNT(*), COALESCE(SUM(l.voters), 0)
          FROM polling_area p
          JOIN area_level l ON l.area_id = p.id
         WHERE p.unit_id = ? AND (l.electoral_unit_id IS NOT NULL OR l.voters > 0)
         GROUP BY p.unit_id, l.level
        """,
        unitId);
    sql.update("DELETE FROM unit_stage_voters WHERE unit_id = ?", unitId);
    sql.update(
        StageSums.INSERT
            + " JOIN polling_area a ON a.id = l.area_id WHERE a.unit_id = ?"
            + StageSums.GROUP,
        unitId);
  }
}
