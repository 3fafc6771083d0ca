package vn.baucu.training.control;

import java.io.IOException;
import java.time.LocalDate;

/**
 * The accounts of a rehearsal, named by their unit so that nobody need be told: {@code city},
 * {@code district-303}, {@code commune-11296}, {@code team-11296-1}. Of every committee there are
 * two with entry and approval each, because one person may not do both on the same minutes.
 */
final class Accounts {
  /** A user name is one person in every rehearsal a server holds, so it is drawn for itself. */
  private static final long PEOPLE = 1946;

  private static final LocalDate TODAY = LocalDate.of(2021, 5, 23);

  private static final String NO_DUTIES = "";
  private static final String ENTRY = "ENTRY";
  private static final String ENTRY_AND_APPROVAL = "ENTRY APPROVAL";

  private final Territory territory;
  private final Areas areas;
  private final PersonNames names = new PersonNames();

  Accounts(Territory territory, Areas areas) {
    this.territory = territory;
    this.areas = areas;
  }

  /** Writes the rows of {@code accounts.csv}. */
  void writeTo(PackageWriter.Rows rows) throws IOException {
    String city = territory.city().code();
    write(rows, "admin", "ADMINISTRATOR", city, NO_DUTIES);
    write(rows, "observer", "OBSERVER", city, NO_DUTIES);
    committee(rows, "city", "CITY_COMMITTEE", city);
    for (Unit unit : territory.all()) {
      switch (unit.kind()) {
        case DISTRICT ->
            committee(rows, "district-" + unit.code(), "DISTRICT_COMMITTEE", unit.code());
        case COMMUNE -> committee(rows, "commune-" + unit.code(), "COMMUNE_COMMITTEE", unit.code());
        case CITY -> {}
      }
    }
    for (Unit unit : territory.areaOwners()) {
      for (int number = 1; number <= areas.count(unit); number++) {
        String username = "team-" + unit.code() + "-" + number;
        write(rows, username, "POLLING_TEAM", unit.code(), number, ENTRY);
      }
    }
  }

  private void committee(PackageWriter.Rows rows, String username, String role, String unit)
      throws IOException {
    write(rows, username, role, unit, ENTRY_AND_APPROVAL);
    write(rows, username + "-b", role, unit, ENTRY_AND_APPROVAL);
  }

  private void write(
      PackageWriter.Rows rows, String username, String role, String unit, String duties)
      throws IOException {
    write(rows, username, role, unit, "", duties);
  }

  private void write(
      PackageWriter.Rows rows,
      String username,
      String role,
      String unit,
      Object areaNumber,
      String duties)
      throws IOException {
    Draw draw = Draw.of(PEOPLE, "account", username);
    rows.write(username, names.fullName(draw, TODAY), role, unit, areaNumber, duties, phone(draw));
  }

  /** No subscriber's number begins with 0, so that nobody real is called. */
  private static String phone(Draw draw) {
    return "0225 0" + draw.between(10, 99) + " " + draw.between(1000, 9999);
  }
}
