package vn.baucu.form.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import vn.baucu.election.boundary.Bodies;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.form.entity.Occasion;

/** Which election is printed for, and when. */
@ApplicationScoped
class Occasions {
  @Inject private Elections elections;
  @Inject private Bodies bodies;
  @Inject private ElectionClock clock;

  /** The caller's election at this moment of its clock. */
  Occasion now() {
    ElectionSummary election = elections.current();
    return new Occasion(
        election.code(),
        election.day(),
        election.legalBasis(),
        election.rehearsal(),
        bodies.texts(),
        clock.now().truncatedTo(ChronoUnit.SECONDS));
  }
}
