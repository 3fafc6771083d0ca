package vn.baucu.form.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Function;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.form.control.CityPaper;
import vn.baucu.form.control.CityTablePaper;
import vn.baucu.form.control.FormQueries;
import vn.baucu.form.entity.CitySheet;
import vn.baucu.form.entity.Paper;
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
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/**
 * The city's preliminary and final report with their tables (F8, F9), as documents. Nothing counted
 * is in them before the general close of the poll.
 */
@Stateless
@UseCase
public class CityForms {
  @Inject private CitySheets sheets;
  @Inject private FormQueries queries;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /** Which of the reports, and whether its table. */
  public enum Report {
    PRELIMINARY("F8a", false, CityPaper::of),
    PRELIMINARY_TABLE("F8b", false, CityTablePaper::of),
    FINAL("F9a", true, CityPaper::of),
    FINAL_TABLE("F9b", true, CityTablePaper::of);

    private final String form;
    private final boolean last;
    private final Function<CitySheet, Paper> paper;

    Report(String form, boolean last, Function<CitySheet, Paper> paper) {
      this.form = form;
      this.last = last;
      this.paper = paper;
    }
  }

  /**
   * A report of the city; the final one marked as provisional while a result is not certified.
   *
   * @throws Refusal UNKNOWN where the unit is not the whole city, OUT_OF_TIME before the poll has
   *     closed
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.OBSERVER})
  public Printed report(@InScope UnitCode city, Report report, FileKind kind) {
    if (!queries.root(caller.electionId()).equals(city.unit())) {
      throw Refusal.unknown("form.cityOnly");
    }
    if (clock.now().isBefore(timetables.current().pollCloses())) {
      throw Refusal.outOfTime("form.beforeClose");
    }
    CitySheet sheet = sheets.of(city, report.last);
    Paper paper = report.paper.apply(sheet);
    boolean clean = !report.last || sheet.isComplete();
    String name = report.form + "_" + city.unit() + (clean ? "" : "_tam");
    audit.record(
        "form.print",
        AuditSubject.of(city),
        null,
        AuditValue.of(AuditField.FILE, name + "." + kind.suffix())
            .and(AuditField.STATE, AreaForms.Standing.of(clean))
            .and(AuditField.FINGERPRINT, paper.fingerprint()),
        null);
    return Printed.of(name, kind, paper);
  }
}
