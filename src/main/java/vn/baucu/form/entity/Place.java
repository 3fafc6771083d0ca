package vn.baucu.form.entity;

/**
 * A polling area with the units it lies in, by their full names.
 *
 * @param district null where there is no tier of districts
 * @param commune null where the area is the district's own
 * @param area number of the area in its unit
 */
public record Place(String city, String district, String commune, int area) {

  /** The unit that the area belongs to. */
  public String unit() {
    return commune != null ? commune : district != null ? district : city;
  }
}
