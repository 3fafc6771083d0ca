package vn.baucu.election.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;

/**
 * An election as pages and the API show it.
 *
 * @param levels the levels elected, widest first, with their names
 * @param phases from and to of each phase
 * @param slots times of turnout reports, ascending
 */
public record ElectionSummary(
    String code,
    String name,
    LocalDate day,
    LegalBasis legalBasis,
    boolean rehearsal,
    boolean isDefault,
    Map<ElectionLevel, String> levels,
    Map<Phase, Timetable.Span> phases,
    List<LocalDateTime> slots) {}
