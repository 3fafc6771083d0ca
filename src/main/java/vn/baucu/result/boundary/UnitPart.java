package vn.baucu.result.boundary;

/**
 * What one administrative unit, with all below it, adds to a result.
 *
 * @param code its code
 * @param parent code of the unit above; null at the root
 * @param owning whether it owns polling areas itself, so that the next step down is its areas
 */
public record UnitPart(String code, String name, String parent, boolean owning, Sums sums) {}
