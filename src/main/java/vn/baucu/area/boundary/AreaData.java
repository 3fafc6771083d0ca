package vn.baucu.area.boundary;

import java.time.LocalDateTime;

/**
 * A polling area in bulk.
 *
 * @param id its identity; 0 where it is new
 * @param unitId the unit it lies in
 * @param kind GENERAL, MILITARY, HOSPITAL or DETENTION
 * @param opens when its poll opens
 * @param closes when its poll closes; later than that
 */
public record AreaData(
    int id,
    int unitId,
    int number,
    String name,
    String address,
    String kind,
    LocalDateTime opens,
    LocalDateTime closes) {}
