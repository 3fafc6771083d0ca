package vn.baucu.candidate.boundary;

import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Refusal;

/**
 * Something that stands on the ground of an electoral unit: on its list with its order, names and
 * dates of birth, on its seats, on its areas and their voters. While it stands the ground stays.
 *
 * @param electoralUnit identity of the electoral unit
 * @param area identity of the polling area whose figures they are; null for the unit's result
 * @param level the level of the unit
 * @param agreed whether the figures were put forward or accepted, so that the area's voter total,
 *     which they were held against, stays as well
 * @param why what stands there, and who can take it back: why the ground is not changed
 */
public record Standing(
    int electoralUnit, Integer area, ElectionLevel level, boolean agreed, Refusal why) {}
