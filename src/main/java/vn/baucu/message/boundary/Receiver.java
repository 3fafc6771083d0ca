package vn.baucu.message.boundary;

/**
 * Who a notice can be sent to.
 *
 * @param unit code of the unit whose committee it is
 * @param area number of the area whose polling team it is, else null
 * @param name of the unit, or of the area
 * @param group name of the unit above it
 * @param right whether the unit is right below the sender
 */
public record Receiver(String unit, Integer area, String name, String group, boolean right) {
  /** The receiver in one word, as forms name it: {@code 11296} or {@code 11296/3}. */
  public String code() {
    return area == null ? unit : unit + "/" + area;
  }
}
