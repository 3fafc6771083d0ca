package vn.baucu.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sums over the other polling areas of an electoral unit, against which one form is compared.
 *
 * @param areas how many areas are summed here
 * @param complete whether these are all the other areas of the unit
 * @param valid valid ballots
 * @param votes votes of each candidate, in ballot order
 */
public record RestOfUnit(int areas, boolean complete, long valid, List<Long> votes) {

  public RestOfUnit {
    votes = Collections.unmodifiableList(new ArrayList<>(votes));
  }

  /**
   * The rest of a unit without one of its forms.
   *
   * @param forms the other forms, each complete in its figures
   */
  public static RestOfUnit of(List<CountForm> forms, boolean complete) {
    int candidates = forms.stream().mapToInt(form -> form.votes().size()).max().orElse(0);
    List<Long> votes = new ArrayList<>();
    for (int i = 0; i < candidates; i++) {
      int index = i;
      votes.add(
          Exact.toLong(
              Exact.sum(
                  forms.stream()
                      .filter(form -> index < form.votes().size())
                      .map(form -> known(form.votes().get(index)))
                      .toList())));
    }
    long valid = Exact.toLong(Exact.sum(forms.stream().map(form -> known(form.valid())).toList()));
    return new RestOfUnit(forms.size(), complete, valid, votes);
  }

  private static long known(Long figure) {
    return figure == null ? 0 : figure;
  }
}
