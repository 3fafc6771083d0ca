package vn.baucu.setup.web;

import java.io.Serializable;
import java.time.LocalTime;

/** A time of turnout reports; none where it is empty. */
public final class SlotRow implements Serializable {
  private LocalTime value;

  SlotRow(LocalTime value) {
    this.value = value;
  }

  public LocalTime getValue() {
    return value;
  }

  public void setValue(LocalTime value) {
    this.value = value;
  }
}
