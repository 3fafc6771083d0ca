package vn.baucu.exchange.control.draft;

import java.util.EnumMap;
import java.util.Map;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.TextLimit;

/** {@code levels.csv}: which bodies are elected. */
final class LevelSheet extends DraftSheet {
  private final Map<ElectionLevel, Integer> given = new EnumMap<>(ElectionLevel.class);

  LevelSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.LEVELS, draft, log);
  }

  @Override
  void read(Cells cells) {
    ElectionLevel level = cells.word("level", ElectionLevel.class);
    String name = cells.required("name", TextLimit.NAME);
    if (level == null) {
      return;
    }
    Integer earlier = given.putIfAbsent(level, cells.row().number());
    if (earlier != null) {
      cells.refuse("level", Fault.DUPLICATE_ROW, earlier);
      return;
    }
    String before = draft.levels.put(level, name);
    if (before == null) {
      log.of(file).added(cells.row());
    } else if (!before.equals(name)) {
      log.of(file).changed(cells.row());
    }
  }
}
