package vn.baucu.election.entity;

import java.time.LocalDate;

/**
 * What documents name of a body that is elected.
 *
 * @param seats how many deputies are elected to it, all its electoral units together; null where
 *     not set
 * @param term its number among the terms, as documents write it: XV; null where not set
 * @param years for which its deputies are elected: 2021-2026
 * @param seatsDecree fixes its seats and electoral units
 * @param listDecree publishes its official lists
 */
public record BodyText(
    Integer seats, String term, String years, Decree seatsDecree, Decree listDecree) {

  /**
   * A resolution that documents name.
   *
   * @param number as on the document, with its letters: 07/NQ-UBBC; null where not set
   * @param day of it; null where not set
   */
  public record Decree(String number, LocalDate day) {}
}
