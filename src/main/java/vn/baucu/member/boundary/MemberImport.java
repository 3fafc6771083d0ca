package vn.baucu.member.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import vn.baucu.member.control.MemberStore;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Members of all bodies of an election in bulk. */
@Stateless
@UseCase
public class MemberImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private MemberStore store;
  @Inject private Audit audit;

  /** Hands out the members. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachMember(int electionId, Consumer<MemberData> members) {
    store.each(electionId, members);
  }

  /** Adds members, or changes what is known of them. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putMembers(RowStream<MemberData> members) {
    int written = store.put(members);
    audit.record(
        "member.putMembers",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        null);
  }
}
