package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.baucu.account.boundary.AccountRow;
import vn.baucu.account.boundary.NewAccount;
import vn.baucu.account.entity.Account;
import vn.baucu.law.UnitKind;
import vn.baucu.law.VietnameseText;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UserName;

/** Finds and keeps accounts and their assignments. */
@ApplicationScoped
public class AccountStore {
  private static final String ASSIGNED =
      """
        FROM assignment s
        JOIN account a ON a.id = s.account_id
        JOIN administrative_unit u ON u.id = s.unit_id
        JOIN unit_ancestor x ON x.unit_id = u.id
        JOIN administrative_unit top ON top.id = x.ancestor_id
        LEFT JOIN polling_area p ON p.id = s.area_id
       WHERE s.election_id = ? AND top.election_id = s.election_id AND top.code = ?
         AND (a.username LIKE ? OR a.full_name COLLATE utf8mb4_uca1400_ai_ci LIKE ?
              OR u.name COLLATE utf8mb4_uca1400_ai_ci LIKE ?)
      """;

  @PersistenceContext(unitName = "baucu")
  private EntityManager entities;

  @Inject private Sql sql;

  public Optional<Account> find(String username) {
    return entities
        .createQuery("SELECT a FROM Account a WHERE a.username = :username", Account.class)
        .setParameter("username", UserName.normal(username))
        .getResultStream()
        .findFirst();
  }

  /** The account of a name, if it is assigned in an election. */
  public Account inElection(String username, int electionId) {
    Account account =
        find(username).orElseThrow(() -> Refusal.unknown("account.unknown", username));
    sql.one(
            "SELECT 1 FROM assignment WHERE account_id = ? AND election_id = ?",
            row -> row.getInt(1),
            account.id(),
            electionId)
        .orElseThrow(() -> Refusal.unknown("account.unknown", username));
    return account;
  }

  public void add(Account account) {
    entities.persist(account);
    entities.flush();
  }

  /** Keeps an account that is assigned to the root of the first election. */
  public void addRoot(Account account, Role role) {
    add(account);
    sql.update("INSERT INTO root_account (account_id, role) VALUES (?, ?)", account.id(), role);
  }

  /** Assigns a new account to a unit, or to one of its areas. */
  public void assign(int accountId, int electionId, String unitCode, NewAccount wanted) {
    boolean team = wanted.role() == Role.POLLING_TEAM;
    Integer areaId =
        !team
            ? null
            : sql.one(
                    """
                    SELECT p.id FROM polling_area p JOIN administrative_unit u ON u.id = p.unit_id
                     WHERE u.election_id = ? AND u.code = ? AND p.number = ?
                    """,
                    row -> row.getInt(1),
                    electionId,
                    unitCode,
                    wanted.areaNumber())
                .orElseThrow(() -> Refusal.rule("account.unknownArea", unitCode));
    sql.update(
        """
        INSERT INTO assignment (account_id, election_id, role, unit_id, area_id, entry, approval)
        SELECT ?, ?, ?, id, ?, ?, ? FROM administrative_unit WHERE election_id = ? AND code = ?
        """,
        accountId,
        electionId,
        wanted.role(),
        areaId,
        wanted.entry(),
        wanted.approval(),
        electionId,
        unitCode);
  }

  /** What kind of unit a code names that is another or lies below it; empty where it does not. */
  public Optional<UnitKind> kindBelow(int electionId, String top, String unit) {
    return sql.one(
        "SELECT u.kind FROM administrative_unit t JOIN unit_ancestor x ON x.ancestor_id = t.id JOIN"
            + " administrative_unit u ON u.id = x.unit_id WHERE t.election_id = ? AND t.code = ?"
            + " AND u.code = ?",
        row -> UnitKind.valueOf(row.getString(1)),
        electionId,
        top,
        unit);
  }

  /** Whether the machine has given the administrator this password before. */
  public boolean wasRestoredWith(Predicate<String> matchesHash) {
    return sql.one("SELECT password_hash FROM administrator_restored", row -> row.getString(1))
        .filter(matchesHash)
        .isPresent();
  }

  /** Keeps the hash of the password the machine gave. */
  public void restoredWith(String hash) {
    sql.update(
        """
        INSERT INTO administrator_restored (id, password_hash) VALUES (1, ?)
            ON DUPLICATE KEY UPDATE password_hash = VALUES(password_hash)
        """,
        hash);
  }

  public boolean isEmpty() {
    return sql.one("SELECT 1 FROM account LIMIT 1", row -> row.getInt(1)).isEmpty();
  }

  public List<String> electionsOf(int accountId) {
    return sql.list(
        "SELECT e.code FROM assignment s JOIN election e ON e.id = s.election_id WHERE"
            + " s.account_id = ? ORDER BY e.election_day DESC, e.code",
        row -> row.getString(1),
        accountId);
  }

  public List<AccountRow> list(
      int electionId, String unitCode, String search, int offset, int size) {
    return sql.list(
        "SELECT a.username, a.full_name, a.phone, a.active, s.role, u.code, u.name, p.number,"
            + " s.entry, s.approval"
            + ASSIGNED
            + " ORDER BY a.username LIMIT ? OFFSET ?",
        AccountStore::row,
        electionId,
        unitCode,
        pattern(search),
        pattern(search),
        pattern(search),
        size,
        offset);
  }

  public int count(int electionId, String unitCode, String search) {
    return sql.one(
            "SELECT COUNT(*)" + ASSIGNED,
            row -> row.getInt(1),
            electionId,
            unitCode,
            pattern(search),
            pattern(search),
            pattern(search))
        .orElse(0);
  }

  private static AccountRow row(ResultSet row) throws SQLException {
    return new AccountRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        Role.valueOf(row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getObject(8, Integer.class),
        row.getBoolean(9),
        row.getBoolean(10));
  }

  private static String pattern(String search) {
    String literal =
        search == null
            ? ""
            : VietnameseText.nfc(search)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    return "%" + literal + "%";
  }
}
