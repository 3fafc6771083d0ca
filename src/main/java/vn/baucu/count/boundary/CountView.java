package vn.baucu.count.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.count.entity.CountAct;
import vn.baucu.count.entity.CountState;
import vn.baucu.count.entity.Entry;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;

/**
 * Count minutes as one caller may see them. Nobody sees what another typed before both agree.
 *
 * @param contest what is voted on
 * @param status how boards name the state
 * @param version to be sent back with a command
 * @param figuresVersion 1, and one more after each return or re-opening
 * @param agreed the figures both typed; null before, and where hidden
 * @param draft what this caller types or may type now; null where it is not this caller's turn
 * @param holder who types now; null where nobody does
 * @param findings of the draft, else of the agreed figures
 * @param texts explanations and incident reports by code, as far as they may be seen
 * @param disputed fields that differ or are to be typed again; with values for who settles them
 *     only
 * @param toSettle whether both have typed them again and differ still: an approver settles
 * @param settled fields that differed to the end in this version; for who sees the agreed figures
 * @param mendFields fields a return asked to mend
 * @param comment the words of the last return or re-opening, or null
 * @param before the figures of the version before, beside those now agreed; null where there are
 *     none, and while they are typed
 * @param earlier what was said of findings of earlier versions, the latest first
 * @param phoned entries of this version that the level above typed for the unit
 * @param acts what this caller may do now
 * @param hidden whether the count of an early area is still hidden from this caller, with
 *     everything said or found of it
 * @param history what happened, the latest first; empty where hidden
 */
public record CountView(
    MinutesKey key,
    Contest contest,
    Round round,
    CountState state,
    CountStatus status,
    boolean incident,
    boolean late,
    int version,
    int figuresVersion,
    DoubleEntry doubleEntry,
    CountForm agreed,
    Draft draft,
    Holder holder,
    List<Finding> findings,
    Map<String, Text> texts,
    List<Disputed> disputed,
    boolean toSettle,
    List<Settled> settled,
    List<String> mendFields,
    String comment,
    CountForm before,
    List<Earlier> earlier,
    List<Phoned> phoned,
    Set<CountAct> acts,
    boolean hidden,
    List<Happening> history) {

  /**
   * What is voted on, in words.
   *
   * @param candidates names in ballot order
   * @param ballot signs of the ballot as it read then, to be sent back with what is typed of it
   */
  public record Contest(
      String unitName,
      String parentName,
      String areaName,
      int electoralUnitNumber,
      String electoralUnitName,
      int seats,
      List<String> candidates,
      String ballot) {}

  /**
   * An entry that the level above typed for the unit.
   *
   * @param by who typed
   * @param phonedBy who of the unit phoned the figures in
   */
  public record Phoned(Entry entry, String by, String phonedBy) {}

  /**
   * One's own sheet.
   *
   * @param entry FIRST or SECOND
   * @param begun whether anything of it was saved
   * @param version to be sent back with each draft
   * @param openFields the fields to be typed; null where all are
   * @param proxy whether it is typed for the unit by the level above
   * @param phonedBy who phoned the figures in
   */
  public record Draft(
      Entry entry,
      boolean begun,
      int version,
      CountForm form,
      List<String> openFields,
      boolean proxy,
      String phonedBy,
      LocalDateTime savedAt) {}

  /** Who has the minutes, since when, and until when unless something is typed. */
  public record Holder(String name, LocalDateTime since, LocalDateTime until, boolean mine) {}

  /** What was said of a finding of an earlier version. */
  public record Earlier(int version, String code, String text, String author) {}

  /** A text with a finding; the document by which the city let a broken rule through. */
  public record Text(String text, String document, String author) {}

  /** A field that differs. */
  public record Disputed(String field, Long first, Long second) {}

  /** A field that differed to the end: what both typed, what was found on the paper, by whom. */
  public record Settled(
      String field, Long first, Long second, Long value, String name, String reason) {}

  /** One thing that happened. */
  public record Happening(
      LocalDateTime at,
      String name,
      CountAct act,
      CountState state,
      int figuresVersion,
      String comment) {}

  /** Whether the caller may do something now. */
  public boolean may(CountAct act) {
    return acts.contains(act);
  }
}
