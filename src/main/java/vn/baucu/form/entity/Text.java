package vn.baucu.form.entity;

import java.util.List;
import java.util.stream.Collectors;

/** Text of a document, piece by piece. */
public record Text(List<Run> runs) {
  public Text {
    runs = List.copyOf(runs);
  }

  /** No text at all. */
  public static final Text NONE = new Text(List.of());

  /** Text of one piece. */
  public static Text of(String plain) {
    return new Text(List.of(new Run(plain, Run.Kind.PLAIN)));
  }

  /** What it says, without its dots. */
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** Whether there is nothing to be printed, not even dots. */
  public boolean isNone() {
    return runs.isEmpty();
  }

  /** Whether part of it is left to handwriting. */
  public boolean isDotted() {
    return runs.stream().anyMatch(Run::isDotted);
  }
}
