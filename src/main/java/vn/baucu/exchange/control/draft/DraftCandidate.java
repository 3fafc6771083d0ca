package vn.baucu.exchange.control.draft;

import java.util.Objects;
import vn.baucu.candidate.boundary.Decided;

/** A candidate of the draft, as far as the law asks. */
public final class DraftCandidate extends Stored {
  String fullName;
  String dateOfBirth;
  String gender;

  /** Whether the name was struck out of the list. */
  boolean struckOut;

  /** By which document the name is struck out, in the database and by the package; or null. */
  Decided struck;

  Decided givenStruck;

  /** Whether the package makes another person of the one the database has at this position. */
  boolean replaced;

  /** What the law asks of a candidate. */
  public void person(String name, String birth, String sex) {
    boolean same = Objects.equals(name, fullName) && Objects.equals(birth, dateOfBirth);
    replaced = isStored() && !same;
    fullName = name;
    dateOfBirth = birth;
    gender = sex;
  }
}
