package vn.baucu.area.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.baucu.area.control.UnitPhoneStore;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/** Where a committee is called: kept up to date by itself, at any time. */
@Stateless
@UseCase
public class UnitPhones {
  @Inject private UnitPhoneStore store;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /** The number of a unit's committee; empty where it gave none. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public String read(@InScope UnitCode unit) {
    return store.read(caller.electionId(), unit.unit());
  }

  /**
   * Changes it.
   *
   * @param seen the number as it was seen
   * @param phone the new one; empty where the committee has none of its own
   * @throws Refusal STALE where it is another by now, INVALID where it is too long
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void change(@InScope UnitCode unit, String seen, String phone) {
    String text = TextLimit.PHONE.optional(phone);
    String wanted = text == null ? "" : text;
    String before = seen == null ? "" : seen;
    if (!store.change(caller.electionId(), unit.unit(), before, wanted)) {
      throw Refusal.stale(
          "area.phoneChangedMeanwhile", store.read(caller.electionId(), unit.unit()));
    }
    audit.record(
        "area.changePhone",
        AuditSubject.of(unit),
        AuditValue.of(AuditField.PHONE, before),
        AuditValue.of(AuditField.PHONE, wanted),
        null);
  }
}
