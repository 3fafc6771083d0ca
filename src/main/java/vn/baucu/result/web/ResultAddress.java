package vn.baucu.result.web;

import java.io.Serializable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;

/** Which result a page of this feature is about, as its address says. */
public class ResultAddress implements Serializable {
  private String level;
  private String owner;
  private String number;
  private String round;

  /** The electoral unit meant; refuses what cannot be one. */
  ElectoralUnitKey key() {
    return new ElectoralUnitKey(bodyLevel(), bodyOwner(), PathNames.number(number));
  }

  /** The level meant. */
  ElectionLevel bodyLevel() {
    return PathNames.level(level);
  }

  /** The owner meant. */
  String bodyOwner() {
    if (owner == null) {
      throw Refusal.unknown("shared.unknownPage");
    }
    return owner;
  }

  /** The round meant; that of election day where none is named. */
  Round ofRound() {
    return PathNames.round(round);
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

  public String getRound() {
    return round;
  }

  public void setRound(String round) {
    this.round = round;
  }
}
