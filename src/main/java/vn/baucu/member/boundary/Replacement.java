package vn.baucu.member.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.candidate.boundary.CandidateDates;
import vn.baucu.law.Membership.Office;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TextLimit;

/**
 * Somebody comes in the place of another: the one is in office to the end of a day, the other in
 * the same office from the next day on; both stay in the list.
 *
 * @param who leaves
 * @param lastDay of who leaves
 * @param document by which it is so
 * @param newcomer who comes; office, days and note are those of the replacement
 */
public record Replacement(MemberKey who, LocalDate lastDay, String document, MemberText newcomer) {
  /**
   * The members with the replacement.
   *
   * @param messages in which the notes of both name the other and the document
   * @throws Refusal RULE where something is missing, nobody is there who could leave so, or they
   *     could not be kept as {@link Members#save} says
   */
  List<MemberText> in(List<MemberText> members, Messages messages) {
    String by = TextLimit.DOCUMENT.required(document, "member.change.noDocument");
    String name = TextLimit.PERSON.required(newcomer.name(), "member.change.noName");
    if (!newcomer.born().isBlank() && CandidateDates.read(newcomer.born()).isEmpty()) {
      throw Refusal.rule("member.change.badBirth");
    }
    if (lastDay == null) {
      throw Refusal.rule("member.change.noDay");
    }
    LocalDate next = lastDay.plusDays(1);
    List<TypedMember> rows = new ArrayList<>();
    boolean left = false;
    for (MemberText member : members) {
      if (!MemberKey.of(member).equals(who) || member.endsOn() != null) {
        rows.add(new TypedMember(rows.size() + 1, member));
        continue;
      }
      left = true;
      if (member.beginsOn() != null && member.beginsOn().isAfter(lastDay)) {
        throw Refusal.rule("member.change.tooEarly", member.name());
      }
      String ended = messages.of("member.change.left", name, by);
      rows.add(
          new TypedMember(
              rows.size() + 1,
              with(
                  member,
                  member.office(),
                  member.beginsOn(),
                  next,
                  member.note().isEmpty() ? ended : member.note() + "\n" + ended)));
      rows.add(
          new TypedMember(
              rows.size() + 1,
              with(
                  newcomer,
                  member.office(),
                  next,
                  null,
                  messages.of("member.change.came", member.name(), by))));
    }
    if (!left) {
      throw Refusal.rule("member.change.nobody");
    }
    return BodyRules.kept(rows);
  }

  private static MemberText with(
      MemberText of, Office office, LocalDate begins, LocalDate ends, String note) {
    return new MemberText(
        office, of.name(), of.born(), of.gender(), of.job(), of.phone(), begins, ends, note);
  }
}
