package vn.baucu.law;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The voter totals of one polling area at one level, whole and not negative; null where a stage has
 * none.
 *
 * @param posted as posted 40 days before the election
 * @param corrected any time after that
 * @param finalTotal as of the opening of the poll
 */
public record VoterTotals(Long posted, Long corrected, Long finalTotal) implements Serializable {
  /** Of a list that has not been posted. */
  public static final VoterTotals NONE = new VoterTotals(null, null, null);

  /** The total that counts: final, else corrected, else posted; null where there is none. */
  public Long latest() {
    return finalTotal == null ? beforeFinal() : finalTotal;
  }

  private Long beforeFinal() {
    return corrected == null ? posted : corrected;
  }

  /** What was taken at a stage; null where nothing was. */
  public Long at(VoterStage stage) {
    return switch (stage) {
      case POSTED -> posted;
      case CORRECTED -> corrected;
      case FINAL -> finalTotal;
    };
  }

  /**
   * The total as of a stage: a list that was not corrected stands as it was posted, while nothing
   * takes the place of a final total that is missing.
   */
  public Long asOf(VoterStage stage) {
    return stage == VoterStage.CORRECTED ? beforeFinal() : at(stage);
  }

  /** What stood before a stage was taken; null where nothing did. */
  public Long before(VoterStage stage) {
    return switch (stage) {
      case POSTED -> null;
      case CORRECTED -> posted;
      case FINAL -> beforeFinal();
    };
  }

  /** The same with another total of a stage. */
  public VoterTotals with(VoterStage stage, Long total) {
    return switch (stage) {
      case POSTED -> new VoterTotals(total, corrected, finalTotal);
      case CORRECTED -> new VoterTotals(posted, total, finalTotal);
      case FINAL -> new VoterTotals(posted, corrected, total);
    };
  }

  /** Whether another total counts once this one is taken at a stage. */
  public boolean isMovedBy(VoterStage stage, Long total) {
    return !Objects.equals(with(stage, total).latest(), latest());
  }

  /** Whether two lists have come as far as each other, so that they can be put together. */
  public boolean isAsFarAs(VoterTotals other) {
    return (latest() == null) == (other.latest() == null)
        && (finalTotal == null) == (other.finalTotal == null);
  }

  /** The totals of two lists put together that have come as far as each other. */
  public VoterTotals plus(VoterTotals other) {
    return new VoterTotals(
        sum(posted, other.posted),
        corrected == null && other.corrected == null
            ? null
            : sum(beforeFinal(), other.beforeFinal()),
        sum(finalTotal, other.finalTotal));
  }

  /** Whether so many voters stand on the list at every stage that was taken. */
  public boolean has(long voters) {
    Long least = least();
    return voters >= 0 && (least == null || voters <= least);
  }

  /** The fewest voters of any stage that was taken; null where none was. */
  public Long least() {
    return Stream.of(VoterStage.values())
        .map(this::at)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The list of so many of its voters, taken at the same stages. */
  public VoterTotals part(long voters) {
    return new VoterTotals(
        posted == null ? null : (Long) voters,
        corrected == null ? null : (Long) voters,
        finalTotal == null ? null : (Long) voters);
  }

  /** The list without a part of it, at every stage that was taken. */
  public VoterTotals without(VoterTotals part) {
    return new VoterTotals(
        difference(posted, part.posted),
        difference(corrected, part.corrected),
        difference(finalTotal, part.finalTotal));
  }

  private static Long difference(Long all, Long part) {
    return all == null || part == null ? all : (Long) Math.subtractExact(all, part);
  }

  private static Long sum(Long one, Long other) {
    return one == null || other == null ? null : (Long) Math.addExact(one, other);
  }
}
