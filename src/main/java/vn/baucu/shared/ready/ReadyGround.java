package vn.baucu.shared.ready;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;

/**
 * What readiness is measured against.
 *
 * @param day election day
 * @param basis the law it is held under
 * @param levels the levels elected
 * @param settings what differs from the defaults, by key
 * @param finalTotals whether final voter totals can be entered by now
 */
public record ReadyGround(
    int electionId,
    LocalDate day,
    LegalBasis basis,
    Set<ElectionLevel> levels,
    Map<String, String> settings,
    boolean finalTotals) {}
