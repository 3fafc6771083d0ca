package vn.baucu.member.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.VietnameseText;
import vn.baucu.member.boundary.BodyRules;
import vn.baucu.member.boundary.MemberKey;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.member.boundary.PastedMembers;
import vn.baucu.member.boundary.TypedMember;
import vn.baucu.shared.Refusal;

/** The rows of a body's table: those who are there, then empty ones for who is new. */
final class MemberTable implements Serializable {
  /** Empty rows beyond those that show. */
  private static final int SPARE = 12;

  private final List<MemberRow> rows = new ArrayList<>();

  MemberTable(List<MemberText> members) {
    members.forEach(member -> rows.add(MemberRow.of(member, rows.size() + 1)));
  }

  List<MemberRow> rows() {
    return rows;
  }

  /**
   * Adds empty rows.
   *
   * @param shown how many show at once; some more only when asked for
   */
  void spare(int shown) {
    for (int i = 0; i < shown + SPARE && rows.size() < BodyRules.MOST; i++) {
      Office office = Office.values()[Math.min(rows.size(), Office.MEMBER.ordinal())];
      rows.add(empty(office, i >= shown));
    }
  }

  private MemberRow empty(Office office, boolean spare) {
    List<String> keys = rows.stream().map(MemberRow::getKey).toList();
    int number = 1;
    while (keys.contains(String.valueOf(number))) {
      number++;
    }
    return MemberRow.empty(rows.size() + 1, office, spare, number);
  }

  /** Who is to be kept, in the order of documents. */
  List<TypedMember> typed() {
    return rows.stream()
        .filter(row -> !row.isRemoved() && !row.isBlank())
        .sorted(
            Comparator.comparing(
                MemberRow::getOrder, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(row -> new TypedMember(rows.indexOf(row) + 1, row.text()))
        .toList();
  }

  /**
   * What came of a paste.
   *
   * @param read lines
   * @param added rows of who is new
   * @param changed rows that are other than stored
   * @param left who is in office and was not pasted
   * @param asked rows in which something is asked
   */
  record Paste(int read, int added, long changed, long left, long asked) {}

  /**
   * Lays a paste onto the table: each line onto the row of whom it means, or as a new row where
   * that is nobody or nothing tells who of several. Nobody's row becomes another's.
   *
   * @throws Refusal TOO_LARGE where they would be more than one body can be; then all is as it was
   */
  Paste take(PastedMembers paste, LocalDate today) {
    List<MemberRow> there = rows.stream().filter(row -> !row.isBlank()).toList();
    List<MemberRow> free =
        new ArrayList<>(there.stream().filter(row -> !row.hasEnded(today)).toList());
    List<List<MemberRow>> meant = new ArrayList<>();
    for (PastedMembers.Row line : paste.rows()) {
      List<MemberRow> who = MemberKey.of(line.member()).among(free, MemberRow::text);
      meant.add(who);
      if (who.size() == 1) {
        free.remove(who.get(0));
      }
    }
    int added = (int) meant.stream().filter(who -> who.size() != 1).count();
    BodyRules.requireRoom(there.size() + added);
    rows.retainAll(there);
    List<MemberRow> taken = new ArrayList<>();
    for (int i = 0; i < meant.size(); i++) {
      taken.add(take(paste.rows().get(i), meant.get(i), there));
    }
    return new Paste(
        taken.size(),
        added,
        taken.stream().filter(MemberRow::isChanged).count(),
        free.stream().filter(row -> row.before() != null).count(),
        taken.stream().filter(row -> row.getSimilar() != null || row.getUnread() != null).count());
  }

  private MemberRow take(PastedMembers.Row line, List<MemberRow> meant, List<MemberRow> there) {
    MemberRow row;
    if (meant.size() == 1) {
      row = meant.get(0);
    } else {
      row = empty(null, false);
      row.similarTo(similar(line.member().name(), there));
      rows.add(row);
    }
    row.take(line.member(), line.unread());
    return row;
  }

  /**
   * The name of somebody else there that is the same but for case and marks; null where none is.
   */
  private static String similar(String name, List<MemberRow> there) {
    return there.stream()
        .map(MemberRow::getName)
        .filter(other -> VietnameseText.fold(other).equals(VietnameseText.fold(name)))
        .findFirst()
        .orElse(null);
  }
}
