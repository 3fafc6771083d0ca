package vn.baucu.election.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.law.ElectionLevel;

/**
 * An election in the database with what belongs to it.
 *
 * @param id its identity
 * @param version of it and what belongs to it
 * @param levels names by level
 * @param slots times of turnout reports
 * @param settings what differs from the defaults
 */
public record StoredElection(
    int id,
    int version,
    ElectionData data,
    Map<ElectionLevel, String> levels,
    List<LocalDateTime> slots,
    Map<String, String> settings) {}
