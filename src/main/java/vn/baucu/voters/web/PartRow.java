package vn.baucu.voters.web;

import java.io.Serializable;
import vn.baucu.law.ElectionLevel;

/** A level of the areas that are asked about: where they lie, with how many voters. */
public class PartRow implements Serializable {
  private final ElectionLevel level;
  private final String name;
  private final Integer unit;
  private final Long voters;
  private Long part;

  PartRow(ElectionLevel level, String name, Integer unit, Long voters) {
    this.level = level;
    this.name = name;
    this.unit = unit;
    this.voters = voters;
  }

  ElectionLevel level() {
    return level;
  }

  public String getName() {
    return name;
  }

  /** Number of the electoral unit; null where they lie in none, or not in the same. */
  public Integer getUnit() {
    return unit;
  }

  /** By the latest totals, together; null where those of one are not known. */
  public Long getVoters() {
    return voters;
  }

  /** How many of them go to a new area; null where nothing is typed. */
  public Long getPart() {
    return part;
  }

  public void setPart(Long part) {
    this.part = part;
  }
}
