package vn.baucu.law;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Names of the fields a finding points at; the same words as in the API and the data package. Votes
 * carry the candidate's position on the ballot, from 1: {@code votes[3]}.
 */
public final class Fields {
  public static final String VOTERS = "voters";
  public static final String MEN = "men";
  public static final String WOMEN = "women";
  public static final String VOTED = "voted";
  public static final String ISSUED = "issued";
  public static final String COLLECTED = "collected";
  public static final String VALID = "valid";
  public static final String INVALID = "invalid";
  public static final String VOTES = "votes";
  public static final String KEPT_NAMES = "keptNames";
  public static final String HAND_TOTAL = "handTotal";
  public static final String FIRST_ENTRY = "firstEntry";
  public static final String SECOND_ENTRY = "secondEntry";
  public static final String SUBMITTER = "submitter";
  public static final String SLOT = "slot";
  public static final String SEATS = "seats";
  public static final String CANDIDATES = "candidates";
  public static final String AREAS = "areas";
  public static final String NUMBER = "number";
  public static final String POSITION = "position";
  public static final String DATE_OF_BIRTH = "dateOfBirth";
  public static final String FULL_NAME = "fullName";
  public static final String GENDER = "gender";
  public static final String STATUS = "status";
  public static final String DECISION = "decision";

  private static final List<String> ITEMS =
      List.of(VOTERS, VOTED, ISSUED, COLLECTED, VALID, INVALID);

  /** The order of a form's fields on the count minutes: items 3 to 9, then votes by position. */
  public static final Comparator<String> ON_PAPER =
      Comparator.comparingInt(
              (String field) -> ITEMS.contains(field) ? ITEMS.indexOf(field) : ITEMS.size())
          .thenComparingInt(field -> positionOf(field).orElse(0));

  private Fields() {}

  /** Votes of the candidate at a position of the ballot, from 1. */
  public static String votes(int position) {
    return VOTES + "[" + position + "]";
  }

  /** A line of the ballot inventory of one level: {@code inventory[CITY_COUNCIL].issued}. */
  public static String inventory(ElectionLevel level, String line) {
    return "inventory[" + level + "]." + line;
  }

  /** A total of the ballot inventory: {@code inventory.issued}. */
  public static String inventoryTotal(String line) {
    return "inventory." + line;
  }

  /** Voters of one level: {@code voters[CITY_COUNCIL]}. */
  public static String voters(ElectionLevel level) {
    return VOTERS + "[" + level + "]";
  }

  /** The electoral unit of a polling area at one level: {@code unit[CITY_COUNCIL]}. */
  public static String unit(ElectionLevel level) {
    return "unit[" + level + "]";
  }

  /** Position of the candidate a {@code votes[…]} field speaks of; empty for any other field. */
  public static OptionalInt positionOf(String field) {
    if (!field.startsWith(VOTES + "[") || !field.endsWith("]")) {
      return OptionalInt.empty();
    }
    String position = field.substring(VOTES.length() + 1, field.length() - 1);
    return position.matches("[1-9][0-9]{0,8}")
        ? OptionalInt.of(Integer.parseInt(position))
        : OptionalInt.empty();
  }
}
