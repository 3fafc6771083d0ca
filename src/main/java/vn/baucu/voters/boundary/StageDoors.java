package vn.baucu.voters.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.law.VoterListTimes;
import vn.baucu.law.VoterStage;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.voters.control.TotalStore.Row;

/**
 * When each stage of a voter total is entered, and by whom: posted ones in the preparation,
 * afterwards by the city; corrected ones as long as the law lets the list be corrected; final ones
 * from the timetable's time until the area counts, afterwards by the city.
 */
@ApplicationScoped
class StageDoors {
  private static final Set<Role> TYPISTS =
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE);

  @Inject private CurrentCaller current;
  @Inject private Timetables timetables;
  @Inject private Formats format;

  /** The stages the caller can enter now in some of these areas. */
  Set<VoterStage> open(List<Row> rows) {
    Set<VoterStage> open = EnumSet.noneOf(VoterStage.class);
    Caller caller = current.get();
    if (!caller.entry() || !TYPISTS.contains(caller.role())) {
      return open;
    }
    Moment moment = timetables.moment();
    boolean city = caller.role() == Role.CITY_COMMITTEE;
    for (Row row : rows) {
      if (city || isPreparing(moment)) {
        open.add(VoterStage.POSTED);
      }
      if (moment.now().isBefore(row.pollOpens()) && row.all().finalTotal() == null) {
        open.add(VoterStage.CORRECTED);
      }
      if (!moment.now().isBefore(moment.timetable().finalTotalsOpen())
          && (city || moment.now().isBefore(row.pollCloses()))) {
        open.add(VoterStage.FINAL);
      }
    }
    return open;
  }

  private static boolean isPreparing(Moment moment) {
    return moment.timetable().span(Phase.PREPARATION).contains(moment.now());
  }

  /** Whether a posted total is entered out of its time, by the city. */
  boolean isLate(VoterStage stage) {
    return stage == VoterStage.POSTED && !isPreparing(timetables.moment());
  }

  /**
   * Refuses a change out of its time.
   *
   * @param after the total it shall be
   * @throws Refusal RULE
   */
  void require(VoterStage stage, Row row, VoterPart part, long after) {
    Moment moment = timetables.moment();
    boolean city = current.get().role() == Role.CITY_COMMITTEE;
    refusal(stage, row, part, after, moment, city)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private Optional<Refusal> refusal(
      VoterStage stage, Row row, VoterPart part, long after, Moment moment, boolean city) {
    return switch (stage) {
      case POSTED -> city ? Optional.empty() : timetables.closed(Phase.PREPARATION);
      case CORRECTED -> corrected(row, part, after, moment.now());
      case FINAL -> ofMorning(row, moment, city);
    };
  }

  private Optional<Refusal> corrected(Row row, VoterPart part, long after, LocalDateTime now) {
    String area = String.valueOf(row.number());
    Long before = row.of(part).asOf(VoterStage.CORRECTED);
    if (row.all().finalTotal() != null) {
      return Optional.of(Refusal.rule("voters.finalStands", area));
    }
    if (row.all().posted() == null) {
      return Optional.of(Refusal.rule("voters.postFirst", area));
    }
    if (before != null && VoterListTimes.isCorrectable(now, row.pollOpens(), before, after)
        || before == null && now.isBefore(row.pollOpens())) {
      return Optional.empty();
    }
    return Optional.of(
        now.isBefore(row.pollOpens())
            ? Refusal.outOfTime(
                "voters.noAddition",
                area,
                format.dateTime(VoterListTimes.lastAddition(row.pollOpens())))
            : Refusal.outOfTime("voters.listClosed", area, format.dateTime(row.pollOpens())));
  }

  private Optional<Refusal> ofMorning(Row row, Moment moment, boolean city) {
    LocalDateTime opens = moment.timetable().finalTotalsOpen();
    if (moment.now().isBefore(opens)) {
      return Optional.of(Refusal.outOfTime("voters.notYet", format.dateTime(opens)));
    }
    return city || moment.now().isBefore(row.pollCloses())
        ? Optional.empty()
        : Optional.of(
            Refusal.outOfTime(
                "voters.counting",
                String.valueOf(row.number()),
                format.dateTime(row.pollCloses())));
  }
}
