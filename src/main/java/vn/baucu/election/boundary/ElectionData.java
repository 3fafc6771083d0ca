package vn.baucu.election.boundary;

import java.time.LocalDate;
import vn.baucu.law.LegalBasis;

/** An election by itself, as a data package has it. */
public record ElectionData(
    String code, String name, LocalDate day, LegalBasis legalBasis, boolean rehearsal) {}
