package vn.baucu.count.entity;

import java.io.Serializable;
import java.util.Objects;

/** Minutes, version, code and entry of an {@link Explanation}. */
public class ExplanationId implements Serializable {
  private Integer minutes;
  private int figuresVersion;
  private String code;
  private Entry entry;

  @Override
  public boolean equals(Object other) {
    return other instanceof ExplanationId id
        && Objects.equals(minutes, id.minutes)
        && figuresVersion == id.figuresVersion
        && Objects.equals(code, id.code)
        && entry == id.entry;
  }

  @Override
  public int hashCode() {
    return Objects.hash(minutes, figuresVersion, code, entry);
  }
}
