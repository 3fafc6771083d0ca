package vn.baucu.form.entity;

/**
 * A piece of text of one kind.
 *
 * @param text what it says; of dotted space empty
 */
public record Run(String text, Kind kind) {
  /** How a piece of text is set. */
  public enum Kind {
    PLAIN,
    STRONG,
    /** The mark of a note, raised. */
    MARK,
    /** A few dots for something short, such as an hour. */
    SHORT_DOTS,
    /** Dots for a name or number inside a sentence. */
    DOTS,
    /** Dots up to where the line ends; several in one line share what is left. */
    FILL
  }

  /** Whether it is space for handwriting. */
  public boolean isDotted() {
    return kind == Kind.SHORT_DOTS || kind == Kind.DOTS || kind == Kind.FILL;
  }
}
