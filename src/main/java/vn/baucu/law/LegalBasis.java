package vn.baucu.law;

import java.util.Arrays;

/** The law under which an election is held. */
public enum LegalBasis {
  /** Law No. 85/2015/QH13. */
  LAW_2015("85/2015/QH13"),
  /** The same law as amended by No. 83/2025/QH15. */
  AMENDED_2025("83/2025/QH15");

  private final String code;

  LegalBasis(String code) {
    this.code = code;
  }

  /** Number of the law, as data packages write it. */
  public String code() {
    return code;
  }

  /**
   * The legal basis of that number.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static LegalBasis ofCode(String code) {
    return Arrays.stream(values())
        .filter(basis -> basis.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no legal basis of number " + code));
  }
}
