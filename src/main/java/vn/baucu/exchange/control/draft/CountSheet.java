package vn.baucu.exchange.control.draft;

import java.util.Arrays;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code counts.csv}: the six figures of count minutes. */
final class CountSheet extends DraftSheet {
  /** Fifteen digits: what is more than ten times the voters is the law's to refuse. */
  static final long MOST = 999_999_999_999_999L;

  CountSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.COUNTS, draft, log);
  }

  @Override
  void read(Cells cells) {
    DraftBallot ballot = draft.ballot(cells);
    long[] figures = figures(cells);
    DraftForm form = RoundColumn.form(cells, ballot, draft, log);
    if (form == null) {
      return;
    }
    if (form.row != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, form.row);
      return;
    }
    form.row = cells.row().number();
    if (figures != null) {
      lay(form, figures, cells);
    }
  }

  private void lay(DraftForm form, long[] figures, Cells cells) {
    if (!draft.isRehearsal()) {
      // Whether it is new is the count feature's to say, in words that betray nobody's entry.
      form.changed = true;
    } else if (form.annulled && !Arrays.equals(form.figures, figures)) {
      cells.refuse(null, Fault.ANNULLED);
      return;
    } else if (!form.stored) {
      log.of(file).added(cells.row());
      form.changed = true;
    } else if (!Arrays.equals(form.figures, figures)) {
      log.of(file).changed(cells.row());
      form.changed = true;
    }
    System.arraycopy(figures, 0, form.figures, 0, figures.length);
  }

  /** The figures in the order of the form; null where one cannot be read. */
  private long[] figures(Cells cells) {
    long[] figures = new long[DraftForm.FIGURES.size()];
    boolean sound = true;
    for (int i = 0; i < figures.length; i++) {
      Long figure = cells.number(DraftForm.FIGURES.get(i), 0, MOST);
      if (figure == null) {
        sound = false;
      } else {
        figures[i] = figure;
        log.of(file).total(DraftForm.FIGURES.get(i), figure);
      }
    }
    return sound ? figures : null;
  }
}
