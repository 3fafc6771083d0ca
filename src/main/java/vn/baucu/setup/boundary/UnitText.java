package vn.baucu.setup.boundary;

import java.io.Serializable;
import vn.baucu.law.UnitKind;

/**
 * What is known of an administrative unit.
 *
 * @param parent code of the unit above
 * @param phone may be empty
 */
public record UnitText(String code, String name, UnitKind kind, String parent, String phone)
    implements Serializable {}
