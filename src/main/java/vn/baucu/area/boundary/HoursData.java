package vn.baucu.area.boundary;

import java.time.LocalDateTime;

/** The hours of a polling area's poll. */
public record HoursData(int areaId, LocalDateTime opens, LocalDateTime closes) {}
