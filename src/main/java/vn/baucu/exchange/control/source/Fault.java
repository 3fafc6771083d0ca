package vn.baucu.exchange.control.source;

/**
 * What can be wrong with a package before the law is asked. Each has a stable code; its sentence
 * stands in the bundle under {@code exchange.<code>}.
 */
public enum Fault {
  // The file as a whole.
  NOT_A_ZIP("P101"),
  WORKBOOK("P102"),
  OLD_OR_LOCKED_WORKBOOK("P103"),
  ENCRYPTED("P104"),
  DAMAGED("P105"),
  TOO_BIG("P106"),
  UNSAFE_NAME("P107"),
  UNKNOWN_FILE("P108"),
  DUPLICATE_FILE("P109"),
  EMPTY("P110"),
  LONE_CSV("P111"),
  TOO_MANY_ENTRIES("P112"),
  COMPRESSION("P113"),
  WEB_PAGE("P114"),
  RICH_TEXT("P115"),
  OTHER_ARCHIVE("P116"),
  // A sheet as a table.
  NOT_UTF8_SHEET("P201"),
  WRONG_SEPARATOR("P202"),
  NO_HEADER("P203"),
  MISSING_COLUMN("P204"),
  UNKNOWN_COLUMN("P205"),
  DUPLICATE_COLUMN("P206"),
  BROKEN_QUOTES("P207"),
  ROW_TOO_LONG("P208"),
  NO_TEXT("P209"),
  // A row or a cell.
  RAGGED_ROW("P301"),
  NOT_UTF8("P302"),
  BLANK("P303"),
  TOO_LONG("P304"),
  CONTROL_CHARACTER("P305"),
  FORMULA("P306"),
  SPREADSHEET_ERROR("P307"),
  NOT_A_NUMBER("P310"),
  GROUPED_NUMBER("P311"),
  DECIMAL_NUMBER("P312"),
  NEGATIVE_NUMBER("P313"),
  SCIENTIFIC_NUMBER("P314"),
  NUMBER_AS_TEXT("P315"),
  NUMBER_OUT_OF_RANGE("P316"),
  NOT_A_DATE("P320"),
  NOT_A_TIME("P321"),
  NOT_A_BIRTH_DATE("P322"),
  UNKNOWN_WORD("P323"),
  NOT_A_CODE("P324"),
  NOT_A_USERNAME("P325"),
  /** Asked about only: people write telephone numbers in many ways. */
  NOT_A_PHONE("P326"),
  SECONDS("P327"),
  FAR_FROM_DAY("P328"),
  YEAR_OF_DAY("P329"),
  // What a row stands on.
  DUPLICATE_ROW("P401"),
  UNKNOWN_UNIT("P402"),
  UNKNOWN_AREA("P403"),
  UNKNOWN_ELECTORAL_UNIT("P404"),
  UNKNOWN_LEVEL("P405"),
  UNKNOWN_SLOT("P406"),
  UNKNOWN_SETTING("P407"),
  NOT_A_SETTING_VALUE("P408"),
  WRONG_PARENT("P410"),
  SECOND_CITY("P411"),
  WRONG_OWNER("P412"),
  UNIT_WITHOUT_AREAS("P413"),
  NO_BALLOT_AT_LEVEL("P414"),
  WRONG_UNIT_FOR_ROLE("P415"),
  AREA_FOR_ROLE("P416"),
  ROLE_NOT_GIVEN_AWAY("P417"),
  OWN_ASSIGNMENT("P418"),
  HOURS("P419"),
  VOTES_WITHOUT_COUNT("P420"),
  NOT_FURTHER("P421"),
  NOT_ANNULLED("P423"),
  ANNULLED("P424"),
  TWO_ROUNDS("P425"),
  /** Of rows that the rules of a page refuse; the sentence is that rule's own. */
  BY_ITS_RULES("P426"),
  GROUND_OF_ELECTION("P427"),
  OTHER_PERSON("P428"),
  KNOWN_ELSEWHERE("P429"),
  LEVEL_IN_USE("P430"),
  SLOT_IN_USE("P431"),
  UNIT_IN_USE("P432"),
  PHASE_ORDER("P433"),
  POLL_HOURS("P434"),
  TERM("P435"),
  SEX_OF_NARROW_LEVEL("P436"),
  SAME_NAME("P437"),
  NO_ROUND("P440"),
  ROUND_BEGUN("P441"),
  ROUND_OF_AREA("P442"),
  AREA_NOT_IN_UNIT("P443"),
  NOT_ON_BALLOT("P444"),
  NOT_DAY_OF_ROUND("P445"),
  SEX_OF_ROUND("P446"),
  ROUND_ON_PAGE("P447"),
  DECISION_ON_PAGE("P448"),
  DECISION_WITHOUT_USE("P449"),
  POSITIONS_OF_TIE("P450"),
  NOT_POSITIONS("P451"),
  DECIDED_OTHERWISE("P452"),
  NO_NEW_VOTE("P453"),
  DOCUMENT_DAY("P454"),
  LATER_ROUND("P455"),
  NOTHING_TO_ANNUL("P456"),
  // What the server and the election allow.
  NO_ELECTION("P501"),
  ONE_ELECTION_ROW("P502"),
  TRAINING_ONLY("P503"),
  PRODUCTION_ONLY("P504"),
  REHEARSAL_FLAG("P505"),
  FOREIGN_ELECTION("P506"),
  REAL_FIGURES("P507"),
  OUT_OF_PHASE("P508"),
  NO_CITY("P509"),
  NOT_TO_TYPE("P510"),
  /** Somebody typed what was about to be written; the sentence says where. */
  OVERTAKEN("P511");

  private final String code;

  Fault(String code) {
    this.code = code;
  }

  /** The stable code shown to people. */
  public String code() {
    return code;
  }
}
