package vn.baucu.candidate.web;

import java.io.Serializable;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;

/** Which list a page is about, as its address says. */
public class ListAddress implements Serializable {
  private String level;
  private String owner;
  private String number;

  /** The electoral unit meant; refuses what cannot be one. */
  ElectoralUnitKey key() {
    if (owner == null) {
      throw Refusal.unknown("shared.unknownPage");
    }
    return new ElectoralUnitKey(PathNames.level(level), owner, PathNames.number(number));
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
