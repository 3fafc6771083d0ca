package vn.baucu.member.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Membership;
import vn.baucu.law.Membership.Range;
import vn.baucu.member.control.MemberStore;
import vn.baucu.member.control.MemberStore.Place;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Messages;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTarget;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/** The members of committees, boards and teams: read, and kept by the committee they belong to. */
@Stateless
@UseCase
public class Members {
  @Inject private MemberStore store;
  @Inject private Elections elections;
  @Inject private ElectionClock clock;
  @Inject private CurrentCaller caller;
  @Inject private ScopeTree tree;
  @Inject private Audit audit;
  @Inject private Messages messages;

  /** The bodies a unit keeps: its committee, the boards of its electoral units, its teams. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<BodyRow> bodies(@InScope UnitCode unit) {
    int id = unitId(unit);
    LegalBasis basis = elections.current().legalBasis();
    LocalDate today = clock.now().toLocalDate();
    Map<Membership.Body, Map<Integer, List<MemberText>>> members = store.membersOfUnit(id);
    return store.ofUnit(id).stream()
        .map(
            place ->
                row(
                    place,
                    members.get(place.body()).getOrDefault(place.id(), List.of()),
                    basis,
                    today))
        .toList();
  }

  /**
   * A body with its members.
   *
   * @throws Refusal UNKNOWN where there is none
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public BodySheet sheet(@InScope ScopeTarget key) {
    Place place = place(key);
    LocalDate today = clock.now().toLocalDate();
    // The version first: who comes between the two reads is seen as newer, never as older.
    int version = store.version(place);
    List<MemberText> members = store.members(place);
    return new BodySheet(
        row(place, members, elections.current().legalBasis(), today),
        version,
        members,
        today,
        isChangeable());
  }

  private boolean isChangeable() {
    Role role = caller.get().role();
    return caller.get().entry()
        && (role == Role.CITY_COMMITTEE
            || role == Role.DISTRICT_COMMITTEE
            || role == Role.COMMUNE_COMMITTEE);
  }

  /**
   * Puts members in the place of those that are there, all or none. Whoever is missing is no member
   * and never was: a term ends with its day.
   *
   * @param version of the body that was seen
   * @param members in the order in which documents are to name those of one office
   * @throws Refusal STALE where the body is another by now; RULE where something is missing, a term
   *     ends before it begins or two cannot be told apart; INVALID where a text cannot be kept;
   *     TOO_LARGE where they are more than one body can be
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void save(@InScope ScopeTarget key, int version, List<TypedMember> members) {
    Place place = place(key);
    List<MemberText> kept = BodyRules.kept(members);
    List<MemberText> before = held(place, version);
    if (before.equals(kept)) {
      throw Refusal.rule("member.nothingChanged");
    }
    store.replace(place, version + 1, kept);
    audit.record(
        "member.save",
        AuditSubject.of(key),
        BodyChange.before(before, kept),
        BodyChange.after(before, kept),
        null);
  }

  /**
   * Lets somebody come in the place of another.
   *
   * @param version of the body that was seen
   * @throws Refusal STALE where the body is another by now; else as {@link Replacement} says
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void replace(@InScope ScopeTarget key, int version, Replacement replacement) {
    Place place = place(key);
    List<MemberText> before = held(place, version);
    List<MemberText> after = replacement.in(before, messages);
    store.replace(place, version + 1, after);
    audit.record(
        "member.replace",
        AuditSubject.of(key),
        BodyChange.before(before, after),
        BodyChange.after(before, after).and(AuditField.DOCUMENT, replacement.document().strip()),
        null);
  }

  /** The members of a body, which is held until the end of the transaction. */
  private List<MemberText> held(Place place, int version) {
    if (store.locked(place) != version) {
      throw Refusal.stale("member.changedMeanwhile");
    }
    return store.members(place);
  }

  private Place place(ScopeTarget key) {
    return store.ofUnit(unitId(key)).stream()
        .filter(place -> place.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("member.unknownBody"));
  }

  private int unitId(ScopeTarget place) {
    return tree.find(caller.electionId(), place.unit())
        .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", place.unit()))
        .unitId();
  }

  private static BodyRow row(
      Place place, List<MemberText> members, LegalBasis basis, LocalDate today) {
    List<Membership.Office> offices =
        members.stream().filter(m -> m.serves(today)).map(MemberText::office).toList();
    Range range = range(place, basis);
    return new BodyRow(
        place.key(),
        place.body(),
        place.name(),
        offices.size(),
        range,
        Membership.hints(place.body(), offices, range));
  }

  private static Range range(Place place, LegalBasis basis) {
    return switch (place.body()) {
      case COMMITTEE -> Membership.ofCommittee(place.unit(), basis).orElse(null);
      case BOARD ->
          Membership.ofBoard(((ElectoralUnitKey) place.key()).level(), basis).orElse(null);
      case TEAM -> Membership.ofTeam(place.area());
    };
  }
}
