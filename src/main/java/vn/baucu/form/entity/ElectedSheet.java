package vn.baucu.form.entity;

import java.util.List;
import vn.baucu.law.ElectionLevel;

/**
 * What a list of the elected (F7) is printed from, as of one moment: of an electoral unit of the
 * National Assembly, or of a whole council.
 *
 * @param owner full name of the unit whose body is elected
 * @param ownerCode its code
 * @param number of the electoral unit; null of a council
 * @param seats to be filled
 * @param determined whether every polling area is in and no tie is open
 * @param areas polling areas there are, counted in each electoral unit
 * @param accepted how many of them are in
 * @param persons by the alphabet; empty while not determined
 * @param signer head of the board or chair of the committee; null where not known
 */
public record ElectedSheet(
    Occasion occasion,
    ElectionLevel level,
    String owner,
    String ownerCode,
    Integer number,
    int seats,
    boolean determined,
    int areas,
    int accepted,
    List<Listed> persons,
    String signer) {
  public ElectedSheet {
    persons = List.copyOf(persons);
  }
}
