package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Role;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitPath;

/** Makes callers of accounts: their assignment in one election, read anew at each request. */
@ApplicationScoped
public class CallerDirectory {
  private static final String SELECT =
      """
      SELECT a.id, a.username, a.full_name, s.role, e.id, e.code, u.code, u.name, p.number,
             s.entry, s.approval, a.epoch, e.version,
             (SELECT GROUP_CONCAT(x.ancestor_id ORDER BY x.depth DESC)
                FROM unit_ancestor x WHERE x.unit_id = u.id)
        FROM account a
        JOIN assignment s ON s.account_id = a.id
        JOIN election e ON e.id = s.election_id
        JOIN administrative_unit u ON u.id = s.unit_id
        LEFT JOIN polling_area p ON p.id = s.area_id
       WHERE a.id = ? AND a.active
      """;

  @Inject private Sql sql;

  /** What an account is in the election of a code; empty without an assignment there. */
  public Optional<Standing> in(int accountId, String electionCode) {
    return sql.one(SELECT + " AND e.code = ?", this::standing, accountId, electionCode);
  }

  /**
   * What an account is where no election is named: in the server's default election, else in the
   * latest it has an assignment in, else on a server that has none yet.
   */
  public Optional<Standing> byDefault(int accountId) {
    Optional<Standing> assigned =
        sql.one(
            SELECT + " ORDER BY e.server_default DESC, e.election_day DESC, e.id DESC LIMIT 1",
            this::standing,
            accountId);
    return assigned.isPresent() ? assigned : withoutElection(accountId);
  }

  private Optional<Standing> withoutElection(int accountId) {
    return sql.one(
        """
        SELECT a.id, a.username, a.full_name, r.role, a.epoch
          FROM account a JOIN root_account r ON r.account_id = a.id
         WHERE a.id = ? AND a.active
        """,
        row ->
            new Standing(
                new Caller(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    Role.valueOf(row.getString(4)),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    false),
                row.getInt(5)),
        accountId);
  }

  private Standing standing(ResultSet row) throws SQLException {
    List<Integer> path = Arrays.stream(row.getString(14).split(",")).map(Integer::valueOf).toList();
    Caller caller =
        new Caller(
            row.getInt(1),
            row.getString(2),
            row.getString(3),
            Role.valueOf(row.getString(4)),
            row.getInt(5),
            row.getString(6),
            row.getInt(13),
            new UnitPath(path),
            row.getString(7),
            row.getString(8),
            row.getObject(9, Integer.class),
            row.getBoolean(10),
            row.getBoolean(11));
    return new Standing(caller, row.getInt(12));
  }
}
