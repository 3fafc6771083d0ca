package vn.baucu.result.boundary;

import java.math.BigDecimal;
import vn.baucu.law.Outcome;

/**
 * A candidate in a result.
 *
 * @param position on the ballot, from 1
 * @param dateOfBirth ISO date, or a year
 * @param percentOfValid two decimals; null where there are no valid ballots
 * @param majority whether more than half of the valid ballots keep the name
 * @param struckOut whether the name was struck out of the list: it wins nothing
 */
public record CandidateLine(
    int position,
    String name,
    String dateOfBirth,
    long votes,
    BigDecimal percentOfValid,
    boolean majority,
    Outcome outcome,
    boolean struckOut) {}
