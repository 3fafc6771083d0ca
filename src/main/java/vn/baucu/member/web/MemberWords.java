package vn.baucu.member.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership.Body;
import vn.baucu.law.Membership.Hint;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Membership.Range;
import vn.baucu.member.boundary.BodyKeys;
import vn.baucu.member.boundary.BodyRow;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Messages;
import vn.baucu.shared.UnitWords;

/** Words of committees, boards and teams. */
@Named
@ApplicationScoped
public class MemberWords {
  /** How many people a bar of numbers against a range is wide. */
  private static final double SCALE = 24;

  private static final int WHOLE = 100;

  @Inject private Messages messages;

  /** What an office is called in a body. */
  public String office(Body body, Office office) {
    return messages.get("member.office." + body + "." + office);
  }

  /** The kind of body a row is grouped under. */
  public String group(BodyRow row) {
    return row.place() instanceof ElectoralUnitKey board
        ? messages.get("member.boards." + board.level())
        : messages.get("member.body." + row.body());
  }

  /** The full name of a body. */
  public String name(BodyRow row) {
    return switch (row.body()) {
      case COMMITTEE -> messages.of("member.committeeOf", UnitWords.inSentence(row.name()));
      case BOARD -> messages.of("member.boardOf", group(row), row.name());
      case TEAM -> messages.of("member.teamOf", String.valueOf(row.place().areaNumber()));
    };
  }

  /** The query that names a body. */
  public String query(BodyRow row) {
    return "unit=%s&body=%s".formatted(row.place().unit(), BodyKeys.name(row.place()));
  }

  /** How many there are to be by law; a dash where it says none. */
  public String range(Range range) {
    return range == null ? "–" : range.least() + "–" + range.most();
  }

  /** What is not as the law has it, in one sentence. */
  public String hints(BodyRow row) {
    return row.hints().stream().map(hint -> hint(row, hint)).collect(Collectors.joining("; "));
  }

  private String hint(BodyRow row, Hint hint) {
    return messages.of(
        "member.hint." + hint,
        hint.off(row.members(), row.range()),
        office(row.body(), hint.office()));
  }

  /** Where on a bar so many people are, of hundred. */
  public long at(int people) {
    return Math.round(Math.min(people, SCALE) * WHOLE / SCALE);
  }

  /** How wide on a bar a range is, of hundred. */
  public long wide(Range range) {
    return at(range.most()) - at(range.least());
  }

  /** A bar in words. */
  public String bar(BodyRow row) {
    return row.range() == null
        ? messages.of("member.barNoRange", row.members())
        : messages.of("member.bar", row.members(), row.range().least(), row.range().most());
  }

  /** As a document addresses a member. */
  public String addressed(MemberText member) {
    Gender gender = member.gender();
    return messages.of("member.addressed." + (gender == null ? "X" : gender), member.name());
  }

  /** Members as a document lists them. */
  public String listed(Body body, List<MemberText> members) {
    return IntStream.range(0, members.size())
        .mapToObj(
            i ->
                messages.of(
                    "member.listed",
                    i + 1,
                    addressed(members.get(i)),
                    office(body, members.get(i).office())))
        .collect(Collectors.joining("; "));
  }

  /** How many there are of each office. */
  public String counted(Body body, List<MemberText> members) {
    Map<Office, Long> counts =
        members.stream().collect(Collectors.groupingBy(MemberText::office, Collectors.counting()));
    List<String> words = new ArrayList<>();
    for (Office office : Office.values()) {
      if (counts.containsKey(office)) {
        words.add(office(body, office) + " " + counts.get(office));
      }
    }
    return String.join(", ", words);
  }
}
