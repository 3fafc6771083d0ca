package vn.baucu.result.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.StructureGroup;
import vn.baucu.law.StructureSum;

/**
 * The structure of candidates or winners of the bodies that a unit and those below it elect.
 *
 * @param winners whether of those whom certified results name as elected; else of who stands
 * @param day the day of the election: age is as of then
 * @param levels widest first; none at which nobody is elected
 * @param gaps persons of whom something is not known, the first of them
 */
public record StructureReport(
    String unitName, boolean winners, LocalDate day, List<Level> levels, List<Gap> gaps) {
  public StructureReport {
    levels = List.copyOf(levels);
    gaps = List.copyOf(gaps);
  }

  /**
   * The bodies of a level together.
   *
   * @param name as the election names it
   * @param units electoral units there are
   * @param counted those whose list is published, of winners those whose result is certified
   * @param bodies each by itself, by code of the unit
   */
  public record Level(ElectionLevel level, String name, int units, int counted, List<Body> bodies) {
    public Level {
      bodies = List.copyOf(bodies);
    }

    /** All bodies together. */
    public StructureSum sum() {
      return bodies.stream().map(Body::sum).reduce(StructureSum.NOBODY, StructureSum::plus);
    }

    /** Bodies with fewer women than the law asks for. */
    public List<Body> lackingWomen() {
      return bodies.stream().filter(body -> body.sum().lacksWomen()).toList();
    }
  }

  /** A body that is elected, by the unit that elects it. */
  public record Body(String owner, String ownerName, StructureSum sum) {}

  /**
   * Somebody of whom it is not known whether they belong to some groups.
   *
   * @param number of the electoral unit
   */
  public record Gap(
      ElectionLevel level,
      String owner,
      String ownerName,
      int number,
      String name,
      Set<StructureGroup> unknown) {}

  /** All levels together; whoever stands at two levels is counted at each. */
  public StructureSum sum() {
    return levels.stream().map(Level::sum).reduce(StructureSum.NOBODY, StructureSum::plus);
  }
}
