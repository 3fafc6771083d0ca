package vn.baucu.area.boundary;

import vn.baucu.law.UnitKind;

/**
 * An administrative unit with what lies in it and below it.
 *
 * @param code its code
 * @param name its name
 * @param kind city, district or commune
 * @param parent code of the unit above; null at the root
 * @param children how many units lie right below it
 * @param areas polling areas in it and below
 * @param voters voters of them at the widest level, by the latest totals
 */
public record UnitRow(
    String code, String name, UnitKind kind, String parent, int children, int areas, long voters) {}
