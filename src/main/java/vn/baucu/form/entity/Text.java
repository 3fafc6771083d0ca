package vn.baucu.form.entity;

import java.util.List;
import java.util.stream.Collectors;

/** Text of a document, piece by piece. */
public record Text(List<Run> runs) {
  public Text {
    runs = List.copyOf(runs);
  }

  /** Text of one piece. */
  public static Text of(String plain) {
    return new Text(List.of(new Run(plain, Run.Kind.PLAIN)));
  }

  /** What it says, without its dots. */
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** Whether part of it is left to handwriting. */
  public boolean isDotted() {
    return runs.stream().anyMatch(Run::isDotted);
  }
}
