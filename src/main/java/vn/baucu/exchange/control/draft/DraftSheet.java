package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.PackageSource;

/** Lays one sheet onto the draft, row by row. */
abstract class DraftSheet {
  final PackageFile file;
  final ElectionDraft draft;
  final PackageLog log;

  DraftSheet(PackageFile file, ElectionDraft draft, PackageLog log) {
    this.file = file;
    this.draft = draft;
    this.log = log;
  }

  final void readFrom(PackageSource source) {
    source.read(file, log, row -> read(new Cells(row, log)));
    end();
  }

  /** Reads one row, reports what is wrong with it, and lays it onto the draft. */
  abstract void read(Cells cells);

  /** All rows have been read. */
  void end() {}
}
