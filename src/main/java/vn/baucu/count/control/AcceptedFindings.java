package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;
import vn.baucu.shared.FindingJson;
import vn.baucu.shared.Sql;

/**
 * What stands of accepted minutes and is read with the sums they are in: incidents, and findings to
 * explain that nobody explained.
 */
@ApplicationScoped
public class AcceptedFindings {
  /** Asked again, and kept, by the comparison of the whole unit. */
  private static final Set<String> COMPARED = Set.of("C208", "C209", "C210");

  @Inject private Sql sql;

  /** Keeps what stands of minutes that are accepted now. */
  public void keep(CountMinutes minutes, List<Finding> found) {
    sql.updateAll(
        "INSERT INTO accepted_finding (minutes_id, figures_version, code, severity, finding) VALUES"
            + " (?, ?, ?, ?, ?)",
        minutes.unanswered(found).stream()
            .filter(f -> f.severity() == Severity.INCIDENT || !COMPARED.contains(f.code()))
            .map(
                f ->
                    new Object[] {
                      minutes.id(),
                      minutes.figuresVersion(),
                      f.code(),
                      f.severity(),
                      FindingJson.store(f)
                    })
            .toList());
  }
}
