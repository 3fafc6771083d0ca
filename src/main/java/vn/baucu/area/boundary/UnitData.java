package vn.baucu.area.boundary;

import vn.baucu.law.UnitKind;

/**
 * An administrative unit in bulk.
 *
 * @param id its identity; 0 where it is new
 * @param parentCode the unit above; null for the city
 * @param phone where its committee is called, may be empty; null where it stays as it is
 */
public record UnitData(
    int id, String code, String name, UnitKind kind, String parentCode, String phone) {}
