package vn.baucu.voters.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.area.boundary.AreaText;
import vn.baucu.law.AreaKind;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.voters.boundary.AreaLine;
import vn.baucu.voters.boundary.AreaSheet;
import vn.baucu.voters.boundary.SeenArea;

/**
 * A polling area in the table, as it was read and as it is typed; or an empty row for a new one.
 */
public class AreaRow implements Serializable {
  private final Integer version;
  private final String key;
  private final AreaText before;
  private final Set<ElectionLevel> seen;
  private final Map<ElectionLevel, Boolean> votes = new EnumMap<>(ElectionLevel.class);
  private final String units;
  private final Long voters;
  private final List<Finding> findings;
  private boolean chosen;
  private Integer number;
  private String name;
  private String address;
  private AreaKind kind;
  private LocalDate day;
  private LocalTime opens;
  private LocalTime closes;

  private AreaRow(
      Integer version,
      String key,
      AreaText text,
      Set<ElectionLevel> seen,
      String units,
      Long voters,
      List<Finding> findings) {
    this.version = version;
    this.key = key;
    before = text;
    this.seen = seen;
    this.units = units;
    this.voters = voters;
    this.findings = findings;
    number = text.number();
    name = text.name();
    address = text.address();
    kind = text.kind();
    day = text.opens().toLocalDate();
    opens = text.opens().toLocalTime();
    closes = text.closes().toLocalTime();
  }

  /** An area that is there. */
  static AreaRow of(AreaSheet.Line line, Set<ElectionLevel> levels) {
    String units =
        levels.stream()
            .map(level -> line.units().get(level))
            .map(unit -> unit == null ? "–" : unit.toString())
            .collect(Collectors.joining(" · "));
    Set<ElectionLevel> seen = EnumSet.noneOf(ElectionLevel.class);
    seen.addAll(line.levels());
    seen.retainAll(levels);
    AreaRow row =
        new AreaRow(
            line.state().version(),
            String.valueOf(line.state().text().number()),
            line.state().text(),
            seen,
            units,
            line.voters(),
            line.findings());
    levels.forEach(level -> row.votes.put(level, line.levels().contains(level)));
    return row;
  }

  /**
   * An empty row, in which every level votes at the election's usual hours.
   *
   * @param place among the empty rows, from 0
   */
  static AreaRow empty(AreaSheet sheet, int place) {
    int number = sheet.nextNumber() + place;
    AreaText text = new AreaText(number, "", "", AreaKind.GENERAL, sheet.opens(), sheet.closes());
    String key = String.valueOf(place + 1);
    AreaRow row =
        new AreaRow(null, key, text, EnumSet.noneOf(ElectionLevel.class), "", null, List.of());
    sheet.levels().keySet().forEach(level -> row.votes.put(level, true));
    return row;
  }

  /** What is typed, as somebody wants it. */
  AreaLine line() {
    Set<ElectionLevel> levels = EnumSet.noneOf(ElectionLevel.class);
    votes.forEach(
        (level, votes) -> {
          if (Boolean.TRUE.equals(votes)) {
            levels.add(level);
          }
        });
    return new AreaLine(
        version,
        new AreaText(
            number == null ? 0 : number,
            name,
            address,
            kind,
            day.atTime(opens),
            day.atTime(closes)),
        levels,
        seen);
  }

  /** What tells it from the others like it, also on a later page: its number, or its place. */
  String key() {
    return key;
  }

  /** Whether it is other than it was read, or a new one of which something was typed. */
  boolean isTyped() {
    if (version == null) {
      return !isBlank();
    }
    AreaLine line = line();
    return !line.text().equals(before) || !line.levels().equals(seen);
  }

  private boolean isBlank() {
    return (name == null || name.isBlank()) && (address == null || address.isBlank());
  }

  /** It with the version that was read. */
  SeenArea seenArea() {
    return new SeenArea(number, version);
  }

  /** The text as it was read. */
  AreaText before() {
    return before;
  }

  /** Whether it is a row for a new area in which nothing is typed. */
  public boolean isSpare() {
    return version == null && isBlank();
  }

  public boolean isNew() {
    return version == null;
  }

  /** Numbers of its electoral units, widest level first. */
  public String getUnits() {
    return units;
  }

  public Long getVoters() {
    return voters;
  }

  /** What the law says of it, while the page stands as it was made. */
  public List<Finding> getFindings() {
    return findings;
  }

  public Map<ElectionLevel, Boolean> getVotes() {
    return votes;
  }

  public boolean isChosen() {
    return chosen;
  }

  public void setChosen(boolean chosen) {
    this.chosen = chosen;
  }

  public Integer getNumber() {
    return number;
  }

  public void setNumber(Integer number) {
    this.number = number;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address == null ? "" : address.strip();
  }

  public AreaKind getKind() {
    return kind;
  }

  public void setKind(AreaKind kind) {
    this.kind = kind;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LocalTime getOpens() {
    return opens;
  }

  public void setOpens(LocalTime opens) {
    this.opens = opens;
  }

  public LocalTime getCloses() {
    return closes;
  }

  public void setCloses(LocalTime closes) {
    this.closes = closes;
  }
}
