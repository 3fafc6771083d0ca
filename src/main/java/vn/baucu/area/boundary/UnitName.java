package vn.baucu.area.boundary;

import vn.baucu.law.UnitKind;

/**
 * A unit by its code and name, as a step of the way down to another.
 *
 * @param inScope whether it lies in the caller's unit or below, so that it may be opened
 */
public record UnitName(String code, String name, UnitKind kind, boolean inScope) {}
