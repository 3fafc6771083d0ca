package vn.baucu.message.boundary;

import java.time.LocalDateTime;
import vn.baucu.law.ElectionLevel;
import vn.baucu.message.entity.RequestKind;

/**
 * What a unit asks for.
 *
 * @param slot the slot to be opened again; null for other kinds
 * @param level of the minutes that are to come back; null for other kinds
 * @param area of the minutes; null likewise
 * @param reason why; never blank
 */
public record NewRequest(
    RequestKind kind, LocalDateTime slot, ElectionLevel level, Integer area, String reason) {}
