package vn.baucu.setup.web;

import java.io.Serializable;
import vn.baucu.election.entity.Setting;

/** A setting that is a whole number. */
public final class NumberRow implements Serializable {
  private final Setting setting;
  private String value;

  NumberRow(Setting setting, String value) {
    this.setting = setting;
    this.value = value;
  }

  public Setting getSetting() {
    return setting;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}
