package vn.baucu.setup.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.baucu.election.entity.BodySetting;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.UnitKind;

/** A level of the law, elected or not. */
public final class LevelRow implements Serializable {
  private final ElectionLevel level;
  private boolean elected;
  private String name;
  private String years;
  private DoubleEntry entry;
  private final Map<BodySetting, String> body = new EnumMap<>(BodySetting.class);
  private LocalDate seatsDay;
  private LocalDate listDay;

  LevelRow(ElectionLevel level) {
    this.level = level;
  }

  /** Only the bodies of the city are the city's to set; the others are set by their own. */
  void show(String city, Map<String, String> settings) {
    for (BodySetting each : BodySetting.values()) {
      body.put(each, settings.getOrDefault(each.key(level, city), ""));
    }
    seatsDay = day(BodySetting.SEATS_DATE);
    listDay = day(BodySetting.LIST_DATE);
  }

  private LocalDate day(BodySetting setting) {
    return body.get(setting).isEmpty() ? null : LocalDate.parse(body.get(setting));
  }

  void put(String city, Map<String, String> settings) {
    body.put(BodySetting.SEATS_DATE, Objects.toString(seatsDay, ""));
    body.put(BodySetting.LIST_DATE, Objects.toString(listDay, ""));
    for (BodySetting each : BodySetting.values()) {
      String value = body.get(each) == null ? "" : body.get(each).strip();
      if (!isOfCity() || !elected || value.isEmpty()) {
        settings.remove(each.key(level, city));
      } else {
        settings.put(each.key(level, city), value);
      }
    }
  }

  public boolean isOfCity() {
    return level.ownerKind() == UnitKind.CITY;
  }

  public ElectionLevel getLevel() {
    return level;
  }

  public boolean isElected() {
    return elected;
  }

  public void setElected(boolean elected) {
    this.elected = elected;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
  }

  public String getYears() {
    return years;
  }

  public void setYears(String years) {
    this.years = years;
  }

  public DoubleEntry getEntry() {
    return entry;
  }

  public void setEntry(DoubleEntry entry) {
    this.entry = entry;
  }

  /** What is set of the city's body, by the names of {@link BodySetting}. */
  public String getSeats() {
    return body.get(BodySetting.SEATS);
  }

  public void setSeats(String seats) {
    body.put(BodySetting.SEATS, seats);
  }

  public String getTerm() {
    return body.get(BodySetting.TERM);
  }

  public void setTerm(String term) {
    body.put(BodySetting.TERM, term);
  }

  public String getSeatsDocument() {
    return body.get(BodySetting.SEATS_DOCUMENT);
  }

  public void setSeatsDocument(String document) {
    body.put(BodySetting.SEATS_DOCUMENT, document);
  }

  public String getListDocument() {
    return body.get(BodySetting.LIST_DOCUMENT);
  }

  public void setListDocument(String document) {
    body.put(BodySetting.LIST_DOCUMENT, document);
  }

  public LocalDate getSeatsDay() {
    return seatsDay;
  }

  public void setSeatsDay(LocalDate seatsDay) {
    this.seatsDay = seatsDay;
  }

  public LocalDate getListDay() {
    return listDay;
  }

  public void setListDay(LocalDate listDay) {
    this.listDay = listDay;
  }
}
