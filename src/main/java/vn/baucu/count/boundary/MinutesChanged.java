package vn.baucu.count.boundary;

import java.time.LocalDateTime;
import vn.baucu.count.entity.CountState;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.UnitPath;

/**
 * Count minutes have changed their state or become an incident. Fired as a CDI event in the
 * transaction of the change; what leaves the transaction observes it after success.
 *
 * @param owner the place of the unit that owns the area
 * @param state where they stand now
 * @param incident whether an incident stands on them
 */
public record MinutesChanged(
    MinutesKey minutes, UnitPath owner, CountState state, boolean incident, LocalDateTime at) {}
