package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.baucu.law.CountForm;
import vn.baucu.shared.Sql;

/** What stood in the versions of minutes before a return or a re-opening. */
@ApplicationScoped
public class EarlierVersions {
  @Inject private Sql sql;

  /** What was said of a finding of an earlier version. */
  public record Said(int version, String code, String text, String author) {}

  /** The figures last agreed before a version; empty where there were none. */
  public Optional<CountForm> agreed(int minutesId, int version) {
    return sql.one(
        "SELECT "
            + CountFindings.FORM
            + " FROM count_figures f WHERE f.minutes_id = ? AND f.entry = 'AGREED' AND"
            + " f.figures_version < ? ORDER BY f.figures_version DESC LIMIT 1",
        row -> CountFindings.form(row, 1),
        minutesId,
        version);
  }

  /** What was said of findings before a version, the latest version first. */
  public List<Said> said(int minutesId, int version) {
    return sql.list(
        "SELECT x.figures_version, x.code, x.explanation, COALESCE(a.full_name, '') FROM"
            + " count_explanation x LEFT JOIN person a ON a.id = x.author_id WHERE x.minutes_id ="
            + " ? AND x.entry = 'AGREED' AND x.figures_version < ? ORDER BY x.figures_version DESC,"
            + " x.code",
        row -> new Said(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
        minutesId,
        version);
  }
}
