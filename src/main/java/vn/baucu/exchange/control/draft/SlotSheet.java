package vn.baucu.exchange.control.draft;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code report_slots.csv}: when turnout is reported. */
final class SlotSheet extends DraftSheet {
  private final Map<LocalDateTime, Integer> given = new HashMap<>();

  SlotSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.REPORT_SLOTS, draft, log);
  }

  @Override
  void read(Cells cells) {
    LocalDateTime slot = cells.time("slot");
    if (slot == null) {
      return;
    }
    if (!draft.isNear(slot)) {
      cells.refuse("slot", Fault.FAR_FROM_DAY, draft.dayInWords());
      draft.refusedSlots.add(slot);
      return;
    }
    Integer earlier = given.putIfAbsent(slot, cells.row().number());
    if (earlier != null) {
      cells.refuse("slot", Fault.DUPLICATE_ROW, earlier);
    } else if (draft.addSlot(slot)) {
      log.of(file).added(cells.row());
    }
  }
}
