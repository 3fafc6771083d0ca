package vn.baucu.law;

public enum LegalBasis {
  LAW_2015("85/2015/QH13"),
  AMENDED_2025("83/2025/QH15");
  private final String code;

  LegalBasis(String c) {
    code = c;
  }

  public String code() {
    return code;
  }

  public static LegalBasis ofCode(String c) {
    for (LegalBasis b : values()) if (b.code.equals(c)) return b;
    throw new IllegalArgumentException(c);
  }
}
