package vn.baucu.result.boundary;

import vn.baucu.law.ElectionLevel;

/**
 * A body that is elected, in a list, with how far the results of its electoral units are.
 *
 * @param owner code of the unit whose body it is
 * @param seats of all its electoral units together
 * @param provisional electoral units whose areas are not all in
 * @param determined all in, not signed
 * @param official signed at least
 * @param areas polling areas, counted in each electoral unit
 * @param accepted how many of them are in
 * @param incidents minutes in the sums with an incident
 * @param open findings of minutes in the sums that nobody has explained
 */
public record CouncilRow(
    ElectionLevel level,
    String owner,
    String ownerName,
    int units,
    int seats,
    int provisional,
    int determined,
    int official,
    int areas,
    int accepted,
    int incidents,
    int open) {}
