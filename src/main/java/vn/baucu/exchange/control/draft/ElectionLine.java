package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.law.LegalBasis;

/** The row of {@code election.csv}. */
public record ElectionLine(
    String code, String name, LocalDate day, LegalBasis legalBasis, boolean rehearsal) {
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NAME = 300;

  /** Reads it; null where a cell is at fault. */
  public static ElectionLine of(Cells cells) {
    String code = cells.code("code", LONGEST_CODE);
    String name = cells.required("name", LONGEST_NAME);
    LocalDate day = cells.date("election_day");
    LegalBasis basis = legalBasis(cells);
    Boolean rehearsal = cells.flag("rehearsal");
    return cells.isSound() ? new ElectionLine(code, name, day, basis, rehearsal) : null;
  }

  private static LegalBasis legalBasis(Cells cells) {
    String text = cells.required("legal_basis", LONGEST_CODE);
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
