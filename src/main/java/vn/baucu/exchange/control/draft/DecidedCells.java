package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.util.Objects;
import vn.baucu.candidate.boundary.Decided;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.shared.TextLimit;

/**
 * The optional columns of {@code candidates.csv} that say by which document a list is published, or
 * a name struck out. Blank cells say nothing.
 */
final class DecidedCells {
  private static final String LIST = "list";
  private static final String STRUCK = "struck";

  private DecidedCells() {}

  /** By which document the list of a row is published; null where it does not say. */
  static Decided list(Cells cells) {
    return read(cells, LIST, null);
  }

  /** By which document the name of a row is struck out, and why; null where it does not say. */
  static Decided struck(Cells cells) {
    String why =
        cells.row().has(STRUCK + "_reason")
            ? cells.text(STRUCK + "_reason", TextLimit.REASON)
            : null;
    Decided struck = read(cells, STRUCK, why);
    if (struck != null && (why == null || why.isEmpty())) {
      cells.refuse(STRUCK + "_reason", Fault.BLANK);
    }
    return struck;
  }

  private static Decided read(Cells cells, String what, String reason) {
    String number = what + "_document";
    String date = what + "_date";
    boolean numbered = cells.row().has(number) && !cells.row().cell(number).isEmpty();
    boolean dated = cells.row().has(date) && !cells.row().cell(date).isEmpty();
    if (numbered != dated) {
      cells.refuse(numbered ? date : number, Fault.BLANK);
      return null;
    }
    if (!numbered) {
      return null;
    }
    String document = cells.text(number, TextLimit.DOCUMENT);
    LocalDate day = cells.date(date);
    return document == null || day == null ? null : new Decided(document, day, reason);
  }

  /** Whether two are the same document; why something was published is not told by a package. */
  static boolean isSame(Decided one, Decided other) {
    return one == null || other == null
        ? one == other
        : one.document().equals(other.document())
            && one.day().equals(other.day())
            && (other.reason() == null
                || one.reason() == null
                || Objects.equals(one.reason(), other.reason()));
  }

  /** The fingerprint of a candidate's row, with what is decided of it. */
  static long print(long texts, Decided list, Decided struck) {
    return Print.of(
        texts,
        list == null ? null : list.document() + " " + list.day(),
        struck == null ? null : struck.document() + " " + struck.day() + " " + struck.reason());
  }
}
