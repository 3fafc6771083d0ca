package vn.baucu.setup.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.law.ElectionLevel;

/**
 * What is set of an election as a whole.
 *
 * @param levels the levels elected, with their names
 * @param slots times of turnout reports, ascending
 * @param settings what differs from the defaults, by key
 */
public record SetUp(
    ElectionData election,
    Map<ElectionLevel, String> levels,
    List<LocalDateTime> slots,
    Map<String, String> settings) {}
