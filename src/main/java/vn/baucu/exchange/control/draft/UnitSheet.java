package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.UnitKind;

/** {@code administrative_units.csv}: the tree. A unit may stand before the one above it. */
final class UnitSheet extends DraftSheet {
  UnitSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.ADMINISTRATIVE_UNITS, draft, log);
  }

  @Override
  void read(Cells cells) {
    UnitLine line = UnitLine.of(cells);
    if (line.code() == null) {
      return;
    }
    DraftUnit unit = draft.unit(line.code());
    if (!unit.give(cells.row(), log)) {
      return;
    }
    unit.name = line.name() == null ? unit.name : line.name();
    if (line.kind() != null) {
      unit.kind = line.kind();
      unit.parentCode = line.kind() == UnitKind.CITY ? null : line.parentCode();
      boolean parentNamed = line.parentCode() != null && !line.parentCode().isEmpty();
      if (parentNamed == (line.kind() == UnitKind.CITY)) {
        cells.refuse("parent_code", Fault.WRONG_PARENT);
      }
    }
    unit.compare(cells.row(), line.print(unit.storedPhone), log);
  }

  @Override
  void end() {
    draft.tieUnits();
    DraftUnit city = null;
    for (DraftUnit unit : draft.units()) {
      if (unit.kind == UnitKind.CITY && city == null) {
        city = unit;
      } else if (unit.kind == UnitKind.CITY) {
        refuse(unit, "kind", "CITY", Fault.SECOND_CITY, city.code);
      } else if ((unit.isGiven() || unit.adrift) && unit.kind != null && unit.parentCode != null) {
        checkParent(unit);
      }
    }
    if (city == null) {
      log.problem(file, Fault.NO_CITY, null);
    }
  }

  private void checkParent(DraftUnit unit) {
    if (unit.parentCode.isEmpty()) {
      return;
    }
    if (unit.adrift) {
      refuseParent(unit);
    } else if (unit.parent == null) {
      refuse(unit, "parent_code", unit.parentCode, Fault.UNKNOWN_UNIT);
    }
  }

  /** Said of the row that names it, or else of the row that changes the kind of the one above. */
  private void refuseParent(DraftUnit unit) {
    draft.treeless = true;
    DraftUnit above = draft.units.get(unit.parentCode);
    if (above.kind == null) {
      return; // which is said of its own row
    }
    if (unit.isGiven() || !above.isGiven()) {
      refuse(unit, "parent_code", unit.parentCode, Fault.WRONG_PARENT);
    } else {
      refuse(above, "kind", String.valueOf(above.kind), Fault.WRONG_PARENT);
    }
  }

  private void refuse(
      DraftUnit unit, String column, String value, Fault fault, Object... arguments) {
    if (unit.isGiven()) {
      log.problem(file, unit.row(), column, value, fault, arguments);
    }
  }
}
