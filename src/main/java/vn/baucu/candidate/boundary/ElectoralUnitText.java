package vn.baucu.candidate.boundary;

import java.io.Serializable;

/**
 * An electoral unit as its owner makes it.
 *
 * @param id its identity; 0 where it is new
 * @param version as it was seen
 * @param number 1 and up
 * @param seats how many deputies it elects
 * @param candidates how many stand in it
 */
public record ElectoralUnitText(
    int id, int version, int number, String name, int seats, int candidates)
    implements Serializable {}
