package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what single checks found, in the order of the catalogue. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  Findings add(Optional<Finding> finding) {
    finding.ifPresent(found::add);
    return this;
  }

  List<Finding> list() {
    return List.copyOf(found);
  }
}
