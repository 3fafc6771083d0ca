package vn.baucu.result.boundary;

import vn.baucu.law.Finding;
import vn.baucu.shared.MinutesKey;

/**
 * What stands of minutes in a result's sums: an incident, or a finding nobody has explained.
 *
 * @param unitName name of the unit that owns the polling area
 * @param text the incident report, or the text the finding was loaded with; null where there is
 *     none
 */
public record MinutesFinding(MinutesKey key, String unitName, Finding finding, String text) {}
