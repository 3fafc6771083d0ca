package vn.baucu.member.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditValue;

/** What of a body is other than before, for the audit trail. */
final class BodyChange {
  private BodyChange() {}

  /** Who was there so and is not any more. */
  static AuditValue before(List<MemberText> before, List<MemberText> after) {
    return value(before, after);
  }

  /** Who is there so now and was not, and how many there are. */
  static AuditValue after(List<MemberText> before, List<MemberText> after) {
    return value(after, before).and(AuditField.TOTAL, after.size());
  }

  private static AuditValue value(List<MemberText> members, List<MemberText> others) {
    List<Map<String, String>> words =
        without(members, others).stream().map(BodyChange::words).toList();
    AuditValue value = AuditValue.of(AuditField.MEMBERS, words);
    List<String> stayed = names(without(members, without(members, others)));
    return stayed.equals(names(without(others, without(others, members))))
        ? value
        : value.and(AuditField.ORDER, names(members));
  }

  /** Members without those that are among others, each of them once. */
  private static List<MemberText> without(List<MemberText> members, List<MemberText> others) {
    List<MemberText> left = new ArrayList<>(members);
    others.forEach(left::remove);
    return left;
  }

  private static List<String> names(List<MemberText> members) {
    return members.stream().map(MemberText::name).toList();
  }

  private static Map<String, String> words(MemberText member) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("office", member.office().name());
    words.put("name", member.name());
    words.put("born", member.born());
    words.put("gender", member.gender() == null ? "" : member.gender().name());
    words.put("job", member.job());
    words.put("phone", member.phone());
    words.put("begins", day(member.beginsOn()));
    words.put("ends", day(member.endsOn()));
    words.put("note", member.note());
    return words;
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
