package vn.baucu.candidate.boundary;

import vn.baucu.shared.TextLimit;

/**
 * What an official list says of a person, in the order of its columns: on pages, in the API, in
 * packages and in the database.
 */
public enum CandidateColumn {
  FULL_NAME("full_name", TextLimit.PERSON),
  /** A year, or an ISO date. */
  DATE_OF_BIRTH("date_of_birth", null),
  /** {@code F} or {@code M}. */
  GENDER("gender", null),
  NATIONALITY("nationality", TextLimit.WORD),
  ETHNICITY("ethnicity", TextLimit.WORD),
  RELIGION("religion", TextLimit.WORD),
  HOMETOWN("hometown", TextLimit.LINE),
  RESIDENCE("residence", TextLimit.LINE),
  GENERAL_EDUCATION("general_education", TextLimit.WORD),
  PROFESSIONAL_EDUCATION("professional_education", TextLimit.LINE),
  DEGREE("degree", TextLimit.LINE),
  POLITICAL_THEORY("political_theory", TextLimit.WORD),
  FOREIGN_LANGUAGES("foreign_languages", TextLimit.LINE),
  OCCUPATION("occupation", TextLimit.LINE),
  WORKPLACE("workplace", TextLimit.LINE),
  /** A year, an ISO date, or empty: not in the Party. */
  PARTY_JOINED_ON("party_joined_on", null),
  NATIONAL_ASSEMBLY_TERMS("national_assembly_terms", TextLimit.LINE),
  COUNCIL_TERMS("council_terms", TextLimit.LINE),
  /** {@code true} or {@code false}. */
  SELF_NOMINATED("self_nominated", null),
  /** A word of {@link vn.baucu.law.Sector}. */
  SECTOR("sector", null),
  NOTE("note", TextLimit.REASON);

  private final String word;
  private final TextLimit limit;

  CandidateColumn(String word, TextLimit limit) {
    this.word = word;
    this.limit = limit;
  }

  /** Its name in packages, in the API and in the database. */
  public String word() {
    return word;
  }

  /** How long a text may be; null where the column holds a date or a word of a list. */
  public TextLimit limit() {
    return limit;
  }

  /** Whether it is free text that may be empty. */
  boolean isDetail() {
    return limit != null && this != FULL_NAME;
  }
}
