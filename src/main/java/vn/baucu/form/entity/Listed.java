package vn.baucu.form.entity;

import java.util.Map;
import vn.baucu.election.entity.BodyText;

/**
 * A person of an official list, as documents name them.
 *
 * @param unit number of the electoral unit
 * @param position on the list, from 1
 * @param columns what the list says, by column
 * @param struck by what the name was struck out; null where it was not
 */
public record Listed(int unit, int position, Map<String, String> columns, BodyText.Decree struck) {
  public Listed {
    columns = Map.copyOf(columns);
  }
}
