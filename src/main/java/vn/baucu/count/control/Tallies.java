package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.count.entity.VotesConverter;
import vn.baucu.law.CountForm;
import vn.baucu.law.RestOfUnit;
import vn.baucu.law.Round;
import vn.baucu.shared.Sql;

/**
 * The sums the results stand on, one row per electoral unit and unit that owns areas in it: the one
 * place that changes them.
 */
@ApplicationScoped
public class Tallies {
  /** Findings of minutes m, as they stand, that nobody has answered. */
  static final String OPEN_FINDINGS =
      "(SELECT COUNT(*) FROM accepted_finding f WHERE f.minutes_id = m.id AND f.figures_version ="
          + " m.figures_version AND f.severity = 'EXPLAIN') + (SELECT COUNT(*) FROM"
          + " count_late_finding l WHERE l.minutes_id = m.id AND l.figures_version ="
          + " m.figures_version AND l.reason IS NULL)";

  @Inject private Sql sql;

  /**
   * What an electoral unit's accepted minutes add up to.
   *
   * @param areas how many areas it has
   * @param accepted how many of them are in
   */
  public record Sum(int areas, int accepted, long valid, List<Long> votes) {
    /** Without one form that is in it. */
    Sum without(CountForm form) {
      return new Sum(areas, accepted - 1, valid - form.valid(), plus(votes, form.votes(), -1));
    }

    /** Where one of the unit's forms is not in it: what that form is held against. */
    RestOfUnit rest() {
      return new RestOfUnit(accepted, accepted == areas - 1, valid, votes);
    }
  }

  private record Row(int areas, int accepted, long valid, List<Long> votes) {}

  /** The sum of an electoral unit. */
  public Sum sum(int electoralUnit, Round round) {
    int areas = 0;
    int accepted = 0;
    long valid = 0;
    List<Long> votes = List.of();
    for (Row row :
        sql.list(
            "SELECT areas, accepted, valid, votes FROM tally WHERE electoral_unit_id = ? AND round"
                + " = ?",
            r ->
                new Row(
                    r.getInt(1), r.getInt(2), r.getLong(3), VotesConverter.ofJson(r.getString(4))),
            electoralUnit,
            round.sums())) {
      areas += row.areas();
      accepted += row.accepted();
      valid += row.valid();
      votes = plus(votes, row.votes(), 1);
    }
    return new Sum(areas, accepted, valid, votes);
  }

  /** Adds an accepted form. */
  public void add(CountPlace place, Round round, CountForm form, boolean early) {
    change(place, round.sums(), form, 1, early);
  }

  /** Takes a form away that was accepted. */
  public void take(CountPlace place, Round round, CountForm form, boolean early) {
    change(place, round.sums(), form, -1, early);
  }

  private void change(CountPlace place, Round round, CountForm form, int sign, boolean early) {
    List<Long> votes =
        sql.one(
                "SELECT votes FROM tally WHERE electoral_unit_id = ? AND unit_id = ? AND round = ?"
                    + " FOR UPDATE",
                row -> VotesConverter.ofJson(row.getString(1)),
                place.electoralUnit(),
                place.unitId(),
                round)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no tally of " + place.electoralUnit() + " in " + place.unitId()));
    sql.update(
        "UPDATE tally SET accepted = accepted + ?, early = early + ?, voters = voters + ?, voted ="
            + " voted + ?, issued = issued + ?, collected = collected + ?, valid = valid + ?,"
            + " invalid = invalid + ?, votes = ?, revision = revision + 1 WHERE electoral_unit_id ="
            + " ? AND unit_id = ? AND round = ?",
        sign,
        early ? sign : 0,
        sign * form.voters(),
        sign * form.voted(),
        sign * form.issued(),
        sign * form.collected(),
        sign * form.valid(),
        sign * form.invalid(),
        VotesConverter.toJson(plus(votes, form.votes(), sign)),
        place.electoralUnit(),
        place.unitId(),
        round);
    count(place.electoralUnit(), place.unitId(), round);
  }

  /**
   * Counts what stands of the accepted minutes of a unit's areas anew: those with an incident, and
   * their open findings. The row is held, so that nothing else counts meanwhile.
   *
   * @return whether the row changed
   */
  public boolean recount(int electoralUnit, int unit, Round round) {
    sql.one(
        "SELECT 1 FROM tally WHERE electoral_unit_id = ? AND unit_id = ? AND round = ? FOR UPDATE",
        row -> row.getInt(1),
        electoralUnit,
        unit,
        round);
    return count(electoralUnit, unit, round);
  }

  private boolean count(int electoralUnit, int unit, Round round) {
    int[] counts =
        sql.one(
                "SELECT COALESCE(SUM(m.incident), 0), COALESCE(SUM("
                    + OPEN_FINDINGS
                    + "), 0) FROM polling_area p JOIN count_minutes m ON m.area_id = p.id WHERE"
                    + " p.unit_id = ? AND m.electoral_unit_id = ? AND m.sums_round = ? AND m.state"
                    + " = 'ACCEPTED'",
                row -> new int[] {row.getInt(1), row.getInt(2)},
                unit,
                electoralUnit,
                round)
            .orElseThrow();
    return sql.update(
            "UPDATE tally SET incidents = ?, open_findings = ?, revision = revision + 1 WHERE"
                + " electoral_unit_id = ? AND unit_id = ? AND round = ? AND (incidents <> ? OR"
                + " open_findings <> ?)",
            counts[0],
            counts[1],
            electoralUnit,
            unit,
            round,
            counts[0],
            counts[1])
        > 0;
  }

  /**
   * Counts what stands of all accepted minutes of an electoral unit anew.
   *
   * @return how many rows changed
   */
  public int recount(int electoralUnit, Round round) {
    return (int)
        sql
            .list(
                "SELECT unit_id FROM tally WHERE electoral_unit_id = ? AND round = ? ORDER BY"
                    + " unit_id",
                row -> row.getInt(1),
                electoralUnit,
                round)
            .stream()
            .filter(unit -> recount(electoralUnit, unit, round))
            .count();
  }

  /** Two lists of votes added by place; a list that is not begun counts as zeros. */
  private static List<Long> plus(List<Long> sums, List<Long> votes, int sign) {
    List<Long> added = new ArrayList<>();
    for (int i = 0; i < Math.max(sums.size(), votes.size()); i++) {
      long sum = i < sums.size() ? sums.get(i) : 0;
      added.add(i < votes.size() ? Math.addExact(sum, sign * votes.get(i)) : sum);
    }
    return added;
  }
}
