package vn.baucu.candidate.boundary;

import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;

/**
 * The voters of an area at a level in a further round, in bulk.
 *
 * @param areaId identity of the area
 * @param electoralUnit identity of the electoral unit it lies in at the level
 * @param voters from 0
 */
public record PollVoters(
    int areaId, int electoralUnit, ElectionLevel level, Round round, int voters) {}
