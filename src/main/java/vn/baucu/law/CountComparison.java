package vn.baucu.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A form beside the area's other levels and beside the rest of its electoral unit. */
final class CountComparison {

  private CountComparison() {}

  /** Voters who voted and ballots collected do not grow from a wider level to a narrower one. */
  @Article(value = "29", checks = Check.C207)
  static Optional<Finding> levels(CountForm form, CountForm wider, CountForm narrower) {
    Optional<Finding> upwards = wider == null ? Optional.empty() : growth(wider, form);
    if (upwards.isPresent() || narrower == null) {
      return upwards;
    }
    return growth(form, narrower);
  }

  private static Optional<Finding> growth(CountForm wider, CountForm narrower) {
    boolean voted = isMore(narrower.voted(), wider.voted());
    boolean collected = isMore(narrower.collected(), wider.collected());
    if (!voted && !collected) {
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>();
    if (voted) {
      fields.add(Fields.VOTED);
    }
    if (collected) {
      fields.add(Fields.COLLECTED);
    }
    return Optional.of(
        Check.C207.finding(
            fields,
            Numbers.of("wider", voted ? wider.voted() : wider.collected())
                .and("narrower", voted ? narrower.voted() : narrower.collected())
                .map()));
  }

  private static boolean isMore(Long figure, Long limit) {
    return CountForm.usable(figure, limit) && figure > limit;
  }

  /**
   * Whether the rest of the unit is there and of the same candidates, so that it can be held to.
   */
  static boolean comparable(CountForm form, RestOfUnit rest, Thresholds thresholds) {
    return rest != null
        && (rest.areas() >= thresholds.get(Threshold.COMPARED_AREAS)
            || rest.complete() && rest.areas() > 0)
        && rest.valid() > 0
        && CountForm.usable(form.valid())
        && form.valid() > 0
        && form.votesUsable()
        && form.votes().size() == rest.votes().size();
  }

  /** No candidate's share of the valid ballots is 30 points away from that in the rest. */
  @Article(value = "76(2)", checks = Check.C208)
  static Optional<Finding> shares(CountForm form, RestOfUnit rest, Thresholds thresholds) {
    if (!comparable(form, rest, thresholds)) {
      return Optional.empty();
    }
    long points = thresholds.get(Threshold.SHARE_POINTS);
    BigInteger limit = Exact.product(form.valid(), rest.valid()).multiply(Exact.big(points));
    List<String> fields = new ArrayList<>();
    int worst = -1;
    BigInteger worstDistance = BigInteger.ZERO;
    for (int i = 0; i < form.votes().size(); i++) {
      BigInteger distance = distance(form.votes().get(i), form.valid(), rest, i);
      if (distance.multiply(BigInteger.valueOf(100)).compareTo(limit) >= 0) {
        fields.add(Fields.votes(i + 1));
        if (distance.compareTo(worstDistance) > 0 || worst < 0) {
          worst = i;
          worstDistance = distance;
        }
      }
    }
    if (worst < 0) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C208.finding(
            fields,
            Numbers.of("position", worst + 1L)
                .and("votes", form.votes().get(worst))
                .share("sharePercent", form.votes().get(worst), form.valid())
                .share("restPercent", rest.votes().get(worst), rest.valid())
                .and("restAreas", rest.areas())
                .map()));
  }

  /** |share here − share in the rest| × valid here × valid in the rest. */
  static BigInteger distance(long votes, long valid, RestOfUnit rest, int candidate) {
    return Exact.product(votes, rest.valid())
        .subtract(Exact.product(rest.votes().get(candidate), valid))
        .abs();
  }

  /** Not every figure, votes included, is that of another form. */
  @Article(value = "76(2)", checks = Check.C210)
  static Optional<Finding> twin(CountForm form, List<CountForm> others) {
    boolean empty =
        form.fields().values().stream()
            .allMatch(figure -> Objects.requireNonNullElse(figure, 0L) == 0);
    long twins = others.stream().filter(form::equals).count();
    if (empty || twins == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C210.finding(List.copyOf(form.fields().keySet()), Numbers.of("forms", twins).map()));
  }
}
