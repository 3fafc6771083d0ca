package vn.baucu.candidate.boundary;

import vn.baucu.law.ElectionLevel;

/**
 * An electoral unit in bulk.
 *
 * @param id its identity; 0 where it is new
 * @param ownerId the unit whose body is elected
 */
public record ElectoralUnitData(
    int id, ElectionLevel level, int ownerId, int number, String name, int seats) {}
