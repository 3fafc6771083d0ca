package vn.baucu.result.boundary;

import java.util.List;

/**
 * A page of a list of results.
 *
 * @param total how many there are in all
 * @param tag changes when anything of the page changes
 */
public record ResultPage(List<UnitResult> items, int total, String tag) {}
