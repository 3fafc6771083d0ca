package vn.baucu.member.boundary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.candidate.boundary.CandidateDates;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TextLimit;

/** What holds for a body and its members, through the page as through a package. */
public final class BodyRules {
  /** Most members of a body, with those whose term is over. */
  public static final int MOST = 100;

  private BodyRules() {}

  /**
   * Whether so many can be kept.
   *
   * @throws Refusal TOO_LARGE where they are more than one body can be
   */
  public static void requireRoom(int members) {
    if (members > MOST) {
      throw Refusal.tooLarge("member.tooMany", MOST);
    }
  }

  /**
   * Members as they are kept: those whose term has an end behind the others, each by office.
   *
   * @throws Refusal as {@link Members#save}
   */
  static List<MemberText> kept(List<TypedMember> members) {
    requireRoom(members.size());
    Map<MemberKey, Integer> rows = new HashMap<>();
    return members.stream()
        .map(
            member -> {
              MemberText kept = kept(member);
              Integer other = rows.put(MemberKey.of(kept), member.row());
              if (other != null) {
                throw Refusal.rule("member.twice", other, member.row(), kept.name());
              }
              return kept;
            })
        .sorted(
            Comparator.comparing((MemberText member) -> member.endsOn() != null)
                .thenComparing(MemberText::office))
        .toList();
  }

  private static MemberText kept(TypedMember typed) {
    MemberText member = typed.text();
    String row = String.valueOf(typed.row());
    String name = TextLimit.PERSON.required(member.name(), "member.nameMissing", row);
    if (member.office() == null) {
      throw Refusal.rule("member.officeMissing", row, name);
    }
    if (member.isBackwards()) {
      throw Refusal.rule("member.termBackwards", row, name);
    }
    return new MemberText(
        member.office(),
        name,
        born(member.born(), row),
        member.gender(),
        or(TextLimit.LINE.optional(member.job())),
        or(TextLimit.PHONE.optional(member.phone())),
        member.beginsOn(),
        member.endsOn(),
        or(TextLimit.REASON.optional(member.note())));
  }

  private static String born(String typed, String row) {
    return typed.isBlank()
        ? ""
        : CandidateDates.read(typed).orElseThrow(() -> Refusal.rule("member.badBirth", row));
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}
