package vn.baucu.member.boundary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vn.baucu.law.VietnameseText;

/**
 * What tells the members of a body apart: no two have the same. People may share a name; then their
 * birth tells which is meant, and of one person who came twice, the term.
 *
 * @param born as in {@link MemberText}; empty where not said
 * @param beginsOn null where from the beginning, or not said
 */
public record MemberKey(String name, String born, LocalDate beginsOn) {
  /** Of a member. */
  public static MemberKey of(MemberText member) {
    return new MemberKey(member.name(), member.born(), member.beginsOn());
  }

  /**
   * Who of those in a body may be meant: one, or nobody where it is somebody new, or several where
   * nothing tells which. A name written otherwise only in case or in the place of a tone is the
   * same; one with other marks is another person's.
   *
   * @param text what is known of each
   */
  public <T> List<T> among(Collection<T> members, Function<T, MemberText> text) {
    List<T> same = members.stream().filter(each -> equals(of(text.apply(each)))).toList();
    return same.isEmpty()
        ? members.stream().filter(each -> mayBe(text.apply(each))).toList()
        : same;
  }

  private boolean mayBe(MemberText member) {
    return VietnameseText.person(name).equals(VietnameseText.person(member.name()))
        && (born.startsWith(member.born()) || member.born().startsWith(born))
        && (beginsOn == null || member.endsOn() == null || beginsOn.isBefore(member.endsOn()));
  }
}
