package vn.baucu.area.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;

/** The telephone number that a unit's committee gave as its own. */
@ApplicationScoped
public class UnitPhoneStore {
  @Inject private Sql sql;

  public String read(int electionId, String unit) {
    return sql.one(
            "SELECT COALESCE(phone, '') FROM administrative_unit WHERE election_id = ? AND code ="
                + " ?",
            row -> row.getString(1),
            electionId,
            unit)
        .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", unit));
  }

  /**
   * Writes it.
   *
   * @return false where it is no longer as it was seen
   */
  public boolean change(int electionId, String unit, String seen, String phone) {
    return sql.update(
            """
            UPDATE administrative_unit SET phone = ?, version = version + 1
             WHERE election_id = ? AND code = ? AND COALESCE(phone, '') = ?
            """,
            phone,
            electionId,
            unit,
            seen)
        == 1;
  }
}
