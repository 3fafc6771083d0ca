package vn.baucu.form.entity;

import java.util.List;
import vn.baucu.election.entity.BodyText;

/**
 * What the official list of an electoral unit (F6) is printed from, as of one moment.
 *
 * @param city full name of the city
 * @param published by what the list was published; null while it may still change
 * @param persons in ballot order
 * @param chair of the committee that signs; null where not known
 */
public record ListSheet(
    Occasion occasion,
    String city,
    Contest contest,
    BodyText.Decree published,
    List<Listed> persons,
    String chair) {
  public ListSheet {
    persons = List.copyOf(persons);
  }
}
