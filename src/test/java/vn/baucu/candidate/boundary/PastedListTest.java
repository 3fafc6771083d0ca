package vn.baucu.candidate.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.shared.Refusal;

/** Lists as spreadsheets put them on the clipboard. */
class PastedListTest {
  @Test
  void columnsAreFoundByTheirHeadings() {
    PastedList list =
        PastedList.of(
            "TT\tNGÀY, THÁNG, NĂM SINH\tHỌ VÀ TÊN\tGiới tính\tNgày vào Đảng (nếu có)\r\n"
                + "1\t12/08/1986\tVũ Thị Lan Anh\tNữ\t03/02/2012\r\n"
                + "2\t1975\tPhạm Văn Đức\tNam\r\n"
                + "\t\t\r\n");
    assertThat(list.rows()).hasSize(2);
    assertThat(list.rows().get(0).line()).isEqualTo(2);
    assertThat(list.rows().get(0).typed())
        .isEqualTo(
            Map.of(
                CandidateColumn.DATE_OF_BIRTH, "12/08/1986",
                CandidateColumn.FULL_NAME, "Vũ Thị Lan Anh",
                CandidateColumn.GENDER, "Nữ",
                CandidateColumn.PARTY_JOINED_ON, "03/02/2012"));
    assertThat(list.rows().get(1).typed())
        .containsEntry(CandidateColumn.DATE_OF_BIRTH, "1975")
        .doesNotContainKey(CandidateColumn.PARTY_JOINED_ON);
  }

  @Test
  void withoutHeadingsTheyAreThoseOfTheOfficialList() {
    PastedList list = PastedList.of("1\tVũ Thị Lan Anh\t12/08/1986\tNữ\tViệt Nam\tKinh");
    assertThat(list.columns()).hasSize(20).startsWith(null, CandidateColumn.FULL_NAME);
    assertThat(list.columns()).endsWith(CandidateColumn.COUNCIL_TERMS, CandidateColumn.NOTE);
    assertThat(list.rows().get(0).typed()).containsEntry(CandidateColumn.ETHNICITY, "Kinh");
    assertThat(PastedList.of("Vũ Thị Lan Anh\t1986\tNữ").columns())
        .hasSize(19)
        .startsWith(CandidateColumn.FULL_NAME);
  }

  /** A heading as the package, the API and the page name it is the column's. */
  @Test
  void theNamesOfThePackageAreHeadings() {
    List<String> words = List.of(CandidateColumn.values()).stream().map(c -> c.word()).toList();
    PastedList list = PastedList.of(String.join("\t", words) + "\nA\t1970");
    assertThat(list.columns()).containsExactly(CandidateColumn.values());
  }

  @Test
  void aCellMayHaveLineBreaks() {
    PastedList list = PastedList.of("Họ và tên\tGhi chú\nVũ An\t\"một\nhai\t\"\"ba\"\"\"\nLê B\t");
    assertThat(list.rows()).hasSize(2);
    assertThat(list.rows().get(0).typed()).containsEntry(CandidateColumn.NOTE, "một\nhai\t\"ba\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          candidate.paste.empty   | ''
          candidate.paste.empty   | ' '
          candidate.paste.empty   | 'Họ và tên'
          candidate.paste.heading | 'Họ và tên~CMND^A~1'
          candidate.paste.twice   | 'Họ và tên~Họ tên^A~A'
          candidate.paste.tooWide | 'Họ và tên^A~1'
          candidate.paste.number  | 'STT~Họ và tên^1~A^3~B'
          candidate.paste.quotes  | 'Họ và tên^"A'
          """)
  void whatCannotBeReadIsSaid(String key, String text) {
    assertThatThrownBy(() -> PastedList.of(text.replace('~', '\t').replace('^', '\n')))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void moreThanAListIsNotRead() {
    String most = "Họ và tên\n" + "a".repeat(PastedList.MOST - 10);
    assertThat(PastedList.of(most).rows()).hasSize(1);
    String longest = "A\t1970\n".repeat(CandidateLists.MOST);
    assertThat(PastedList.of(longest).rows()).hasSize(CandidateLists.MOST);
    assertThatThrownBy(() -> PastedList.of(longest + "A\t1970"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("candidate.listFull"));
    assertThatThrownBy(() -> PastedList.of(most + "a"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
  }
}
