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
import java.util.List;
import java.util.stream.Collectors;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/**
 * What people add to the result of an electoral unit: certification, summary, publication; and how
 * it was taken back. All of it stands on the figures it was made from: when they change, {@link
 * #takeBack} makes it void.
 */
@Entity
@Table(name = "result_record")
public class ResultRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(name = "electoral_unit_id")
  private int electoralUnit;

  @Enumerated(EnumType.STRING)
  private Round round;

  @Enumerated(EnumType.STRING)
  private RecordState state = RecordState.OPEN;

  @Column(name = "minutes_number")
  private String minutesNumber;

  @Column(name = "minutes_date")
  private LocalDate minutesDate;

  private String signers;

  private String elected;

  @Column(name = "certified_at")
  private LocalDateTime certifiedAt;

  private String fingerprint;

  @Column(name = "summary_number")
  private String summaryNumber;

  @Column(name = "summary_date")
  private LocalDate summaryDate;

  @Column(name = "publication_number")
  private String publicationNumber;

  @Column(name = "publication_date")
  private LocalDate publicationDate;

  @Column(name = "taken_back_at")
  private LocalDateTime takenBackAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "taken_back_from")
  private RecordState takenBackFrom;

  @Column(name = "taken_back_reason")
  private String takenBackReason;

  @Version private int version;

  protected ResultRecord() {}

  /** The record of a result to which nobody has added anything. */
  public ResultRecord(int electoralUnit, Round round) {
    this.electoralUnit = electoralUnit;
    this.round = round;
  }

  /**
   * The electoral board's minutes are signed.
   *
   * @param figures fingerprint of the figures they hold
   * @param winners positions of those they name as elected
   * @throws Refusal RULE where it is certified already
   */
  public void certify(
      String number,
      LocalDate date,
      String names,
      String figures,
      List<Integer> winners,
      LocalDateTime at) {
    become(RecordState.CERTIFIED);
    minutesNumber = number;
    minutesDate = date;
    signers = names;
    fingerprint = figures;
    elected = positions(winners);
    certifiedAt = at;
    takenBackAt = null;
    takenBackFrom = null;
    takenBackReason = null;
  }

  /** The committee's summary minutes hold it. */
  public void summarise(String number, LocalDate date) {
    become(RecordState.SUMMARISED);
    summaryNumber = number;
    summaryDate = date;
  }

  /** It is made public; of the National Assembly by the National Election Council's resolution. */
  public void publish(String number, LocalDate date) {
    become(RecordState.PUBLISHED);
    publicationNumber = number;
    publicationDate = date;
  }

  /** The figures changed, or the city re-opened it: all that was added is void. */
  public void takeBack(String reason, LocalDateTime at) {
    takenBackFrom = state;
    takenBackAt = at;
    takenBackReason = reason;
    state = RecordState.OPEN;
    minutesNumber = null;
    minutesDate = null;
    signers = null;
    elected = null;
    certifiedAt = null;
    fingerprint = null;
    summaryNumber = null;
    summaryDate = null;
    publicationNumber = null;
    publicationDate = null;
  }

  /**
   * Another result of the body was taken back: the papers over all of them are void, its own
   * minutes stand.
   *
   * @return whether there were such papers
   */
  public boolean unsum() {
    if (state != RecordState.SUMMARISED && state != RecordState.PUBLISHED) {
      return false;
    }
    state = RecordState.CERTIFIED;
    summaryNumber = null;
    summaryDate = null;
    publicationNumber = null;
    publicationDate = null;
    return true;
  }

  private static String positions(List<Integer> positions) {
    return positions.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
  }

  private void become(RecordState next) {
    if (!state.next().contains(next)) {
      throw Refusal.rule("result.notFrom." + next);
    }
    state = next;
  }

  public int electoralUnit() {
    return electoralUnit;
  }

  public Round round() {
    return round;
  }

  public RecordState state() {
    return state;
  }

  public String minutesNumber() {
    return minutesNumber;
  }

  public LocalDate minutesDate() {
    return minutesDate;
  }

  public String signers() {
    return signers;
  }

  public LocalDateTime certifiedAt() {
    return certifiedAt;
  }

  /** SHA-256 of the figures that were certified. */
  public String fingerprint() {
    return fingerprint;
  }

  public String summaryNumber() {
    return summaryNumber;
  }

  public LocalDate summaryDate() {
    return summaryDate;
  }

  public String publicationNumber() {
    return publicationNumber;
  }

  public LocalDate publicationDate() {
    return publicationDate;
  }

  /** When it was last taken back and has not been certified since; else null. */
  public LocalDateTime takenBackAt() {
    return takenBackAt;
  }

  public RecordState takenBackFrom() {
    return takenBackFrom;
  }

  public String takenBackReason() {
    return takenBackReason;
  }

  public int version() {
    return version;
  }
}
