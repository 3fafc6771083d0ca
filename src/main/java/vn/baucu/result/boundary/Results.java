package vn.baucu.result.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.result.control.AreaReader;
import vn.baucu.result.control.MinutesFindings;
import vn.baucu.result.control.ResultIndex;
import vn.baucu.result.control.Stamp;
import vn.baucu.result.control.TallyReader;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitPath;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Results of electoral units, for their owners and those above. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class Results {
  @Inject private TallyReader reader;
  @Inject private AreaReader areaReader;
  @Inject private MinutesFindings minutesFindings;
  @Inject private ResultIndex index;
  @Inject private ResultBook book;
  @Inject private CurrentCaller caller;
  @Inject private ScopeTree tree;

  /**
   * The result of an electoral unit.
   *
   * @throws Refusal UNKNOWN where there is no such unit, or it has had no such round
   */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
    Roles.SYSTEM
  })
  public UnitResult find(@InScope ElectoralUnitKey key, Round round) {
    return book.of(stamp(key, round), round);
  }

  /**
   * Which results a list shows.
   *
   * @param round of which round
   * @param level only of this level; null for all
   * @param owner only of this owner; null for all in the caller's scope
   * @param status only of this status; null for all
   */
  public record Choice(Round round, ElectionLevel level, String owner, ResultStatus status) {}

  /**
   * A page of results, by level, owner and number.
   *
   * @param offset how many to pass over
   * @param limit how many to read
   * @throws Refusal UNKNOWN for an owner that is not there, DENIED for one out of scope
   */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
    Roles.SYSTEM
  })
  @Unscoped("the caller's own scope, or an owner that is checked within")
  public ResultPage list(Choice choice, long offset, int limit) {
    boolean owned = choice.owner() != null;
    int unit = owned ? covered(choice.owner()) : book.ownUnit();
    List<Integer> within =
        choice.status() == null
            ? index.within(caller.get().electionVersion(), unit, choice.level(), owned)
            : index.within(
                unit,
                choice.level(),
                owned,
                choice.round(),
                choice.status().name(),
                book.isEmbargoed(),
                book.ownUnit());
    List<Integer> ids = reader.voting(within, choice.round());
    return book.page(
        ids.stream().skip(offset).limit(limit).toList(),
        choice.round(),
        ids.size(),
        Long.toString(offset));
  }

  /**
   * The polling areas that one administrative unit has in an electoral unit, with what was
   * accepted.
   *
   * @throws Refusal UNKNOWN where the unit has no areas there
   */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
    Roles.SYSTEM
  })
  public List<AreaFigures> areas(@InScope ElectoralUnitKey key, Round round, String unit) {
    Stamp stamp = stamp(key, round);
    UnitPart part =
        book.of(stamp, round)
            .part(unit)
            .filter(UnitPart::owning)
            .orElseThrow(() -> Refusal.unknown("result.noAreas", unit));
    boolean readable = part.sums().accepted() > 0;
    return areaReader.areas(stamp.electoralUnit(), round, unit).stream()
        .map(
            row ->
                new AreaFigures(
                    row.number(),
                    row.name(),
                    readable && row.accepted() ? Determination.sums(row.figures()) : null))
        .toList();
  }

  /**
   * What stands of the minutes in a result's sums: incidents first. Of counts that are kept from
   * the caller it says nothing.
   */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
    Roles.SYSTEM
  })
  public List<MinutesFinding> minutesFindings(@InScope ElectoralUnitKey key, Round round) {
    Stamp stamp = stamp(key, round);
    UnitResult result = book.of(stamp, round);
    return minutesFindings.of(stamp.electoralUnit(), round).stream()
        .filter(
            line ->
                result
                    .part(line.key().unit())
                    .filter(part -> part.sums().accepted() > 0)
                    .isPresent())
        .map(line -> new MinutesFinding(line.key(), line.unitName(), line.finding(), line.text()))
        .toList();
  }

  private Stamp stamp(ElectoralUnitKey key, Round round) {
    Stamp stamp =
        reader
            .stamp(caller.electionId(), key, round)
            .orElseThrow(
                () -> Refusal.unknown("result.unknownUnit", key.owner(), key.number() + ""));
    if (!round.isOfElectionDay() && stamp.tallies() == 0) {
      throw Refusal.unknown("result.noRound");
    }
    return stamp;
  }

  private int covered(String owner) {
    UnitPath path =
        tree.find(caller.electionId(), owner)
            .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", owner));
    if (!caller.get().covers(path, null)) {
      throw Refusal.denied("shared.outOfScope", owner);
    }
    return path.unitId();
  }
}
