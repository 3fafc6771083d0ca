package vn.baucu.turnout.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.Caches;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Recent;
import vn.baucu.turnout.control.RunningElections;
import vn.baucu.turnout.control.WindowStore;
import vn.baucu.turnout.entity.SlotWindow;

/**
 * Where time stands in each election, so that two looks can be compared: what opened or closed by
 * the election's own clock, a phase that was moved, a clock that was set, a slot opened again.
 */
@ApplicationScoped
class OpenTimes {
  private static final int KEPT = 50;

  @Inject private RunningElections elections;
  @Inject private Timetables timetables;
  @Inject private WindowStore windows;
  @Inject private CurrentCaller current;

  @Inject private Caches caches;

  private Recent<DaysKey, List<LocalDateTime>> days;

  private record DaysKey(int electionId, int version) {}

  @PostConstruct
  void begin() {
    days = caches.make("turnout.days", KEPT);
  }

  /**
   * One look.
   *
   * @param elections where time stands, by the identity of the election
   * @param units how further openings stand, by the identity of the unit
   */
  record Look(Map<Integer, Standing> elections, Map<Integer, List<Again>> units) {}

  /** How many times have passed under a version of the set-up and of the clock. */
  record Standing(int version, long clock, long passed) {}

  /** A slot opened again until a time, and whether that is over. */
  record Again(LocalDateTime slot, LocalDateTime until, boolean over) {}

  Look look() {
    Map<Integer, Standing> standing = new HashMap<>();
    Map<Integer, List<Again>> again = new HashMap<>();
    for (RunningElections.Key election : elections.all()) {
      current.become(Caller.system(election.id(), election.code()));
      Moment moment = timetables.moment();
      List<LocalDateTime> polls =
          days.get(
              new DaysKey(election.id(), election.version()),
              () -> windows.votingDays(election.id()));
      standing.put(
          election.id(), new Standing(election.version(), election.clock(), passed(moment, polls)));
      for (WindowStore.Further further : windows.further(election.id())) {
        boolean over = !moment.now().isBefore(further.until());
        again
            .computeIfAbsent(further.unitId(), unit -> new ArrayList<>())
            .add(new Again(further.slot(), further.until(), over));
      }
    }
    return new Look(standing, again);
  }

  /** How many of the times at which something opens or closes are over. */
  private static long passed(Moment moment, List<LocalDateTime> polls) {
    Timetable timetable = moment.timetable();
    Stream<LocalDateTime> phases =
        Arrays.stream(Phase.values())
            .map(timetable::span)
            .flatMap(span -> Stream.of(span.from(), span.to()).filter(Objects::nonNull));
    Stream<LocalDateTime> slots =
        polls.stream()
            .flatMap(
                opens ->
                    timetable.slots().stream()
                        .map(slot -> SlotWindow.of(timetable, slot, opens, null))
                        .flatMap(window -> Stream.of(window.opens(), window.closes())));
    return Stream.of(phases, slots, Stream.of(timetable.finalTotalsOpen()))
        .flatMap(times -> times)
        .filter(time -> !time.isAfter(moment.now()))
        .count();
  }
}
