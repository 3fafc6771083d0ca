package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.baucu.count.control.AreaTallies;
import vn.baucu.law.Round;

/** The sums of a further round, for the use case that begins it or takes it back. */
@ApplicationScoped
public class RoundCounts {
  @Inject private AreaTallies tallies;

  /** Opens the sums of a round over all areas of an electoral unit. */
  public void open(int electoralUnit, Round round) {
    tallies.open(electoralUnit, round);
  }

  /** Whether anybody has begun minutes of a round. */
  public boolean isBegun(int electoralUnit, Round round) {
    return tallies.isBegun(electoralUnit, round);
  }

  /** Takes the sums of a round away of which no minutes are begun. */
  public void close(int electoralUnit, Round round) {
    tallies.close(electoralUnit, round);
  }
}
