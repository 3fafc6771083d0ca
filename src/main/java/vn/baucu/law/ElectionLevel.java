package vn.baucu.law;

public enum ElectionLevel {
  NATIONAL_ASSEMBLY,
  CITY_COUNCIL,
  DISTRICT_COUNCIL,
  COMMUNE_COUNCIL;

  public boolean isNationalAssembly() {
    return this == NATIONAL_ASSEMBLY;
  }
}
