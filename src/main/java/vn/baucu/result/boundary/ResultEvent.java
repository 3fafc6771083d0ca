package vn.baucu.result.boundary;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Something that happened to a result.
 *
 * @param at real time
 * @param who full name of the account; null for the system
 * @param act CERTIFIED, SUMMARISED, PUBLISHED, TAKEN_BACK or UNSUMMED, or what became of a
 *     decision: its kind with _RECORDED, _DECIDED, _RETURNED or _TAKEN_BACK
 * @param document number of the document, if there was one
 * @param reason why, if one was given
 * @param fingerprint of the figures it was done upon; null where there were none
 * @param answers what who signed answered to the findings; empty for other acts
 */
public record ResultEvent(
    LocalDateTime at,
    String who,
    String act,
    String document,
    String reason,
    String fingerprint,
    List<Answer> answers) {}
