package vn.baucu.form.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.form.boundary.AreaForms.Standing;
import vn.baucu.form.control.ElectedPaper;
import vn.baucu.form.control.FormQueries;
import vn.baucu.form.control.ListPaper;
import vn.baucu.form.control.SummaryPaper;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.ElectedSheet;
import vn.baucu.form.entity.ListSheet;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.SummarySheet;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/**
 * Official documents of the bodies that are elected: the lists of their candidates (F6), the
 * minutes that sum up their election (F4, F5) and the lists of the elected (F7), for those who have
 * the unit in their scope.
 */
@Stateless
@UseCase
public class BodyForms {
  @Inject private FormQueries queries;
  @Inject private BodySheets sheets;
  @Inject private Occasions occasions;
  @Inject private CurrentCaller caller;
  @Inject private ScopeTree tree;
  @Inject private Audit audit;

  /**
   * The documents of a body, and what keeps them from being clean.
   *
   * @param undetermined numbers of the electoral units that are not determined
   * @param pending numbers of those for which a round is still to come
   */
  public record BodyForm(
      ElectionLevel level,
      String owner,
      Standing summary,
      Standing elected,
      List<Integer> undetermined,
      List<Integer> pending) {}

  /**
   * The list of an electoral unit.
   *
   * @param published whether it is published, so that it is printed clean
   * @param persons on it
   */
  public record ListForm(ElectoralUnitKey key, boolean published, int persons) {}

  /** The bodies that a unit elects, with how their documents would be printed now. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<BodyForm> bodies(@InScope UnitCode owner) {
    List<BodyForm> forms = new ArrayList<>();
    for (ElectionLevel level : levels(owner)) {
      BodyResults body = sheets.results(owner, level);
      forms.add(
          new BodyForm(
              level,
              owner.unit(),
              Standing.of(body.isSettled()),
              Standing.of(body.undetermined().isEmpty()),
              body.undetermined(),
              body.pending()));
    }
    return forms;
  }

  private List<ElectionLevel> levels(UnitCode owner) {
    return own(owner).stream().map(ElectoralUnitKey::level).distinct().toList();
  }

  /** The electoral units of the unit's own bodies. */
  private List<ElectoralUnitKey> own(UnitCode owner) {
    return queries
        .contests(
            tree.find(caller.electionId(), owner.unit())
                .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", owner.unit()))
                .unitId())
        .stream()
        .filter(key -> key.owner().equals(owner.unit()))
        .toList();
  }

  /** The lists of candidates of the bodies that a unit elects. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<ListForm> lists(@InScope UnitCode owner) {
    return queries.lists(caller.electionId(), owner.unit());
  }

  /**
   * The official list of an electoral unit as a document; marked as provisional while it is not
   * published.
   *
   * @throws Refusal UNKNOWN where there is no such unit, RULE while nobody is on its list
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed candidates(@InScope ElectoralUnitKey key, FileKind kind) {
    Contest contest =
        queries
            .contest(caller.electionId(), key)
            .orElseThrow(
                () -> Refusal.unknown("result.unknownUnit", key.owner(), key.number() + ""));
    if (contest.candidates().isEmpty()) {
      throw Refusal.rule("form.noCandidates");
    }
    ListSheet sheet =
        new ListSheet(
            occasions.now(),
            queries.city(caller.electionId()),
            contest,
            queries.published(caller.electionId(), key).orElse(null),
            queries.persons(caller.electionId(), key.level(), key.owner(), key.number()),
            sheets.chair(key.owner()));
    return recorded(
        AuditSubject.of(key),
        ListPaper.of(sheet),
        FormNames.list(key, sheet),
        kind,
        Standing.of(sheet.published() != null));
  }

  /**
   * The minutes that sum up a body's election; marked as provisional while a unit is not settled.
   *
   * @throws Refusal UNKNOWN where the unit elects nobody at the level
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed summary(@InScope UnitCode owner, ElectionLevel level, FileKind kind) {
    SummarySheet sheet = sheets.summary(sheets.results(owner, level));
    return recorded(
        AuditSubject.body(owner, level, Round.ofElectionDay()),
        SummaryPaper.of(sheet),
        FormNames.summary(owner, sheet),
        kind,
        Standing.of(sheet.settled()));
  }

  /**
   * The list of those elected to a council; marked as provisional, and without names, while a unit
   * is not determined.
   *
   * @throws Refusal UNKNOWN where the unit elects nobody at the level
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed elected(@InScope UnitCode owner, ElectionLevel level, FileKind kind) {
    if (level.isNationalAssembly()) {
      throw Refusal.invalid("shared.unreadableParameter", "number");
    }
    return elected(
        AuditSubject.body(owner, level, Round.ofElectionDay()),
        owner.unit(),
        sheets.elected(sheets.results(owner, level)),
        kind);
  }

  /**
   * The list of those elected to the National Assembly in an electoral unit; as that of a council.
   *
   * @throws Refusal UNKNOWN where there is no such unit
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed elected(@InScope ElectoralUnitKey key, FileKind kind) {
    if (!key.level().isNationalAssembly()) {
      throw Refusal.invalid("shared.unreadableParameter", "number");
    }
    BodyResults body = sheets.results(new UnitCode(key.owner()), key.level());
    return elected(AuditSubject.of(key), key.owner(), sheets.elected(body, key.number()), kind);
  }

  private Printed elected(AuditSubject subject, String owner, ElectedSheet sheet, FileKind kind) {
    return recorded(
        subject,
        ElectedPaper.of(sheet),
        FormNames.elected(owner, sheet),
        kind,
        Standing.of(sheet.determined()));
  }

  private Printed recorded(
      AuditSubject subject, Paper paper, String name, FileKind kind, Standing standing) {
    audit.record(
        "form.print",
        subject,
        null,
        AuditValue.of(AuditField.FILE, name + "." + kind.suffix())
            .and(AuditField.STATE, standing)
            .and(AuditField.FINGERPRINT, paper.fingerprint()),
        null);
    return Printed.of(name, kind, paper);
  }
}
