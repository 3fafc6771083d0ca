package vn.baucu.form.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.baucu.form.control.ResultPaper;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.law.Round;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Duty;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UseCase;

/** Official documents of electoral units, for whoever may read their results. */
@Stateless
@UseCase
public class ResultForms {
  @Inject private ResultSheets sheets;
  @Inject private Audit audit;

  /**
   * The result minutes of an electoral unit as a document; marked as provisional while areas are
   * missing, counts are kept from the caller or a tie is open.
   *
   * @throws Refusal UNKNOWN where there is no such unit, or it has had no such round
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed minutes(@InScope ElectoralUnitKey key, Round round, FileKind kind) {
    ResultSheet sheet = sheets.of(key, round);
    Paper paper = ResultPaper.of(sheet);
    String name = FormNames.result(key, sheet);
    audit.record(
        "form.print",
        AuditSubject.of(key, round),
        null,
        AuditValue.of(AuditField.FILE, name + "." + kind.suffix())
            .and(AuditField.STATE, AreaForms.Standing.of(sheet.determined()))
            .and(AuditField.FINGERPRINT, paper.fingerprint()),
        null);
    return Printed.of(name, kind, paper);
  }

  /**
   * The blank form of the result minutes of an electoral unit.
   *
   * @throws Refusal UNKNOWN where there is no such unit, or it has had no such round
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed blank(@InScope ElectoralUnitKey key, Round round, FileKind kind) {
    Paper paper = ResultPaper.of(sheets.of(key, round).handwritten());
    String name = FormNames.blank(key);
    audit.record(
        "form.blank",
        AuditSubject.of(key, round),
        null,
        AuditValue.of(AuditField.FILE, name + "." + kind.suffix())
            .and(AuditField.FINGERPRINT, paper.fingerprint()),
        null);
    return Printed.of(name, kind, paper);
  }
}
