package vn.baucu.shared;

/** The names of {@link Role} as constants, for annotations. */
public final class Roles {
  public static final String CITY = "CITY_COMMITTEE";
  public static final String DISTRICT = "DISTRICT_COMMITTEE";
  public static final String COMMUNE = "COMMUNE_COMMITTEE";
  public static final String TEAM = "POLLING_TEAM";
  public static final String OBSERVER = "OBSERVER";
  public static final String ADMINISTRATOR = "ADMINISTRATOR";
  public static final String SYSTEM = "SYSTEM";

  private Roles() {}
}
