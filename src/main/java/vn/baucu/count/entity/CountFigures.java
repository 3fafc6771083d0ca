package vn.baucu.count.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.baucu.law.CountForm;
import vn.baucu.law.Fields;

/** Figures of one version of the minutes, as one person typed them or as they were agreed. */
@Entity
@Table(name = "count_figures")
public class CountFigures {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @ManyToOne
  @JoinColumn(name = "minutes_id")
  private CountMinutes minutes;

  @Column(name = "figures_version")
  private int figuresVersion;

  @Enumerated(EnumType.STRING)
  private Entry entry;

  @Column(name = "author_id")
  private Integer author;

  private Long voters;
  private Long voted;
  private Long issued;
  private Long collected;
  private Long valid;
  private Long invalid;

  @Convert(converter = VotesConverter.class)
  private List<Long> votes;

  @Column(name = "begun_at")
  private LocalDateTime begunAt;

  @Column(name = "saved_at")
  private LocalDateTime savedAt;

  private boolean done;

  @Column(name = "phoned_by")
  private String phonedBy;

  private String fingerprint;

  @Version private int version;

  protected CountFigures() {}

  CountFigures(
      CountMinutes minutes, Entry entry, Integer author, CountForm form, LocalDateTime now) {
    this.minutes = minutes;
    this.figuresVersion = minutes.figuresVersion();
    this.entry = entry;
    this.author = author;
    this.begunAt = now;
    put(form, now);
  }

  public Entry entry() {
    return entry;
  }

  /** The account that typed it; null for agreed figures and for what was loaded from a package. */
  public Integer author() {
    return author;
  }

  /** When its author began, and so since when the minutes are held while it is a draft. */
  public LocalDateTime begunAt() {
    return begunAt;
  }

  public LocalDateTime savedAt() {
    return savedAt;
  }

  /** Whether its author has declared it complete. */
  public boolean isDone() {
    return done;
  }

  /** Who phoned the figures in where the level above typed them, or null. */
  public String phonedBy() {
    return phonedBy;
  }

  /** Grows with every draft saved; echoed to the page that types it. */
  public int version() {
    return version;
  }

  int figuresVersion() {
    return figuresVersion;
  }

  /** The figures. */
  public CountForm form() {
    return new CountForm(voters, voted, issued, collected, valid, invalid, votes);
  }

  boolean isBy(Actor who) {
    return author != null && author == who.account();
  }

  /** Whether it still holds the minutes: a draft typed in not too long ago. */
  public boolean isHeld(LocalDateTime now, Duration claim) {
    return !done && now.isBefore(savedAt.plus(claim));
  }

  final void put(CountForm form, LocalDateTime now) {
    voters = form.voters();
    voted = form.voted();
    issued = form.issued();
    collected = form.collected();
    valid = form.valid();
    invalid = form.invalid();
    votes = form.votes();
    savedAt = now;
    fingerprint =
        entry == Entry.AGREED && !hasBlank() ? Fingerprint.of(form.fields().values()) : null;
  }

  void put(Map<String, Long> fields, LocalDateTime now) {
    put(changed(form(), fields), now);
  }

  void handTo(Actor who, CountForm form, LocalDateTime now) {
    author = who.account();
    begunAt = now;
    phonedBy = null;
    put(form, now);
  }

  void phonedBy(String person) {
    phonedBy = person;
  }

  void done(boolean isDone) {
    done = isDone;
  }

  boolean hasBlank() {
    return form().fields().values().stream().anyMatch(value -> value == null);
  }

  /**
   * A form with some of its fields changed.
   *
   * @throws IllegalArgumentException for a name that is no field of it
   */
  static CountForm changed(CountForm form, Map<String, Long> fields) {
    Map<String, Long> all = form.fields();
    fields.forEach(
        (field, value) -> {
          if (!all.containsKey(field)) {
            throw new IllegalArgumentException(field);
          }
          all.put(field, value);
        });
    List<Long> votes =
        all.entrySet().stream()
            .filter(e -> positionOf(e.getKey()).isPresent())
            .map(Map.Entry::getValue)
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    return new CountForm(
        all.get(Fields.VOTERS),
        all.get(Fields.VOTED),
        all.get(Fields.ISSUED),
        all.get(Fields.COLLECTED),
        all.get(Fields.VALID),
        all.get(Fields.INVALID),
        Collections.unmodifiableList(votes));
  }

  private static OptionalInt positionOf(String field) {
    return Fields.positionOf(field);
  }
}
