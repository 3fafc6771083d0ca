package vn.baucu.result.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/**
 * A decision of the competent body about a result, as two people enter it from its paper: the first
 * records it, the second enters the same without seeing what the first wrote. Until then it counts
 * for nothing; the program itself decides nothing and draws no lots.
 */
@Entity
@Table(name = "result_decision")
public class Decision {
  /** What two people must have entered alike. */
  public record Core(List<Integer> elected, Boolean held, String number, LocalDate day) {
    public Core {
      elected = elected.stream().distinct().sorted().toList();
    }

    /** In what another differs: {@code number}, {@code date}, {@code elected}, {@code held}. */
    public List<String> differences(Core other) {
      List<String> different = new ArrayList<>();
      if (!elected.equals(other.elected)) {
        different.add("elected");
      }
      if (!Objects.equals(held, other.held)) {
        different.add("held");
      }
      if (!number.equalsIgnoreCase(other.number)) {
        different.add("number");
      }
      if (!day.equals(other.day)) {
        different.add("date");
      }
      return different;
    }
  }

  /** Who entered it, and when by the election's clock. */
  public record Hand(Integer account, String name, LocalDateTime at) {}

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(name = "electoral_unit_id")
  private int electoralUnit;

  @Enumerated(EnumType.STRING)
  private Round round;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  @Enumerated(EnumType.STRING)
  private DecisionState state = DecisionState.RECORDED;

  private String elected;
  private Boolean held;
  private String document;
  private LocalDate day;
  private String body;
  private String words;
  private String fingerprint;

  @Column(name = "recorded_by")
  private Integer recordedBy;

  @Column(name = "recorded_name")
  private String recordedName;

  @Column(name = "recorded_at")
  private LocalDateTime recordedAt;

  @Column(name = "confirmed_by")
  private Integer confirmedBy;

  @Column(name = "confirmed_name")
  private String confirmedName;

  @Column(name = "confirmed_at")
  private LocalDateTime confirmedAt;

  @Column(name = "ended_reason")
  private String endedReason;

  @Version private int version;

  protected Decision() {}

  /**
   * A decision as the first person enters it.
   *
   * @param body who decided
   * @param words what the decision says it rests on
   * @param figures fingerprint of the figures it is about
   */
  public Decision(
      int electoralUnit,
      Round round,
      DecisionKind kind,
      Core core,
      String body,
      String words,
      String figures,
      Hand first) {
    this.electoralUnit = electoralUnit;
    this.round = round;
    this.kind = kind;
    elected =
        core.elected().isEmpty()
            ? null
            : core.elected().stream().map(String::valueOf).collect(Collectors.joining(","));
    held = core.held();
    document = core.number();
    day = core.day();
    this.body = body;
    this.words = words;
    fingerprint = figures;
    recordedBy = first.account();
    recordedName = first.name();
    recordedAt = first.at();
  }

  /**
   * A second person enters it: where it is the same, it counts from now on.
   *
   * @return in what the two differ; empty where it counts now
   * @throws Refusal RULE where it does not wait, or the person is the first
   */
  public List<String> confirm(Core again, Hand second) {
    if (state != DecisionState.RECORDED) {
      throw Refusal.rule("result.decisionNone");
    }
    if (isOf(second.account())) {
      throw Refusal.rule("result.decisionSamePerson");
    }
    List<String> different = core().differences(again);
    if (different.isEmpty()) {
      state = DecisionState.CONFIRMED;
      confirmedBy = second.account();
      confirmedName = second.name();
      confirmedAt = second.at();
    }
    return different;
  }

  /** Given back, or taken back where it counted already. */
  public void end(String reason) {
    state =
        switch (state) {
          case RECORDED -> DecisionState.RETURNED;
          case CONFIRMED -> DecisionState.TAKEN_BACK;
          default -> throw Refusal.rule("result.decisionNone");
        };
    endedReason = reason;
  }

  /** The figures under it were taken back. */
  public void fall(String reason) {
    if (state == DecisionState.RECORDED || state == DecisionState.CONFIRMED) {
      state = DecisionState.FALLEN;
      endedReason = reason;
    }
  }

  /** Whether it was recorded by an account. */
  public boolean isOf(Integer account) {
    return recordedBy != null && recordedBy.equals(account);
  }

  /** Whether it is about these figures. */
  public boolean isAbout(String figures) {
    return fingerprint.equals(figures);
  }

  /** Whether it counts for a result over these figures. */
  public boolean countsFor(String figures) {
    return state == DecisionState.CONFIRMED && isAbout(figures);
  }

  /** What two people must have entered alike. */
  public Core core() {
    return new Core(elected(), held, document, day);
  }

  public int electoralUnit() {
    return electoralUnit;
  }

  public Round round() {
    return round;
  }

  public DecisionKind kind() {
    return kind;
  }

  public DecisionState state() {
    return state;
  }

  /** Positions of those it elects; empty where it is about something else. */
  public List<Integer> elected() {
    return elected == null
        ? List.of()
        : Arrays.stream(elected.split(",")).map(Integer::valueOf).toList();
  }

  /** Whether a supplementary election is held; null where it is about something else. */
  public Boolean held() {
    return held;
  }

  public String document() {
    return document;
  }

  public LocalDate day() {
    return day;
  }

  public String body() {
    return body;
  }

  public String words() {
    return words;
  }

  public String recordedName() {
    return recordedName;
  }

  public LocalDateTime recordedAt() {
    return recordedAt;
  }

  public String confirmedName() {
    return confirmedName;
  }
}
