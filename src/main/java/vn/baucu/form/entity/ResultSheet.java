package vn.baucu.form.entity;

import java.util.List;
import vn.baucu.law.Round;

/**
 * What the result minutes of an electoral unit (F3) are printed from, as of one moment.
 *
 * @param city full name of the city, whose committee is written to
 * @param contest with the seats and candidates of this round
 * @param determined whether every polling area is in and no tie is open, so that winners are named
 * @param areas polling areas there are
 * @param accepted how many of them stand in the sums
 * @param figures null while none does: what is not in is not 0
 * @param votes of each candidate, in the order of the contest
 * @param turnoutReached whether more than half of the voters voted
 * @param elected indices into the candidates of the contest, most votes first
 * @param missing seats not filled; null while not determined
 * @param parts administrative units, for the table of the National Assembly
 * @param blank whether it is for handwriting
 * @param members of the board on election day, in the order of the form; empty where not known
 */
public record ResultSheet(
    Occasion occasion,
    String city,
    Contest contest,
    Round round,
    boolean determined,
    int areas,
    int accepted,
    Figures figures,
    List<Long> votes,
    boolean turnoutReached,
    List<Integer> elected,
    Integer missing,
    List<Part> parts,
    boolean blank,
    List<Member> members) {
  public ResultSheet {
    members = List.copyOf(members);
    votes = List.copyOf(votes);
    elected = List.copyOf(elected);
    parts = List.copyOf(parts);
  }

  /** The same for handwriting: without all that was counted. */
  public ResultSheet handwritten() {
    return new ResultSheet(
        occasion,
        city,
        contest,
        round,
        false,
        areas,
        areas,
        null,
        votes.stream().map(each -> 0L).toList(),
        false,
        List.of(),
        null,
        parts.stream()
            .map(
                p ->
                    new Part(
                        p.name(), p.areas(), p.areas(), p.votes().stream().map(v -> 0L).toList()))
            .toList(),
        true,
        members);
  }

  /** Sums over the accepted minutes. */
  public record Figures(
      long voters, long voted, long issued, long collected, long valid, long invalid) {
    /** Both together. */
    public Figures plus(Figures other) {
      return new Figures(
          Math.addExact(voters, other.voters),
          Math.addExact(voted, other.voted),
          Math.addExact(issued, other.issued),
          Math.addExact(collected, other.collected),
          Math.addExact(valid, other.valid),
          Math.addExact(invalid, other.invalid));
    }
  }

  /** What an administrative unit adds; votes in the order of the contest. */
  public record Part(String name, int areas, int accepted, List<Long> votes) {
    public Part {
      votes = List.copyOf(votes);
    }
  }
}
