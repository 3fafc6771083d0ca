package vn.baucu.law;

/**
 * What is voted on in one polling area at one level.
 *
 * @param level the body elected
 * @param seats N, seats of the electoral unit
 * @param candidates K, candidates on its official list
 * @param finalVoters the area's voter total of this level that minutes are held against: the final
 *     one; null where none is known
 */
public record Contest(ElectionLevel level, int seats, int candidates, Long finalVoters) {}
