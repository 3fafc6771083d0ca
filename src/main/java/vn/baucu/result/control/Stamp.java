package vn.baucu.result.control;

/**
 * What a result is made from, without reading it: equal stamps, equal results.
 *
 * @param electoralUnit identity of the electoral unit
 * @param versions versions of election, unit, candidates, record and the sum of the tallies'
 *     revisions
 * @param tallies how many tallies there are
 * @param early how many early minutes are in the tallies
 */
public record Stamp(int electoralUnit, String versions, int tallies, long early) {}
