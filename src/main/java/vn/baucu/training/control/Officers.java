package vn.baucu.training.control;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Membership;
import vn.baucu.law.Membership.Body;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Membership.Range;

/**
 * The members of committees, boards and teams: as many as the law has at least, one of whom
 * presides and one writes the minutes.
 */
final class Officers {
  static final String COLUMNS =
      "body,level,owner_code,unit_number,unit_code,area_number,office,full_name,date_of_birth,"
          + "gender";

  /** Where the law names no number. */
  private static final int USUAL = 21;

  private final LegalBasis basis;
  private final long seed;
  private final LocalDate today;
  private final Rehearsal rehearsal;
  private final PersonNames names = new PersonNames();

  Officers(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    basis = rehearsal.plan().legalBasis();
    seed = rehearsal.plan().seed();
    today = rehearsal.plan().electionDay();
  }

  /** Writes the rows of {@code officers.csv}. */
  void writeTo(PackageWriter.Rows rows) throws IOException {
    Preparedness prepared = rehearsal.prepared();
    for (Unit unit : rehearsal.territory().all()) {
      if (prepared.hasCommittee(unit)) {
        int people = Membership.ofCommittee(unit.kind(), basis).map(Range::least).orElse(USUAL);
        body(rows, people, Body.COMMITTEE, "", "", "", unit.code(), "");
      }
    }
    for (ElectoralUnit unit : rehearsal.map().all()) {
      if (prepared.hasUnits(unit.owner()) && prepared.hasOfficers(unit.owner())) {
        int people = Membership.ofBoard(unit.level(), basis).map(Range::least).orElse(USUAL);
        body(rows, people, Body.BOARD, unit.level(), unit.owner().code(), unit.number(), "", "");
      }
    }
    rehearsal
        .areas()
        .forEach(
            area -> {
              if (prepared.hasOfficers(area.unit())) {
                int people = Membership.ofTeam(area.kind()).least();
                body(rows, people, Body.TEAM, "", "", "", area.unit().code(), area.number());
              }
            });
  }

  private void body(
      PackageWriter.Rows rows,
      int people,
      Body body,
      Object level,
      String owner,
      Object unitNumber,
      String unit,
      Object area)
      throws IOException {
    Draw draw = Draw.of(seed, "officers", body, level, owner, unitNumber, unit, area);
    Set<String> known = new HashSet<>();
    while (known.size() < people) {
      Gender gender = draw.chance(450) ? Gender.F : Gender.M;
      int born = today.getYear() - draw.between(24, 58);
      String name = names.fullName(draw, gender, born);
      if (known.add(name)) {
        rows.write(
            body, level, owner, unitNumber, unit, area, office(known.size()), name, born, gender);
      }
    }
  }

  private static Office office(int place) {
    return switch (place) {
      case 1 -> Office.CHAIR;
      case 2 -> Office.DEPUTY;
      case 3 -> Office.SECRETARY;
      default -> Office.MEMBER;
    };
  }
}
