package vn.baucu.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of the count minutes of one polling area at one level, as they stand on the paper or
 * as far as they are typed. {@code null} is a blank, never 0.
 *
 * @param voters V, voters on the list
 * @param voted G, voters who voted
 * @param issued P, ballots issued
 * @param collected C, ballots collected
 * @param valid H, valid ballots
 * @param invalid I, invalid ballots
 * @param votes votes of each candidate in ballot order; blanks are null elements; a null list is an
 *     empty one
 */
public record CountForm(
    Long voters,
    Long voted,
    Long issued,
    Long collected,
    Long valid,
    Long invalid,
    List<Long> votes) {

  public CountForm {
    votes = votes == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(votes));
  }

  /** A form with nothing on it yet. */
  public static CountForm blank(int candidates) {
    return new CountForm(
        null, null, null, null, null, null, Arrays.asList(new Long[Math.max(0, candidates)]));
  }

  /** Every field with its name (see {@link Fields}), in the order of the paper. */
  public Map<String, Long> fields() {
    Map<String, Long> fields = new LinkedHashMap<>();
    fields.put(Fields.VOTERS, voters);
    fields.put(Fields.VOTED, voted);
    fields.put(Fields.ISSUED, issued);
    fields.put(Fields.COLLECTED, collected);
    fields.put(Fields.VALID, valid);
    fields.put(Fields.INVALID, invalid);
    for (int i = 0; i < votes.size(); i++) {
      fields.put(Fields.votes(i + 1), votes.get(i));
    }
    return fields;
  }

  /** Names of the fields in which the other form differs, in the order of the paper. */
  public List<String> differences(CountForm other) {
    Map<String, Long> mine = fields();
    Map<String, Long> theirs = other.fields();
    Map<String, Long> longer = mine.size() >= theirs.size() ? mine : theirs;
    return longer.keySet().stream()
        .filter(field -> !Objects.equals(mine.get(field), theirs.get(field)))
        .toList();
  }

  /** Whether every one of these is there and not below 0, so that sums with it mean something. */
  static boolean usable(Long... figures) {
    return Arrays.stream(figures).allMatch(figure -> figure != null && figure >= 0);
  }

  /** Whether there are votes and each is there and not below 0. */
  boolean votesUsable() {
    return !votes.isEmpty() && usable(votes.toArray(Long[]::new));
  }
}
