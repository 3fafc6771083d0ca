package vn.baucu.result.control;

import java.util.List;
import vn.baucu.law.LegalBasis;
import vn.baucu.shared.ElectoralUnitKey;

/**
 * An electoral unit as the law sees it.
 *
 * @param candidates in ballot order
 * @param closeVotes how near to the line is too near to be believed unread (check R201)
 */
public record MasterData(
    ElectoralUnitKey key,
    String name,
    String ownerName,
    int seats,
    LegalBasis basis,
    List<Person> candidates,
    String closeVotes) {

  /** The same unit with other seats and candidates, as in a later round. */
  public MasterData with(int otherSeats, List<Person> others) {
    return new MasterData(key, name, ownerName, otherSeats, basis, others, closeVotes);
  }

  /**
   * A candidate; the date of birth as it is stored.
   *
   * @param struckOut whether the name was struck out of the list
   */
  public record Person(int position, String name, String dateOfBirth, boolean struckOut) {}
}
