package vn.baucu.count.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** One thing that happened to the minutes: who, when, what, and the words given; no figure. */
@Entity
@Table(name = "count_event")
public class CountEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne
  @JoinColumn(name = "minutes_id")
  private CountMinutes minutes;

  @Column(name = "figures_version")
  private int figuresVersion;

  private LocalDateTime at;

  @Column(name = "account_id")
  private Integer account;

  @Column(name = "account_name")
  private String accountName;

  @Enumerated(EnumType.STRING)
  private CountAct act;

  @Enumerated(EnumType.STRING)
  private CountState state;

  private String comment;

  protected CountEvent() {}

  CountEvent(CountMinutes minutes, CountAct act, Actor who, String comment, LocalDateTime at) {
    this.minutes = minutes;
    this.figuresVersion = minutes.figuresVersion();
    this.state = minutes.state();
    this.act = act;
    this.account = who.account();
    this.comment = comment;
    this.at = at;
  }

  /** Keeps the name that whoever did it has now. */
  public void signedBy(String fullName) {
    accountName = fullName;
  }

  public CountAct act() {
    return act;
  }

  public String comment() {
    return comment;
  }
}
