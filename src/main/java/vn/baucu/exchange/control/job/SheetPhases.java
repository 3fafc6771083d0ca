package vn.baucu.exchange.control.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.shared.Messages;

/** In which phases of a real election a sheet may still change what is there. */
@ApplicationScoped
class SheetPhases {
  private static final String PREPARATION = "PREPARATION";
  private static final String LOCKED_LISTS = "LOCKED_LISTS";
  private static final String TURNOUT = "TURNOUT";

  private static final Map<PackageFile, List<String>> PHASES = new EnumMap<>(PackageFile.class);

  static {
    for (PackageFile sheet :
        List.of(
            PackageFile.ELECTION,
            PackageFile.LEVELS,
            PackageFile.REPORT_SLOTS,
            PackageFile.ADMINISTRATIVE_UNITS,
            PackageFile.ELECTORAL_UNITS,
            PackageFile.POLLING_AREAS,
            PackageFile.AREA_UNITS,
            PackageFile.CANDIDATES)) {
      PHASES.put(sheet, List.of(PREPARATION));
    }
    PHASES.put(PackageFile.VOTERS, List.of(PREPARATION, LOCKED_LISTS, TURNOUT));
  }

  @Inject private Messages messages;

  /** Reports every sheet with changes none of whose phases is open. */
  void refuseClosed(Set<String> open, PackageLog log) {
    PHASES.forEach(
        (sheet, phases) -> {
          if (log.hasChanges(sheet) && Collections.disjoint(open, phases)) {
            String names =
                phases.stream()
                    .map(phase -> messages.of("election.phase." + phase))
                    .collect(Collectors.joining(", "));
            log.problem(sheet, Fault.OUT_OF_PHASE, null, names);
          }
        });
  }
}
