package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.SheetRow;
import vn.baucu.law.LegalBasis;
import vn.baucu.shared.TextLimit;

/** The row of {@code election.csv}. */
public record ElectionLine(SheetRow row, ElectionData data) {
  /** The law is of 2015; elections before it are carried as records of the century. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2100;

  /** Reads it; null where a cell is at fault. */
  public static ElectionLine of(Cells cells) {
    String code = cells.code("code", TextLimit.ELECTION_CODE);
    String name = cells.required("name", TextLimit.TITLE);
    LocalDate day = day(cells);
    LegalBasis basis = legalBasis(cells);
    Boolean rehearsal = cells.flag("rehearsal");
    return cells.isSound()
        ? new ElectionLine(cells.row(), new ElectionData(code, name, day, basis, rehearsal))
        : null;
  }

  /** The code it is known by. */
  public String code() {
    return data.code();
  }

  /** Compares it with what the database has; null where it has none. */
  public void compare(ElectionData stored, PackageLog log) {
    if (stored == null) {
      log.of(PackageFile.ELECTION).added(row);
    } else if (!stored.equals(data)) {
      log.of(PackageFile.ELECTION).changed(row);
    }
  }

  private static LocalDate day(Cells cells) {
    LocalDate day = cells.date("election_day");
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      cells.refuse(
          "election_day", Fault.YEAR_OF_DAY, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }
    return day;
  }

  private static LegalBasis legalBasis(Cells cells) {
    String text = cells.required("legal_basis", TextLimit.ELECTION_CODE);
    if (text == null) {
      return null;
    }
    for (LegalBasis basis : LegalBasis.values()) {
      if (basis.code().equals(text)) {
        return basis;
      }
    }
    cells.refuse(
        "legal_basis",
        Fault.UNKNOWN_WORD,
        Arrays.stream(LegalBasis.values()).map(LegalBasis::code).collect(Collectors.joining(", ")));
    return null;
  }
}
