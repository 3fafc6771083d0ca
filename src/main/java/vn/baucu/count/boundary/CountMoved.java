package vn.baucu.count.boundary;

import java.util.Set;

/**
 * What committed counts have moved since the last look; fired several times a second while somebody
 * listens, also when nothing has.
 *
 * @param standings units where minutes changed their state, and every unit above them
 * @param sums units whose accepted figures changed, and every unit above them
 */
public record CountMoved(Set<Integer> standings, Set<Integer> sums) {}
