package vn.baucu.form.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import vn.baucu.form.control.TurnoutPaper;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.TurnoutSheet;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.boundary.KeptReport;
import vn.baucu.turnout.boundary.QuickReports;

/** Quick reports of turnout (F10) as documents, from what was kept when their slot closed. */
@Stateless
@UseCase
public class TurnoutForms {
  @Inject private QuickReports reports;
  @Inject private BodySheets sheets;
  @Inject private Occasions occasions;
  @Inject private Audit audit;

  /**
   * The quick report of a unit.
   *
   * @param slot null for the latest
   * @param version null for the latest
   * @throws Refusal UNKNOWN where there is no such version, RULE while there is none at all
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed report(
      @InScope UnitCode unit, LocalDateTime slot, Integer version, FileKind kind) {
    KeptReport kept =
        reports.read(unit, slot, version).orElseThrow(() -> Refusal.rule("form.noReport"));
    TurnoutSheet sheet =
        new TurnoutSheet(
            occasions.now(),
            kept.slot(),
            kept.version(),
            kept.corrected(),
            kept.madeAt(),
            kept.figures(),
            texts(kept),
            sheets.chair(unit.unit()));
    Paper paper = TurnoutPaper.of(sheet);
    String name = FormNames.turnout(unit, sheet);
    audit.record(
        "form.print",
        AuditSubject.of(unit).at(kept.slot()),
        null,
        AuditValue.of(AuditField.FILE, name + "." + kind.suffix())
            .and(AuditField.FIGURES_VERSION, kept.version())
            .and(AuditField.FINGERPRINT, paper.fingerprint()),
        null);
    return Printed.of(name, kind, paper);
  }

  private static Map<String, String> texts(KeptReport kept) {
    Map<String, String> texts = new HashMap<>();
    kept.texts().forEach((item, text) -> texts.put(item.name(), text));
    return texts;
  }
}
