package vn.baucu.shared;

import java.time.LocalDateTime;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;

/**
 * What an entry of the audit trail is about, each part of its key by itself.
 *
 * @param kind what it is; the other parts are null where it has none
 * @param unit code of the administrative unit, of an electoral unit that of its owner
 * @param area number of the polling area in the unit
 * @param level which body is elected
 * @param number number of the electoral unit
 * @param round which poll
 * @param text the key in words, with what has no column: a slot, the name of an account, a code
 */
public record AuditSubject(
    Kind kind,
    String unit,
    Integer area,
    ElectionLevel level,
    Integer number,
    Round round,
    String text) {
  /** What an entry can be about. */
  public enum Kind {
    /** What runs the elections: accounts it begins with. */
    SERVER,
    /** An election as a whole, by its code; without one that of the entry. */
    ELECTION,
    UNIT,
    AREA,
    /** A body that is elected, at a level by a unit. */
    BODY,
    ELECTORAL_UNIT,
    MINUTES,
    ACCOUNT,
    /** A data package that was handed in. */
    PACKAGE,
    /** What was asked for at a door, and refused there. */
    REQUEST
  }

  /** A place in the tree, or what is kept of it. */
  public static AuditSubject of(ScopeTarget target) {
    if (target instanceof MinutesKey minutes) {
      return new AuditSubject(
          Kind.MINUTES,
          minutes.unit(),
          minutes.area(),
          minutes.level(),
          null,
          minutes.round(),
          minutes.toString());
    }
    if (target instanceof ElectoralUnitKey key) {
      return new AuditSubject(
          Kind.ELECTORAL_UNIT, key.owner(), null, key.level(), key.number(), null, key.toString());
    }
    Kind kind = target.areaNumber() == null ? Kind.UNIT : Kind.AREA;
    return new AuditSubject(
        kind, target.unit(), target.areaNumber(), null, null, null, target.toString());
  }

  /** The result of an electoral unit in a round. */
  public static AuditSubject of(ElectoralUnitKey key, Round round) {
    return new AuditSubject(
        Kind.ELECTORAL_UNIT,
        key.owner(),
        null,
        key.level(),
        key.number(),
        round,
        key + "/" + round);
  }

  /** The results of a body in a round. */
  public static AuditSubject body(UnitCode owner, ElectionLevel level, Round round) {
    return new AuditSubject(
        Kind.BODY, owner.unit(), null, level, null, round, level + "/" + owner + "/" + round);
  }

  /** The election of the entry, as a whole. */
  public static AuditSubject election() {
    return named(Kind.ELECTION, "*");
  }

  /** An election by its code or identity. */
  public static AuditSubject election(Object election) {
    return named(Kind.ELECTION, String.valueOf(election));
  }

  public static AuditSubject account(String username) {
    return named(Kind.ACCOUNT, username);
  }

  /** Something that has no key but a name. */
  public static AuditSubject named(Kind kind, String name) {
    return new AuditSubject(kind, null, null, null, null, null, name);
  }

  /** The same at one slot of turnout. */
  public AuditSubject at(LocalDateTime slot) {
    return new AuditSubject(kind, unit, area, level, number, round, text + "/" + slot);
  }
}
