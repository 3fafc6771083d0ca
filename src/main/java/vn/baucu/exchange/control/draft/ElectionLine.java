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

  /** Reads it; null where a cell is at fault. */
  public static ElectionLine of(Cells cells) {
    String code = cells.code("code", TextLimit.ELECTION_CODE);
    String name = cells.required("name", TextLimit.TITLE);
    LocalDate day = cells.date("election_day");
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
