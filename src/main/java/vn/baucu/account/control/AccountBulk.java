package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.baucu.account.boundary.AccountData;
import vn.baucu.account.boundary.Credential;
import vn.baucu.account.boundary.StoredAccount;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Sql;

/** Reads and writes accounts with their assignments by the thousand. */
@ApplicationScoped
public class AccountBulk {
  private static final int CHUNK = 500;

  @Inject private Sql sql;
  @Inject private Passwords passwords;

  /**
   * What was written.
   *
   * @param accounts how many accounts
   * @param added how many of them are new
   * @param drawn the passwords drawn for new ones
   */
  public record Written(int accounts, int added, List<Credential> drawn) {}

  /** Hands out all accounts of the server. */
  public void eachAccount(int electionId, Integer importer, Consumer<StoredAccount> accounts) {
    sql.each(
        """
        SELECT a.id, a.username, a.full_name, a.phone, s.role, u.code, p.number, s.entry,
               s.approval,
               EXISTS (SELECT 1 FROM assignment o
                        WHERE o.account_id = a.id AND o.election_id <> ?),
               NOT EXISTS (SELECT 1 FROM root_account r WHERE r.account_id = a.id AND NOT r.named),
               EXISTS (SELECT 1 FROM assignment o
                         JOIN assignment m ON m.election_id = o.election_id AND m.account_id = ?
                                          AND m.role IN ('CITY_COMMITTEE', 'ADMINISTRATOR')
                        WHERE o.account_id = a.id),
               EXISTS (SELECT 1 FROM assignment o
                        WHERE o.account_id = a.id AND o.role = 'ADMINISTRATOR')
               OR EXISTS (SELECT 1 FROM root_account r
                           WHERE r.account_id = a.id AND r.role = 'ADMINISTRATOR')
          FROM account a
          LEFT JOIN assignment s ON s.account_id = a.id AND s.election_id = ?
          LEFT JOIN administrative_unit u ON u.id = s.unit_id
          LEFT JOIN polling_area p ON p.id = s.area_id
        """,
        AccountBulk::stored,
        accounts,
        electionId,
        importer,
        electionId);
  }

  private static StoredAccount stored(ResultSet row) throws SQLException {
    String role = row.getString(5);
    return new StoredAccount(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        role == null ? null : Role.valueOf(role),
        row.getString(6),
        row.getObject(7, Integer.class),
        row.getBoolean(8),
        row.getBoolean(9),
        row.getBoolean(10),
        row.getBoolean(11),
        row.getBoolean(12),
        row.getBoolean(13));
  }

  public Written put(int electionId, RowStream<AccountData> accounts, String sharedPassword) {
    String sharedHash = sharedPassword == null ? null : passwords.hash(sharedPassword);
    List<Credential> drawn = new ArrayList<>();
    List<AccountData> chunk = new ArrayList<>(CHUNK);
    int[] counts = new int[2];
    Runnable write =
        () -> {
          counts[0] += chunk.size();
          name(chunk);
          Set<String> known = known(chunk);
          counts[1] += addNew(chunk, known, sharedHash, drawn);
          change(electionId, chunk, known);
          assign(electionId, chunk);
          chunk.clear();
        };
    accounts.forEach(
        account -> {
          chunk.add(account);
          if (chunk.size() == CHUNK) {
            write.run();
          }
        });
    write.run();
    return new Written(counts[0], counts[1], drawn);
  }

  private int addNew(
      List<AccountData> chunk, Set<String> known, String sharedHash, List<Credential> drawn) {
    List<Object[]> rows = new ArrayList<>();
    for (AccountData account : chunk) {
      if (!known.contains(account.username())) {
        String hash = sharedHash;
        if (hash == null) {
          String password = DrawnPassword.draw();
          drawn.add(new Credential(account.username(), account.fullName(), password));
          hash = passwords.hash(password);
        }
        rows.add(new Object[] {account.username(), account.fullName(), account.phone(), hash});
      }
    }
    sql.updateAll(
        "INSERT INTO account (username, full_name, phone, password_hash) VALUES (?, ?, ?, ?)",
        rows);
    return rows.size();
  }

  /** Gives the accounts the server began with the name of their person, once. */
  private void name(List<AccountData> chunk) {
    sql.updateAll(
        "UPDATE account a JOIN root_account r ON r.account_id = a.id AND NOT r.named SET"
            + " a.full_name = ?, r.named = TRUE WHERE a.username = ?",
        chunk.stream().map(a -> new Object[] {a.fullName(), a.username()}).toList());
  }

  /**
   * Names of those that are there already.
   *
   * @throws Refusal STALE where one of them is another person by now
   */
  private Set<String> known(List<AccountData> chunk) {
    if (chunk.isEmpty()) {
      return Set.of();
    }
    Map<String, String> known = new HashMap<>();
    sql.each(
        "SELECT username, full_name FROM account WHERE username IN ("
            + String.join(", ", Collections.nCopies(chunk.size(), "?"))
            + ")",
        row -> Map.entry(row.getString(1), row.getString(2)),
        person -> known.put(person.getKey(), person.getValue()),
        chunk.stream().map(AccountData::username).toArray());
    for (AccountData account : chunk) {
      String name = known.get(account.username());
      if (name != null && !name.equals(account.fullName())) {
        throw Refusal.stale("account.otherPerson", account.username());
      }
    }
    return known.keySet();
  }

  /**
   * The phone of an account that only this election knows; what was remembered of it is void, as
   * its assignment changes. A name never changes: whatever its person did keeps its author.
   */
  private void change(int electionId, List<AccountData> chunk, Set<String> known) {
    sql.updateAll(
        """
        UPDATE account a SET a.phone = ?, a.epoch = a.epoch + 1, a.version = a.version + 1
         WHERE a.username = ? AND NOT EXISTS (SELECT 1 FROM assignment s
                                               WHERE s.account_id = a.id AND s.election_id <> ?)
        """,
        chunk.stream()
            .filter(a -> known.contains(a.username()))
            .map(a -> new Object[] {a.phone(), a.username(), electionId})
            .toList());
  }

  private void assign(int electionId, List<AccountData> chunk) {
    sql.updateAll(
        """
        INSERT INTO assignment (account_id, election_id, role, unit_id, area_id, entry, approval)
        SELECT id, ?, ?, ?, ?, ?, ? FROM account WHERE username = ?
            ON DUPLICATE KEY UPDATE role = VALUES(role), unit_id = VALUES(unit_id),
               area_id = VALUES(area_id), entry = VALUES(entry), approval = VALUES(approval)
        """,
        chunk.stream()
            .map(
                a ->
                    new Object[] {
                      electionId,
                      a.role(),
                      a.unitId(),
                      a.areaId(),
                      a.entry(),
                      a.approval(),
                      a.username()
                    })
            .toList());
  }

  /**
   * Root accounts without any assignment and the one that keeps the server, and one account with
   * the duties of its role.
   */
  public void assignToRoot(int electionId, int rootUnitId, Integer accountId, Role role) {
    boolean duties = role == Role.CITY_COMMITTEE;
    if (accountId != null) {
      sql.update(
          """
          INSERT IGNORE INTO assignment (account_id, election_id, role, unit_id, entry, approval)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          accountId,
          electionId,
          role,
          rootUnitId,
          duties,
          duties);
    }
    sql.update(
        """
        INSERT IGNORE INTO assignment (account_id, election_id, role, unit_id, entry, approval)
        SELECT r.account_id, ?, r.role, ?, r.role = 'CITY_COMMITTEE', r.role = 'CITY_COMMITTEE'
          FROM root_account r
         WHERE r.role = 'ADMINISTRATOR'
            OR NOT EXISTS (SELECT 1 FROM assignment s WHERE s.account_id = r.account_id)
        """,
        electionId,
        rootUnitId);
  }
}
