package vn.baucu.training.control;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Makes the data package of a rehearsal election from its plan.
 *
 * <p>The package is written as it is made: whatever its size, memory holds the administrative units
 * and the electoral units and no list of areas, votes or reports. The same plan gives the same
 * bytes.
 */
public final class RehearsalGenerator {

  /**
   * Writes the package (a ZIP of CSV files) and leaves the stream open.
   *
   * @throws IllegalArgumentException if the plan names units that are not there, or more edge cases
   *     than its electoral units can hold
   * @throws IOException if the stream fails
   */
  public void write(RehearsalPlan plan, OutputStream out) throws IOException {
    Rehearsal rehearsal = Rehearsal.of(plan);
    PackageWriter writer = new PackageWriter(out);
    new SetUpFiles(rehearsal).writeTo(writer);
    new FigureFiles(rehearsal).writeTo(writer);
    writer.finish();
  }

  /** Where the edge cases of a plan are. */
  public Map<EdgeCase, PlantedAt> planted(RehearsalPlan plan) {
    return Rehearsal.of(plan).planted().places();
  }
}
