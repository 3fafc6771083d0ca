package vn.baucu.area.boundary;

import java.time.LocalDateTime;

/**
 * A polling area of a unit.
 *
 * @param number 1 and up
 * @param opensAt when its own poll opens
 * @param closesAt when it closes
 * @param voters voters at the widest level, by the latest total; null where none is known
 */
public record AreaRow(
    int number,
    String name,
    String address,
    LocalDateTime opensAt,
    LocalDateTime closesAt,
    Long voters) {}
