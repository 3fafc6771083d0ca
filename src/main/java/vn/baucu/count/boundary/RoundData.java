package vn.baucu.count.boundary;

import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;

/**
 * That there are count minutes of an area, level and round, in bulk.
 *
 * @param annulled whether they were annulled, so that their figures count no more
 */
public record RoundData(int areaId, ElectionLevel level, Round round, boolean annulled) {}
