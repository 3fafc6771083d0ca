package vn.baucu.member.boundary;

import java.time.LocalDate;
import java.util.List;

/**
 * A body with its members.
 *
 * @param version grows with every change; 0 where nobody was ever entered
 * @param members those whose term is over behind the others, each by office
 * @param today by the election's clock
 * @param changeable whether the caller may change them
 */
public record BodySheet(
    BodyRow row, int version, List<MemberText> members, LocalDate today, boolean changeable) {
  public BodySheet {
    members = List.copyOf(members);
  }

  /** Those in office today, in the order of documents. */
  public List<MemberText> serving() {
    return members.stream().filter(member -> member.serves(today)).toList();
  }
}
