package vn.baucu.exchange.boundary;

import vn.baucu.law.Severity;

/**
 * One thing wrong, or worth knowing, in a package.
 *
 * @param file the file, such as {@code voters.csv}; null where the package as a whole is meant
 * @param row the row as a spreadsheet counts (the header is 1); null where the file is meant
 * @param column the column; null where the row is meant
 * @param value what stands there, shortened; null where nothing is to be shown
 * @param code stable code: {@code P…} of the package, else of the checks
 * @param severity BLOCK refuses the package; the others are told and let through
 * @param expected one Vietnamese sentence: what is expected and what to do
 */
public record ImportProblem(
    String file,
    Integer row,
    String column,
    String value,
    String code,
    Severity severity,
    String expected) {}
