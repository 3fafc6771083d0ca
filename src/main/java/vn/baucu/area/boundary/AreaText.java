package vn.baucu.area.boundary;

import java.time.LocalDateTime;
import vn.baucu.law.AreaKind;

/**
 * What is known of a polling area.
 *
 * @param number 1 and up
 * @param address may be empty
 * @param opens when its own poll opens
 * @param closes when it closes, the same day
 */
public record AreaText(
    int number,
    String name,
    String address,
    AreaKind kind,
    LocalDateTime opens,
    LocalDateTime closes) {}
