package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.turnout.entity.QuickReport;

/**
 * A quick report as it was made and kept.
 *
 * @param code the unit's code
 * @param election name of the election
 * @param slots the slots the unit has a report of
 * @param version which version this is
 * @param versions how many there are
 * @param madeAt the election's time it was made at
 * @param corrected whether it was made again because of what came late or was corrected
 * @param outdated whether something of it changed after it was made
 * @param texts what the committee wrote, by item
 * @param writable whether the caller may write them
 */
public record KeptReport(
    String code,
    String election,
    LocalDateTime slot,
    List<LocalDateTime> slots,
    int version,
    int versions,
    LocalDateTime madeAt,
    boolean corrected,
    boolean outdated,
    QuickReport figures,
    Map<ReportItem, String> texts,
    boolean writable) {}
