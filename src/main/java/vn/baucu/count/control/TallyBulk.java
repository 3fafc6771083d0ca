package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.count.entity.VotesConverter;
import vn.baucu.law.Round;
import vn.baucu.shared.Sql;

/**
 * Makes the tallies of an election's round anew from its areas and the accepted minutes that stand
 * in its sums.
 */
@ApplicationScoped
public class TallyBulk {
  private static final String FIGURES = "voters, voted, issued, collected, valid, invalid";
  private static final int FIGURE_COUNT = 6;

  @Inject private Sql sql;

  private record Key(int electoralUnit, int unit) {}

  /** What one row is to say. */
  private static final class Sum {
    private final int areas;
    private int accepted;
    private int incidents;
    private int open;
    private final long[] figures = new long[FIGURE_COUNT];
    private long[] votes = {};

    private Sum(int areas) {
      this.areas = areas;
    }

    private void add(ResultSet row, int first) throws SQLException {
      accepted++;
      incidents += row.getInt(first + FIGURE_COUNT + 1);
      open += row.getInt(first + FIGURE_COUNT + 2);
      for (int i = 0; i < FIGURE_COUNT; i++) {
        figures[i] += row.getLong(first + i);
      }
      List<Long> form = VotesConverter.ofJson(row.getString(first + FIGURE_COUNT));
      votes = Arrays.copyOf(votes, Math.max(votes.length, form.size()));
      for (int i = 0; i < form.size(); i++) {
        votes[i] += form.get(i);
      }
    }

    private String votesJson() {
      return VotesConverter.toJson(Arrays.stream(votes).boxed().toList());
    }
  }

  /**
   * Makes the rows anew.
   *
   * @param round one with sums of its own
   * @return the electoral units whose sums are not what they were; true where figures that had been
   *     accepted were among them
   */
  public Map<Integer, Boolean> rebuild(int electionId, Round round) {
    Map<Key, Sum> sums = areas(electionId, round);
    addAccepted(electionId, round, sums);
    Map<Integer, Boolean> changed = new TreeMap<>();
    List<Object[]> gone = new ArrayList<>();
    Map<Key, Sum> toWrite = new HashMap<>(sums);
    sql.each(
        "SELECT t.electoral_unit_id, t.unit_id, t.areas, t.accepted, t.votes, "
            + FIGURES
            + ", t.incidents, t.open_findings FROM tally t JOIN electoral_unit e ON e.id ="
            + " t.electoral_unit_id WHERE e.election_id = ? AND t.round = ?",
        row -> {
          Key key = new Key(row.getInt(1), row.getInt(2));
          Sum sum = sums.get(key);
          if (sum == null) {
            gone.add(new Object[] {key.electoralUnit(), key.unit(), round});
          } else if (isSame(sum, row)) {
            toWrite.remove(key);
            return key;
          }
          changed.merge(key.electoralUnit(), row.getInt(4) > 0, Boolean::logicalOr);
          return key;
        },
        key -> {},
        electionId,
        round);
    sql.updateAll(
        "DELETE FROM tally WHERE electoral_unit_id = ? AND unit_id = ? AND round = ?", gone);
    write(toWrite, round);
    toWrite.keySet().forEach(key -> changed.putIfAbsent(key.electoralUnit(), false));
    return changed;
  }

  /** On election day every unit votes, in a further round those it was begun for. */
  private Map<Key, Sum> areas(int electionId, Round round) {
    Map<Key, Sum> sums = new HashMap<>();
    sql.each(
        """
        SELECT l.electoral_unit_id, a.unit_id, COUNT(*)
          FROM area_level l
          JOIN polling_area a ON a.id = l.area_id
          JOIN electoral_unit e ON e.id = l.electoral_unit_id
         WHERE e.election_id = ? AND (? OR EXISTS (SELECT 1 FROM electoral_round r
                                         WHERE r.electoral_unit_id = e.id AND r.round = ?))
         GROUP BY l.electoral_unit_id, a.unit_id
        """,
        row -> Map.entry(new Key(row.getInt(1), row.getInt(2)), new Sum(row.getInt(3))),
        entry -> sums.put(entry.getKey(), entry.getValue()),
        electionId,
        round.isOfElectionDay(),
        round);
    return sums;
  }

  private void addAccepted(int electionId, Round round, Map<Key, Sum> sums) {
    sql.each(
        """
        SELECT m.electoral_unit_id, a.unit_id, f.voters, f.voted, f.issued, f.collected, f.valid,
               f.invalid, f.votes, m.incident,
        """
            + Tallies.OPEN_FINDINGS
            + """
              FROM count_minutes m
              JOIN polling_area a ON a.id = m.area_id
              JOIN electoral_unit e ON e.id = m.electoral_unit_id
              JOIN count_figures f ON f.minutes_id = m.id AND f.figures_version = m.figures_version
                                  AND f.entry = 'AGREED'
             WHERE e.election_id = ? AND m.state = 'ACCEPTED' AND m.sums_round = ?
            """,
        row -> {
          Key key = new Key(row.getInt(1), row.getInt(2));
          sums.get(key).add(row, 3);
          return key;
        },
        key -> {},
        electionId,
        round);
  }

  private static boolean isSame(Sum sum, ResultSet row) throws SQLException {
    boolean same = sum.areas == row.getInt(3) && sum.accepted == row.getInt(4);
    for (int i = 0; i < FIGURE_COUNT; i++) {
      same &= sum.figures[i] == row.getLong(6 + i);
    }
    same &=
        sum.incidents == row.getInt(6 + FIGURE_COUNT) && sum.open == row.getInt(7 + FIGURE_COUNT);
    return same && sum.votesJson().equals(row.getString(5));
  }

  private void write(Map<Key, Sum> sums, Round round) {
    sql.updateAll(
        """
        INSERT INTO tally (electoral_unit_id, unit_id, round, areas, accepted, voters, voted,
                           issued, collected, valid, invalid, votes, incidents, open_findings,
                           revision)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            ON DUPLICATE KEY UPDATE areas = VALUES(areas), accepted = VALUES(accepted),
               voters = VALUES(voters), voted = VALUES(voted), issued = VALUES(issued),
               collected = VALUES(collected), valid = VALUES(valid), invalid = VALUES(invalid),
               votes = VALUES(votes), incidents = VALUES(incidents),
               open_findings = VALUES(open_findings), revision = revision + 1
        """,
        sums.entrySet().stream()
            .map(
                entry -> {
                  Sum sum = entry.getValue();
                  return new Object[] {
                    entry.getKey().electoralUnit(),
                    entry.getKey().unit(),
                    round,
                    sum.areas,
                    sum.accepted,
                    sum.figures[0],
                    sum.figures[1],
                    sum.figures[2],
                    sum.figures[3],
                    sum.figures[4],
                    sum.figures[5],
                    sum.votesJson(),
                    sum.incidents,
                    sum.open
                  };
                })
            .toList());
  }
}
