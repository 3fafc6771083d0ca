package vn.baucu.form.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.form.control.FormQueries;
import vn.baucu.form.control.PdfWriter;
import vn.baucu.form.control.VoterPaper;
import vn.baucu.form.entity.InventorySheet;
import vn.baucu.form.entity.Occasion;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.Place;
import vn.baucu.form.entity.VoterSheet;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;
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
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.voters.boundary.AreaTotals;
import vn.baucu.voters.boundary.TotalSheet;
import vn.baucu.voters.boundary.VoterTotalSheets;

/** Totals of voter lists (F11) as sheets to check the lists by. */
@Stateless
@UseCase
public class VoterForms {
  @Inject private VoterTotalSheets totals;
  @Inject private FormQueries queries;
  @Inject private Occasions occasions;
  @Inject private ScopeTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /**
   * The sheets of all areas that a unit owns, in one PDF.
   *
   * @throws Refusal RULE where it owns none: its units have their own
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed sheets(@InScope UnitCode unit, VoterStage stage) {
    TotalSheet sheet = totals.sheet(unit);
    if (sheet.areas().isEmpty()) {
      throw Refusal.rule("form.noAreas");
    }
    Map<Integer, Place> places = places(unit);
    Occasion now = occasions.now();
    List<Paper> papers = new ArrayList<>();
    for (AreaTotals area : sheet.areas()) {
      papers.add(VoterPaper.of(sheet(now, places.get(area.number()), stage, sheet, area)));
    }
    String name = "F11_%s_%s.pdf".formatted(unit.unit(), stage);
    audit.record(
        "form.print",
        AuditSubject.of(unit),
        null,
        AuditValue.of(AuditField.FILE, name).and(AuditField.TOTAL, papers.size()),
        null);
    return new Printed(name, FileKind.PDF.mediaType(), out -> PdfWriter.write(name, papers, out));
  }

  private static VoterSheet sheet(
      Occasion now, Place place, VoterStage stage, TotalSheet sheet, AreaTotals area) {
    VoterTotals widest = area.levels().getOrDefault(sheet.widest(), VoterTotals.NONE);
    return new VoterSheet(
        now,
        place,
        stage,
        sheet.levels().keySet().stream()
            .filter(area.voting()::contains)
            .map(level -> new VoterSheet.Level(level, area.levels().get(level).asOf(stage)))
            .toList(),
        widest.asOf(stage),
        area.men().asOf(stage),
        area.women().asOf(stage));
  }

  /** Where the areas of a unit lie, by number. */
  private Map<Integer, Place> places(UnitCode unit) {
    int id =
        tree.find(caller.electionId(), unit.unit())
            .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", unit.unit()))
            .unitId();
    Map<Integer, Place> places = new HashMap<>();
    for (InventorySheet sheet : queries.inventories(occasions.now(), id, null)) {
      if (sheet.unit().equals(unit.unit())) {
        places.put(sheet.place().area(), sheet.place());
      }
    }
    return places;
  }
}
