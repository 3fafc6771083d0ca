package vn.baucu.shared.web;

import java.io.Serializable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;

/** Which electoral unit, or which body, a page is about, as its address says. */
public class ElectoralUnitAddress implements Serializable {
  private String level;
  private String owner;
  private String number;

  /** The electoral unit meant; refuses what cannot be one. */
  protected ElectoralUnitKey key() {
    return new ElectoralUnitKey(bodyLevel(), bodyOwner(), PathNames.number(number));
  }

  /** The level meant. */
  protected ElectionLevel bodyLevel() {
    return PathNames.level(level);
  }

  /** The owner meant. */
  protected String bodyOwner() {
    if (owner == null) {
      throw Refusal.unknown("shared.unknownPage");
    }
    return owner;
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
