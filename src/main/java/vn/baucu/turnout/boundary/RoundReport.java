package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;
import vn.baucu.law.Round;

/**
 * How many had voted in an area by a time of the day of a further round, cumulative; in bulk.
 *
 * @param areaId identity of the area
 * @param voted from 0
 */
public record RoundReport(int areaId, Round round, LocalDateTime slot, int voted) {}
