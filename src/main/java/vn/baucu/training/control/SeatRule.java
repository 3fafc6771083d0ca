package vn.baucu.training.control;

/**
 * How many members a council has, and how they are shared out among its electoral units.
 *
 * <p>The seats of district and commune councils grow with their people as the Law on the
 * Organisation of Local Government (2015, amended 2019) has it: a base, one more per so many
 * residents above it, and a ceiling. The seats of the wide levels are not computed here but are
 * those that were fixed for Hai Phong.
 */
final class SeatRule {
  /** A council unit elects at most five (Art 10); most are made for four or five. */
  private static final double USUAL_SEATS = 4.4;

  private static final int MOST_SEATS = 5;

  private SeatRule() {}

  /** Seats of a district's council; never more than five for each of its communes. */
  static int ofDistrict(Unit district, int communes) {
    int ceiling = communes >= 30 ? 40 : 35;
    int seats =
        district.island()
            ? grown(district.population(), 40_000, 30, 5_000, ceiling)
            : grown(district.population(), 80_000, 30, 15_000, ceiling);
    return Math.min(seats, communes * MOST_SEATS);
  }

  /** Seats of a commune's council. */
  static int ofCommune(Unit commune) {
    long people = commune.population();
    if (commune.island()) {
      int small = people < 2_000 ? 15 : 19;
      return people < 3_000 ? small : grown(people, 3_000, 21, 1_000, 30);
    }
    return commune.urban()
        ? grown(people, 10_000, 21, 5_000, 30)
        : grown(people, 5_000, 25, 2_500, 30);
  }

  private static int grown(long people, long base, int seats, long step, int ceiling) {
    long more = Math.max(0, people - base) / step;
    return (int) Math.min(ceiling, seats + more);
  }

  /** The fewest electoral units that may share so many seats. */
  static int fewestUnits(int seats) {
    return (seats + MOST_SEATS - 1) / MOST_SEATS;
  }

  /** Electoral units for so many seats, where there are at most {@code parts} to make them of. */
  static int units(int seats, int parts) {
    return Math.min(parts, (int) Math.ceil(seats / USUAL_SEATS));
  }

  /** Seats of unit {@code number} of {@code units}: as even as can be. */
  static int share(int seats, int units, int number) {
    return seats / units + (number <= seats % units ? 1 : 0);
  }
}
