package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import vn.baucu.count.control.CountPlaces;
import vn.baucu.count.control.OwnSumQueries;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * What a unit's own minutes add up to, once both entries agree: for its committee to hold beside
 * its own sheet before the papers leave the house. Not a result.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class OwnSums {
  @Inject private CurrentCaller current;
  @Inject private OwnSumQueries queries;
  @Inject private CountPlaces places;

  /**
   * The sums of the unit's areas in one electoral unit.
   *
   * @param areas how many vote there
   * @param typed how many of them are in the sums
   * @param votes by candidate, in ballot order
   */
  public record Sum(
      ElectionLevel level,
      String electoralUnit,
      int areas,
      int typed,
      long voters,
      long voted,
      long issued,
      long collected,
      long valid,
      long invalid,
      List<Votes> votes) {

    /** All votes together. */
    public long allVotes() {
      return votes.stream().mapToLong(Votes::votes).sum();
    }
  }

  /** The votes of one candidate. */
  public record Votes(int position, String name, long votes) {}

  /**
   * The sums of the caller's own unit on election day: widest level first, then by electoral unit.
   */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  @Unscoped("the caller's own unit")
  public List<Sum> ofOwn() {
    Caller who = current.get();
    Map<Integer, List<OwnSumQueries.Row>> byUnit = new LinkedHashMap<>();
    queries
        .rows(who.unit().unitId(), Round.ofElectionDay())
        .forEach(
            row -> byUnit.computeIfAbsent(row.electoralUnit(), id -> new ArrayList<>()).add(row));
    return byUnit.values().stream()
        .sorted(
            Comparator.comparing((List<OwnSumQueries.Row> rows) -> rows.get(0).level())
                .thenComparing(rows -> rows.get(0).number()))
        .map(this::sum)
        .toList();
  }

  private Sum sum(List<OwnSumQueries.Row> rows) {
    OwnSumQueries.Row any = rows.get(0);
    List<CountForm> forms =
        rows.stream().map(OwnSumQueries.Row::form).filter(Objects::nonNull).toList();
    List<String> names = places.candidates(any.electoralUnit());
    List<Votes> votes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int at = i;
      votes.add(new Votes(i + 1, names.get(i), of(forms, form -> form.votes().get(at))));
    }
    return new Sum(
        any.level(),
        any.name(),
        rows.size(),
        forms.size(),
        of(forms, CountForm::voters),
        of(forms, CountForm::voted),
        of(forms, CountForm::issued),
        of(forms, CountForm::collected),
        of(forms, CountForm::valid),
        of(forms, CountForm::invalid),
        votes);
  }

  private static long of(List<CountForm> forms, ToLongFunction<CountForm> figure) {
    return forms.stream().mapToLong(figure).sum();
  }
}
