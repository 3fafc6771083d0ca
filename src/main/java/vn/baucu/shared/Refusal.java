package vn.baucu.shared;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import vn.baucu.law.Finding;

/**
 * A request refused, with one sentence for the person who made it. The transaction is rolled back:
 * nothing is half written.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {
  /** Why, and so the status the API answers with. */
  public enum Kind {
    INVALID(400),
    DENIED(403),
    UNKNOWN(404),
    STALE(409),
    TOO_LARGE(413),
    RULE(422),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String key;
  private final transient Object[] arguments;
  private final transient List<Finding> findings;
  private final boolean ofRight;
  private boolean audited;

  private Refusal(Kind kind, String key, List<Finding> findings, Object... arguments) {
    this(kind, kind == Kind.DENIED, key, findings, arguments);
  }

  private Refusal(
      Kind kind, boolean ofRight, String key, List<Finding> findings, Object... arguments) {
    super(kind + " " + key + " " + Arrays.asList(arguments));
    this.kind = kind;
    this.ofRight = ofRight;
    this.key = key;
    this.findings = List.copyOf(findings);
    this.arguments = arguments.clone();
  }

  /** Out of role, scope or duty. */
  public static Refusal denied(String key, Object... arguments) {
    return new Refusal(Kind.DENIED, key, List.of(), arguments);
  }

  /** There is no such thing in the caller's election. */
  public static Refusal unknown(String key, Object... arguments) {
    return new Refusal(Kind.UNKNOWN, key, List.of(), arguments);
  }

  /** Somebody else was there first. */
  public static Refusal stale(String key, Object... arguments) {
    return new Refusal(Kind.STALE, key, List.of(), arguments);
  }

  /** What was sent cannot be read. */
  public static Refusal invalid(String key, Object... arguments) {
    return new Refusal(Kind.INVALID, key, List.of(), arguments);
  }

  /** More was sent than is taken there. */
  public static Refusal tooLarge(String key, Object... arguments) {
    return new Refusal(Kind.TOO_LARGE, key, List.of(), arguments);
  }

  /** A rule of phase or state forbids it. */
  public static Refusal rule(String key, Object... arguments) {
    return new Refusal(Kind.RULE, key, List.of(), arguments);
  }

  /** Who asks might, but not at this time: its phase or window is not open, or it is sealed yet. */
  public static Refusal outOfTime(String key, Object... arguments) {
    return new Refusal(Kind.RULE, true, key, List.of(), arguments);
  }

  /** The same with the finding that says so. */
  public static Refusal outOfTime(List<Finding> findings, String key, Object... arguments) {
    return new Refusal(Kind.RULE, true, key, findings, arguments);
  }

  /** The server cannot at this moment; the same may succeed in a few seconds. */
  public static Refusal unavailable(String key, Object... arguments) {
    return new Refusal(Kind.UNAVAILABLE, key, List.of(), arguments);
  }

  /** Checks forbid it: the findings say which. */
  public static Refusal findings(List<Finding> findings, String key, Object... arguments) {
    return new Refusal(Kind.RULE, key, findings, arguments);
  }

  /** Whether role, scope, duty or time forbade it, which leaves its entry in the audit trail. */
  public boolean isOfRight() {
    return ofRight;
  }

  /** True the first time it is asked of a refusal of right: then its entry is to be written. */
  boolean isToBeAudited() {
    boolean first = ofRight && !audited;
    audited = true;
    return first;
  }

  public Kind kind() {
    return kind;
  }

  /** The key of the sentence in the bundles. */
  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.clone();
  }

  public List<Finding> findings() {
    return findings;
  }
}
