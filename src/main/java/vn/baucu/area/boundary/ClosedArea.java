package vn.baucu.area.boundary;

import java.time.LocalDateTime;

/**
 * A polling area that is no more; its number is not used again.
 *
 * @param into number of the area it was merged into; null where it was closed
 * @param by who did it
 * @param reason why; null where none was asked for
 */
public record ClosedArea(
    int number, String name, Integer into, LocalDateTime at, String by, String reason) {}
