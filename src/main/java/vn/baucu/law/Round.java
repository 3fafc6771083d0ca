package vn.baucu.law;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A poll of an electoral unit: each has its own ballots, counts and minutes. */
public enum Round {
  FIRST,
  /** Bầu cử lại, Art 80: the turnout of the first was half or less. */
  RE_ELECTION,
  /** Bầu cử thêm, Art 79: fewer won than there are seats. */
  SUPPLEMENTARY,
  /** A new vote after an annulment, Art 81. */
  RE_VOTE;

  /**
   * The round with which every election begins: the poll of election day, which turnout reports and
   * ballot inventories are of.
   */
  public static Round ofElectionDay() {
    return FIRST;
  }

  /** The round of a new vote after an annulment (Art 81). */
  public static Round ofNewVote() {
    return RE_VOTE;
  }

  /**
   * The round a text names; where it names none, that of election day.
   *
   * @param name null or blank for none
   * @return empty for what is the name of no round
   */
  public static Optional<Round> named(String name) {
    if (name == null || name.isBlank()) {
      return Optional.of(ofElectionDay());
    }
    return Arrays.stream(values()).filter(round -> round.name().equals(name)).findFirst();
  }

  public boolean isOfElectionDay() {
    return this == ofElectionDay();
  }

  /**
   * The round whose sums the minutes of this one stand in: a new vote after an annulment replaces
   * the area's figures in the sums of the first, and the old ones stay on record (Art 81); every
   * other round has sums of its own.
   */
  public Round sums() {
    return this == RE_VOTE ? FIRST : this;
  }

  /** The rounds with sums of their own, in the order of the law. */
  public static List<Round> withSums() {
    return Arrays.stream(values()).filter(round -> !round.isAgain()).toList();
  }

  /** The round in which an area votes again whose minutes of this one are annulled (Art 81). */
  public Optional<Round> again() {
    return this == FIRST ? Optional.of(RE_VOTE) : Optional.empty();
  }

  /** Whether an area votes in it only where its minutes of an earlier round are annulled. */
  public boolean isAgain() {
    return sums() != this;
  }
}
