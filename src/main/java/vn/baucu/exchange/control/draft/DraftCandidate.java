package vn.baucu.exchange.control.draft;

/** A candidate of the draft, as far as the law asks. */
public final class DraftCandidate extends Stored {
  String fullName;
  String dateOfBirth;
  String gender;

  /** What the law asks of a candidate. */
  public void person(String name, String birth, String sex) {
    fullName = name;
    dateOfBirth = birth;
    gender = sex;
  }
}
