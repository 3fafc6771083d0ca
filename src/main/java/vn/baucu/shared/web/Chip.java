package vn.baucu.shared.web;

/**
 * Every status a page can show, under the name it has in the features' own enums, so that a page
 * hands over the state as it is. A status is always icon, words ({@code shell.chip.<name>}) and
 * colour together; states that look alike differ in their words.
 */
public enum Chip {
  /* count minutes, in the life of one */
  EMPTY("st-none", "circle"),
  FIRST_ENTRY("st-editing", "pencil"),
  FIRST_DONE("st-editing", "pencil"),
  SECOND_ENTRY("st-editing", "pencil"),
  DIFFERENT("st-mismatch", "neq"),
  MATCHED("st-entered", "check"),
  SUBMITTED("st-submitted", "send"),
  ACCEPTED("st-approved", "checks"),
  RETURNED("st-returned", "undo"),
  REOPENED("st-returned", "undo", true),
  ANNULLED("chip-plain", "x"),

  /* results */
  PROVISIONAL("chip-prov", "clock"),
  DETERMINED("chip-prov", "clock", true),
  CERTIFIED("chip-final", "shield", true),
  SUMMARISED("chip-final", "shield", true),
  PUBLISHED("chip-final", "shield", true),
  ELECTED("elected", "check"),
  TIED("chip-warn", "alert"),

  /* turnout */
  COMPLETE("chip-ok", "check"),
  REMAINING("chip-warn", "clock"),
  NOT_REPORTED("chip-plain", "circle"),
  SLOT_REOPENED("chip-warn", "clock"),

  /* readiness */
  UNDECLARED("st-none", "circle"),
  DECLARED("st-submitted", "send"),
  CONFIRMED("st-approved", "checks"),
  TAKEN_BACK("st-returned", "undo"),

  /* between levels */
  REQUEST("chip-info", "inbox"),
  NOTICE("chip-info", "bell"),

  /* findings */
  INCIDENT("st-incident", "alert"),
  BLOCK("chip-err", "oct"),
  EXPLAIN("chip-warn", "alert"),
  INFO("chip-info", "info");

  private final String style;
  private final String icon;
  private final boolean noted;

  Chip(String style, String icon) {
    this(style, icon, false);
  }

  Chip(String style, String icon, boolean noted) {
    this.style = style;
    this.icon = icon;
    this.noted = noted;
  }

  /** The class of the style sheets. */
  public String getStyle() {
    return style;
  }

  /** Name of the icon in the sprite. */
  public String getIcon() {
    return icon;
  }

  /** Key of its words. */
  public String getKey() {
    return "shell.chip." + name();
  }

  /** Whether words beyond those of the vocabulary say more of it, {@code shell.note.<name>}. */
  public boolean isNoted() {
    return noted;
  }

  /** Key of those words. */
  public String getNoteKey() {
    return "shell.note." + name();
  }
}
