package vn.baucu.voters.boundary;

import java.util.Set;
import vn.baucu.area.boundary.AreaText;
import vn.baucu.law.ElectionLevel;

/**
 * A polling area as somebody wants it.
 *
 * @param version as it was seen; null for one that is to be opened
 * @param text what is to be known of it
 * @param levels at which it is to vote
 * @param seen the levels at which it voted when it was seen
 */
public record AreaLine(
    Integer version, AreaText text, Set<ElectionLevel> levels, Set<ElectionLevel> seen) {}
