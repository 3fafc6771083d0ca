package vn.baucu.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Role;
import vn.baucu.shared.Sql;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.find.FindSource;
import vn.baucu.shared.find.FindWords;
import vn.baucu.shared.find.Found;

/** Accounts by name and by the name signed in with, for those who have their page. */
@Stateless
@LocalBean
@Local(FindSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class AccountFinder implements FindSource {
  private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMINISTRATOR, Role.CITY_COMMITTEE);

  private static final String ACCOUNTS =
      """
      SELECT a.full_name, a.username, u.name
        FROM assignment s
        JOIN account a ON a.id = s.account_id
        JOIN administrative_unit u ON u.id = s.unit_id
        JOIN unit_ancestor x ON x.unit_id = u.id
       WHERE s.election_id = ? AND x.ancestor_id = ?
      """;

  private static final String PAGE = "/app/account/accounts.xhtml?q=";

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;

  @Override
  @PermitAll
  @Unscoped("accounts of units in the caller's own, of those who keep them")
  public List<Found> find(FindWords words, int most) {
    Caller who = caller.get();
    if (!KEEPERS.contains(who.role())) {
      return List.of();
    }
    return sql.list(
        ACCOUNTS
            + words.condition("a.full_name", "a.username", "u.name")
            + " ORDER BY a.full_name, a.username LIMIT ?",
        row ->
            new Found(
                Found.Kind.ACCOUNT,
                row.getString(1),
                row.getString(2) + " · " + row.getString(3),
                null,
                PAGE + row.getString(2)),
        words.arguments(most, who.electionId(), who.unit().unitId()));
  }
}
