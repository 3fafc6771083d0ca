package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.count.entity.CountState;
import vn.baucu.count.entity.Fingerprint;
import vn.baucu.count.entity.VotesConverter;
import vn.baucu.law.CountChecks;
import vn.baucu.law.CountContext;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.RestOfUnit;
import vn.baucu.law.Round;
import vn.baucu.law.Thresholds;
import vn.baucu.shared.Sql;

/**
 * Asks the law about a form, beside what is known of its area and its unit: only agreed figures of
 * other minutes, and of other areas only accepted ones, so that a finding betrays neither an entry
 * nor an early count.
 */
@ApplicationScoped
public class CountFindings {
  /** The columns of a form, in the order {@link #form} reads them. */
  static final String FORM =
      "f.voters, f.voted, f.issued, f.collected, f.valid, f.invalid, f.votes";

  @Inject private Sql sql;
  @Inject private Tallies tallies;
  @Inject private InventoryStore inventories;

  /** Every finding of a form. */
  public List<Finding> of(
      CountForm form, CountPlace place, CountMinutes minutes, Thresholds thresholds) {
    Long spoilt =
        minutes.round().isOfElectionDay()
            ? inventories.spoilt(place.areaId(), place.level())
            : null;
    CountContext context =
        CountContext.of(place.contest()).with(new CountContext.Paper(null, null, spoilt));
    return CountChecks.check(form, context.with(surroundings(form, place, minutes)), thresholds);
  }

  private CountContext.Surroundings surroundings(
      CountForm form, CountPlace place, CountMinutes minutes) {
    Map<ElectionLevel, CountForm> levels = otherLevels(place, minutes.round());
    return new CountContext.Surroundings(
        minutes.round().isOfElectionDay() ? lastTurnout(place) : null,
        neighbour(levels, place.level(), -1),
        neighbour(levels, place.level(), 1),
        rest(form, place, minutes),
        twins(form, minutes.id() == null ? 0 : minutes.id(), minutes.electoralUnit()));
  }

  private Long lastTurnout(CountPlace place) {
    if (!place.level().isNationalAssembly()) {
      return null;
    }
    return sql.one(
            "SELECT voted FROM last_turnout WHERE area_id = ?",
            row -> row.getLong(1),
            place.areaId())
        .orElse(null);
  }

  private Map<ElectionLevel, CountForm> otherLevels(CountPlace place, Round round) {
    Map<ElectionLevel, CountForm> levels = new EnumMap<>(ElectionLevel.class);
    sql.each(
        "SELECT m.level, "
            + FORM
            + " FROM count_minutes m JOIN count_figures f ON f.minutes_id = m.id AND"
            + " f.figures_version = m.figures_version AND f.entry = 'AGREED' WHERE m.area_id = ?"
            + " AND m.level <> ? AND m.round = ? AND m.state <> 'ANNULLED'",
        row -> Map.entry(ElectionLevel.valueOf(row.getString(1)), form(row, 2)),
        level -> levels.put(level.getKey(), level.getValue()),
        place.areaId(),
        place.level(),
        round);
    return levels;
  }

  private static CountForm neighbour(
      Map<ElectionLevel, CountForm> levels, ElectionLevel level, int step) {
    ElectionLevel[] all = ElectionLevel.values();
    for (int i = level.ordinal() + step; i >= 0 && i < all.length; i += step) {
      if (levels.containsKey(all[i])) {
        return levels.get(all[i]);
      }
    }
    return null;
  }

  private RestOfUnit rest(CountForm form, CountPlace place, CountMinutes minutes) {
    Tallies.Sum unit = tallies.sum(place.electoralUnit(), minutes.round());
    if (minutes.state() == CountState.ACCEPTED) {
      unit = unit.without(form);
    }
    return unit.rest();
  }

  /** Accepted forms of the election with all figures of a form, its own minutes left out. */
  List<CountForm> twins(CountForm form, int minutesId, int electoralUnit) {
    List<Long> figures = new ArrayList<>(form.fields().values());
    if (figures.contains(null)) {
      return List.of();
    }
    return sql.list(
        "SELECT "
            + FORM
            + " FROM count_figures f JOIN count_minutes m ON m.id = f.minutes_id AND"
            + " m.figures_version = f.figures_version AND m.state = 'ACCEPTED' JOIN electoral_unit"
            + " e ON e.id = m.electoral_unit_id WHERE f.fingerprint = ? AND m.id <> ? AND"
            + " e.election_id = (SELECT o.election_id FROM electoral_unit o WHERE o.id = ?) LIMIT"
            + " 3",
        row -> form(row, 1),
        Fingerprint.of(figures),
        minutesId,
        electoralUnit);
  }

  static CountForm form(ResultSet row, int first) throws SQLException {
    return new CountForm(
        row.getObject(first, Long.class),
        row.getObject(first + 1, Long.class),
        row.getObject(first + 2, Long.class),
        row.getObject(first + 3, Long.class),
        row.getObject(first + 4, Long.class),
        row.getObject(first + 5, Long.class),
        VotesConverter.ofJson(row.getString(first + 6)));
  }
}
