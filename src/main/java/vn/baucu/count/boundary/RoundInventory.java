package vn.baucu.count.boundary;

import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;

/** What became of the ballots of an area at a level in a further round; each number from 0. */
public record RoundInventory(
    int areaId,
    ElectionLevel level,
    Round round,
    int received,
    int issued,
    int spoilt,
    int unused) {}
