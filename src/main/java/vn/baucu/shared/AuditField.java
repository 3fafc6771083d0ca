package vn.baucu.shared;

/**
 * The names under which values stand in the audit trail: a list of its own, so that who reads the
 * trail years later finds the same names whatever the code is called by then. A name that is there
 * keeps its meaning; whoever needs another adds it.
 */
public enum AuditField {
  ACTIVE("active"),
  ADDED("added"),
  AREAS("areas"),
  CANDIDATE("candidate"),
  CODE("code"),
  CLOCK("clock"),
  DATE("date"),
  DAY("day"),
  DOCUMENT("document"),
  DRY_RUN("dryRun"),
  ELECTED("elected"),
  ENTRANCE("entrance"),
  EXPLANATIONS("explanations"),
  FIELDS("fields"),
  FIGURES("figures"),
  FIGURES_VERSION("figuresVersion"),
  FILE("file"),
  FINDINGS("findings"),
  FINGERPRINT("fingerprint"),
  HELD("held"),
  LATE("late"),
  LEGAL_BASIS("legalBasis"),
  LEVELS("levels"),
  LINES("lines"),
  MEMBERS("members"),
  NAME("name"),
  ORDER("order"),
  OUTCOME("outcome"),
  PHONE("phone"),
  PHONED_BY("phonedBy"),
  POSITION("position"),
  REHEARSAL("rehearsal"),
  REPORTED("reported"),
  ROLE("role"),
  ROTATION("rotation"),
  ROWS("rows"),
  SETTINGS("settings"),
  SHA256("sha256"),
  SLOTS("slots"),
  SPEED("speed"),
  STATE("state"),
  TEXTS("texts"),
  TIED("tied"),
  TIME("time"),
  TOO_LONG("tooLong"),
  TOTAL("total"),
  TOTALS("totals"),
  UNIT("unit"),
  UNIT_KIND("unitKind"),
  VOTED("voted");

  /** The version of the form values are written in, kept beside each entry. */
  public static final int VERSION = 1;

  private final String word;

  AuditField(String word) {
    this.word = word;
  }

  /** The name as it is written. */
  public String word() {
    return word;
  }
}
