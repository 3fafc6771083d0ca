package vn.baucu.exchange.boundary;

import java.util.Map;

/**
 * What became of the rows of one file.
 *
 * @param file the file, such as {@code voters.csv}
 * @param read rows with anything in them, without the header
 * @param added rows that are not there yet
 * @param changed rows that are there with other values
 * @param same rows that are there as they are
 * @param refused rows with a problem that refuses
 * @param totals sums of the number columns over all readable rows, by column
 * @param problems how many problems there are; not all may be listed
 */
public record SheetReport(
    String file,
    int read,
    int added,
    int changed,
    int same,
    int refused,
    Map<String, Long> totals,
    int problems) {}
