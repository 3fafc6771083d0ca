package vn.baucu.voters.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
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
    for (VoterStage stage : VoterStage.values()) {
      if (rows.stream().anyMatch(row -> isOpen(stage, row, moment))) {
        open.add(stage);
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

  /** Whether the caller can say anything of the totals of an area at a stage now. */
  private boolean isOpen(VoterStage stage, Row row, Moment moment) {
    boolean city = current.get().role() == Role.CITY_COMMITTEE;
    return switch (stage) {
      case POSTED -> city || isPreparing(moment);
      case CORRECTED -> row.all().finalTotal() == null && moment.now().isBefore(row.pollOpens());
      case FINAL ->
          !moment.now().isBefore(moment.timetable().finalTotalsOpen())
              && (city || moment.now().isBefore(row.pollCloses()));
    };
  }

  /**
   * Refuses what is said of the totals of an area at a stage out of its time.
   *
   * @throws Refusal RULE
   */
  void require(VoterStage stage, Row row) {
    Moment moment = timetables.moment();
    if (!isOpen(stage, row, moment)) {
      String area = String.valueOf(row.number());
      switch (stage) {
        case POSTED -> timetables.require(Phase.PREPARATION);
        case CORRECTED ->
            throw row.all().finalTotal() != null
                ? Refusal.rule("voters.finalStands", area)
                : Refusal.outOfTime("voters.listClosed", area, format.dateTime(row.pollOpens()));
        case FINAL -> throw ofMorning(row, moment);
      }
    }
  }

  private Refusal ofMorning(Row row, Moment moment) {
    LocalDateTime opens = moment.timetable().finalTotalsOpen();
    return moment.now().isBefore(opens)
        ? Refusal.outOfTime("voters.notYet", format.dateTime(opens))
        : Refusal.outOfTime(
            "voters.counting", String.valueOf(row.number()), format.dateTime(row.pollCloses()));
  }

  /**
   * Refuses a change out of its time.
   *
   * @param after the total it shall be
   * @throws Refusal RULE
   */
  void require(VoterStage stage, Row row, VoterPart part, long after) {
    require(stage, row);
    if (stage == VoterStage.CORRECTED) {
      requireCorrectable(row, part, after);
    }
  }

  /** Until the poll opens names are struck out, and added until a day before. */
  private void requireCorrectable(Row row, VoterPart part, long after) {
    String area = String.valueOf(row.number());
    if (row.all().posted() == null) {
      throw Refusal.rule("voters.postFirst", area);
    }
    Long before = row.of(part).asOf(VoterStage.CORRECTED);
    LocalDateTime now = timetables.moment().now();
    if (before != null && !VoterListTimes.isCorrectable(now, row.pollOpens(), before, after)) {
      throw Refusal.outOfTime(
          "voters.noAddition", area, format.dateTime(VoterListTimes.lastAddition(row.pollOpens())));
    }
  }
}
