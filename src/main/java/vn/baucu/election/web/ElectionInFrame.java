package vn.baucu.election.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.baucu.election.boundary.ClockReading;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.web.ShownElection;

/** Tells the frame of every page of the caller's election. */
@Dependent
public class ElectionInFrame implements ShownElection {
  @Inject private Elections elections;
  @Inject private ElectionClock clock;
  @Inject private CurrentCaller caller;

  @Override
  public Optional<Frame> ofCaller() {
    if (!caller.isKnown() || caller.get().electionId() == null) {
      return Optional.empty();
    }
    ClockReading reading = clock.read();
    return Optional.of(
        new Frame(reading.election(), reading.now(), reading.speed(), reading.settable()));
  }

  @Override
  public Optional<String> nameOfDefault() {
    return elections.list().stream()
        .filter(ElectionSummary::isDefault)
        .map(ElectionSummary::name)
        .findFirst();
  }
}
