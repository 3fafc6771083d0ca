package vn.baucu.member.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Membership.Office;
import vn.baucu.member.boundary.BodyRules;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.member.boundary.PastedMembers;
import vn.baucu.member.boundary.TypedMember;
import vn.baucu.shared.Refusal;

/** The table of a body while it is typed into and pasted onto. */
class MemberTableTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 1);
  private static final String HEAD = "Họ tên\tChức danh\tNăm sinh\tĐiện thoại\n";

  private static MemberText member(String name, String born) {
    return new MemberText(Office.DEPUTY, name, born, null, "", "", null, null, "");
  }

  private static MemberTable table(MemberText... members) {
    MemberTable table = new MemberTable(List.of(members));
    table.spare(0);
    return table;
  }

  private static MemberTable.Paste paste(MemberTable table, String... lines) {
    return table.take(PastedMembers.of(HEAD + String.join("\n", lines)), DAY);
  }

  private static List<String> names(MemberTable table) {
    return table.typed().stream().map(row -> row.text().name()).toList();
  }

  @Test
  void aPasteChangesNobodyWhoseNameHasOtherMarks() {
    MemberTable table =
        table(member("Nguyễn Thị Hường", ""), member("Nguyễn Thị Hương", ""), member("Lê Nam", ""));
    MemberTable.Paste read =
        paste(
            table,
            "Nguyễn Thị Hương\tỦy viên\t\t0912",
            "Nguyen Thi Huong\tỦy viên\t\t0913",
            "LÊ NAM\tThư ký\t\t");
    assertThat(read.added()).isEqualTo(1);
    assertThat(read.changed()).isEqualTo(2);
    assertThat(read.asked()).isEqualTo(1);
    assertThat(names(table))
        .containsExactly("Nguyễn Thị Hường", "Nguyễn Thị Hương", "Lê Nam", "Nguyen Thi Huong");
    assertThat(table.rows().get(0).text()).isEqualTo(member("Nguyễn Thị Hường", ""));
    assertThat(table.rows().get(1).getPhone()).isEqualTo("0912");
    assertThat(table.rows().get(3).getSimilar()).isEqualTo("Nguyễn Thị Hường");
  }

  @Test
  void ofNamesakesThePasteMeansTheOneBornThen() {
    MemberTable table = table(member("Lê Nam", "1960"), member("Lê Nam", "1980-02-03"));
    paste(table, "Lê Nam\tThư ký\t1980\t");
    assertThat(table.rows().get(0).isChanged()).isFalse();
    assertThat(table.rows().get(1).getOffice()).isEqualTo(Office.SECRETARY);
    assertThat(table.rows().get(1).getBorn()).isEqualTo("03/02/1980");
    MemberTable.Paste read = paste(table, "Lê Nam\tTổ phó\t\t");
    assertThat(read.added()).as("nothing tells who of the two").isEqualTo(1);
    assertThat(read.asked()).isEqualTo(1);
  }

  @Test
  void whatThePasteDoesNotSayStaysAndWhomItNamesIsNotRemoved() {
    MemberTable table = table(member("Lê Nam", ""));
    table.rows().get(0).setRemoved(true);
    paste(table, "Lê Nam\t\t\t0912", "Trần Hoa\t\t\t");
    assertThat(table.rows().get(0).getOffice()).isEqualTo(Office.DEPUTY);
    assertThat(names(table)).containsExactly("Lê Nam", "Trần Hoa");
    assertThat(table.rows().get(1).getOffice()).as("to be chosen").isNull();
  }

  @Test
  void aRowWithoutANameIsNotDropped() {
    for (int column = 0; column < 5; column++) {
      MemberTable table = table();
      MemberRow row = table.rows().get(2);
      switch (column) {
        case 0 -> row.setNote("thay ông Khoa");
        case 1 -> row.setBeginsOn(DAY);
        case 2 -> row.setEndsOn(DAY);
        case 3 -> row.setOffice(Office.DEPUTY);
        default -> row.setBorn("1970");
      }
      assertThat(table.typed())
          .extracting(TypedMember::row)
          .as("column " + column)
          .containsExactly(3);
    }
    assertThat(table().typed()).as("as offered").isEmpty();
  }

  /** What the browser keeps of a row is found again by its key, wherever the row is by then. */
  @Test
  void theKeyOfARowStays() {
    MemberTable table = table(member("Lê Nam", "1970"));
    MemberRow typed = table.rows().get(5);
    typed.setName("Trần Hoa");
    String key = typed.getKey();
    paste(table, "Vũ Bình\tThư ký\t\t");
    table.spare(0);
    assertThat(table.rows().get(1)).isSameAs(typed);
    assertThat(typed.getKey()).isEqualTo(key);
    assertThat(table.rows().stream().map(MemberRow::getKey).distinct())
        .hasSize(table.rows().size());
    assertThat(table(member("Vũ An", ""), member("Lê Nam", "1970")).rows().get(1).getKey())
        .isEqualTo(table.rows().get(0).getKey());
  }

  @Test
  void moreThanOneBodyLeavesTheTableAsItIs() {
    MemberTable table = table(member("Lê Nam", ""));
    String lines =
        IntStream.rangeClosed(1, BodyRules.MOST)
            .mapToObj(i -> "Vũ " + "A".repeat(i) + "\tỦy viên\t\t")
            .collect(Collectors.joining("\n"));
    int rows = table.rows().size();
    assertThatThrownBy(() -> paste(table, lines)).isInstanceOf(Refusal.class);
    assertThat(table.rows()).hasSize(rows);
  }
}
