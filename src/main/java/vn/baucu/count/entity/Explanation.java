package vn.baucu.count.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import vn.baucu.law.Severity;

/**
 * The text that lets a finding through: a reason (EXPLAIN), an incident report (INCIDENT), or the
 * city's decision on a rule that the signed paper breaks.
 */
@Entity
@Table(name = "count_explanation")
@IdClass(ExplanationId.class)
public class Explanation {
  @Id
  @ManyToOne
  @JoinColumn(name = "minutes_id")
  private CountMinutes minutes;

  @Id
  @Column(name = "figures_version")
  private int figuresVersion;

  @Id private String code;

  /** Whose entry it was written with: hidden like it until both agree. */
  @Id
  @Enumerated(EnumType.STRING)
  private Entry entry;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Column(name = "explanation")
  private String text;

  @Column(name = "author_id")
  private Integer author;

  @Column(name = "written_at")
  private LocalDateTime writtenAt;

  private String document;

  protected Explanation() {}

  Explanation(CountMinutes minutes, String code, Entry entry) {
    this.minutes = minutes;
    this.figuresVersion = minutes.figuresVersion();
    this.code = code;
    this.entry = entry;
  }

  public String code() {
    return code;
  }

  public Entry entry() {
    return entry;
  }

  public String text() {
    return text;
  }

  public Severity severity() {
    return severity;
  }

  /** Number of the document by which the city let the broken rule through, or null. */
  public String document() {
    return document;
  }

  public Integer author() {
    return author;
  }

  boolean isOf(int version) {
    return figuresVersion == version;
  }

  void write(Severity of, String words, String byDocument, Actor who, LocalDateTime now) {
    severity = of;
    text = words;
    document = byDocument;
    author = who.account();
    writtenAt = now;
  }
}
