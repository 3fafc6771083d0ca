package vn.baucu.form.entity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.baucu.election.entity.BodyTexts;
import vn.baucu.law.LegalBasis;

/**
 * What a document is printed for.
 *
 * @param election code of the election
 * @param day election day
 * @param bodies what documents name of the bodies elected
 * @param printedAt time of printing, by the election's clock, to the second
 */
public record Occasion(
    String election,
    LocalDate day,
    LegalBasis basis,
    boolean rehearsal,
    BodyTexts bodies,
    LocalDateTime printedAt) {}
