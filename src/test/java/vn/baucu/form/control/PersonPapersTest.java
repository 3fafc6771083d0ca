package vn.baucu.form.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.form.control.Bodies.listed;
import static vn.baucu.form.control.Written.line;
import static vn.baucu.form.control.Written.textOfPdf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.election.entity.BodyText;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.ElectedSheet;
import vn.baucu.form.entity.ListSheet;
import vn.baucu.form.entity.Listed;
import vn.baucu.form.entity.Paper;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;

/** What lists of candidates (F6) and of the elected (F7) say. */
class PersonPapersTest {
  private static final Listed WHOLE =
      listed(
          2,
          1,
          "Trương Thị Minh Anh",
          "DATE_OF_BIRTH",
          "1975-03-09",
          "GENDER",
          "F",
          "NATIONALITY",
          "Việt Nam",
          "ETHNICITY",
          "Kinh",
          "RELIGION",
          "Không",
          "HOMETOWN",
          "Xã An Tiến, huyện An Lão, thành phố Hải Phòng",
          "RESIDENCE",
          "Phường Vĩnh Niệm, quận Lê Chân",
          "GENERAL_EDUCATION",
          "12/12",
          "PROFESSIONAL_EDUCATION",
          "Đại học Luật",
          "DEGREE",
          "Thạc sĩ",
          "POLITICAL_THEORY",
          "Cao cấp",
          "FOREIGN_LANGUAGES",
          "Tiếng Anh B",
          "OCCUPATION",
          "Phó Chủ tịch Hội Nông dân",
          "WORKPLACE",
          "Hội Nông dân thành phố",
          "PARTY_JOINED_ON",
          "1999-06-03",
          "NATIONAL_ASSEMBLY_TERMS",
          "XIV",
          "COUNCIL_TERMS",
          "HĐND thành phố 2016-2021",
          "NOTE",
          "");

  private static final Listed BARE = listed(1, 2, "Ngô Gia Bách", "DATE_OF_BIRTH", "1980");

  private static final List<Listed> PERSONS =
      List.of(
          WHOLE,
          new Listed(
              1, 2, BARE.columns(), new BodyText.Decree("15/QĐ-UBBC", LocalDate.of(2021, 5, 20))));

  private static ListSheet list(LegalBasis basis, ElectionLevel level, boolean published) {
    Contest of = level.isNationalAssembly() ? Sheets.assembly() : Sheets.cityCouncil();
    return new ListSheet(
        Sheets.occasion(basis, false),
        Bodies.CITY,
        of,
        published ? new BodyText.Decree("559/NQ-HĐBCQG", LocalDate.of(2021, 4, 27)) : null,
        PERSONS,
        "Lê Văn Chủ");
  }

  private static ElectedSheet elected(ElectionLevel level, boolean determined) {
    return new ElectedSheet(
        Sheets.occasion(LegalBasis.AMENDED_2025, false, Bodies.SET),
        level,
        Bodies.CITY,
        "31",
        level.isNationalAssembly() ? 2 : null,
        3,
        determined,
        10,
        determined ? 10 : 7,
        determined
            ? PERSONS.stream()
                .map(p -> new Listed(p.unit(), p.position(), p.columns(), null))
                .toList()
            : List.of(),
        null);
  }

  static Stream<Paper> papers() {
    return Stream.of(
        ListPaper.of(list(LegalBasis.LAW_2015, ElectionLevel.NATIONAL_ASSEMBLY, true)),
        ListPaper.of(list(LegalBasis.AMENDED_2025, ElectionLevel.CITY_COUNCIL, false)),
        ElectedPaper.of(elected(ElectionLevel.NATIONAL_ASSEMBLY, true)),
        ElectedPaper.of(elected(ElectionLevel.CITY_COUNCIL, true)),
        ElectedPaper.of(elected(ElectionLevel.CITY_COUNCIL, false)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void bothWritersSayTheSame(Paper paper) {
    assertThat(Written.letters(Written.textOfWord(paper)))
        .isEqualTo(Written.letters(textOfPdf(paper)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void keepsForYearsAndCanBeReadAloud(Paper paper) throws Exception {
    WritersTest.requireCompliant(Written.pdf(paper));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void liesCrosswise(Paper paper) {
    assertThat(paper.layout()).isEqualTo(Paper.Layout.LANDSCAPE);
  }

  private static String text(Paper paper) {
    return line(textOfPdf(paper));
  }

  @Test
  void theListOfAnUnitOfTheAssembly() {
    assertThat(
            text(
                ListPaper.of(list(LegalBasis.AMENDED_2025, ElectionLevel.NATIONAL_ASSEMBLY, true))))
        .startsWith("Mẫu số 17/HĐBC-QH ỦY BAN BẦU CỬ THÀNH PHỐ HẢI PHÒNG CỘNG HÒA XÃ HỘI")
        .contains(
            "DANH SÁCH CHÍNH THỨC NHỮNG NGƯỜI ỨNG CỬ ĐẠI BIỂU QUỐC HỘI KHÓA XVI Ở ĐƠN VỊ BẦU CỬ SỐ 2"
                + " GỒM QUẬN LÊ CHÂN, QUẬN NGÔ QUYỀN")
        .contains(
            "(Theo Nghị quyết số 559/NQ-HĐBCQG ngày 27 tháng 4 năm 2021 của Hội đồng bầu cử quốc gia)")
        .contains(
            "STT Họ và tên Ngày tháng năm sinh Giới tính Quốc tịch Dân tộc Tôn giáo Quê quán Nơi ở hiện"
                + " nay Trình độ Nghề nghiệp, chức vụ Nơi công tác Ngày vào Đảng (nếu có) Là đại biểu QH"
                + " (nếu có) Là đại biểu HĐND (nếu có) Ghi chú Giáo dục phổ thông Chuyên môn, nghiệp vụ"
                + " Học hàm, học vị Lý luận chính trị Ngoại ngữ")
        .contains(
            "1 Trương Thị Minh Anh 09/03/1975 Nữ Việt Nam Kinh Không Xã An Tiến, huyện An Lão, thành phố"
                + " Hải Phòng Phường Vĩnh Niệm, quận Lê Chân 12/12 Đại học Luật Thạc sĩ Cao cấp Tiếng Anh"
                + " B Phó Chủ tịch Hội Nông dân Hội Nông dân thành phố 03/06/1999 XIV HĐND thành phố"
                + " 2016- 2021")
        .contains("2 Ngô Gia Bách 1980 Đã xóa tên theo văn bản số 15/QĐ- UBBC")
        .contains("Tổng số người ứng cử đại biểu Quốc hội trong danh sách này là: 2 người")
        .contains("Số đại biểu Quốc hội được bầu: 3 người")
        .endsWith(
            "TM. ỦY BAN BẦU CỬ CHỦ TỊCH (Ký, ghi rõ họ và tên, đóng dấu của Ủy ban bầu cử) Lê Văn Chủ");
  }

  /**
   * The number of 2021 is inferred, so it is not printed; a list may still change until it is out.
   */
  @Test
  void theListOfACouncil() {
    Paper paper = ListPaper.of(list(LegalBasis.LAW_2015, ElectionLevel.CITY_COUNCIL, false));
    assertThat(paper.watermarks()).containsExactly("TẠM THỜI");
    assertThat(text(paper))
        .startsWith("ỦY BAN BẦU CỬ THÀNH PHỐ HẢI PHÒNG")
        .contains("THÀNH PHỐ HẢI PHÒNG KHÓA … NHIỆM KỲ 2021-2026 Đơn vị bầu cử số: 4 Gồm 15 phường")
        .contains("Ngày, tháng, năm sinh", "Là đại biểu HĐND (nếu có)")
        .contains(
            "Tổng số người ứng cử đại biểu Hội đồng nhân dân cấp tỉnh trong danh sách này là: 2 người"
                + " Số đại biểu Hội đồng nhân dân cấp tỉnh được bầu tại đơn vị bầu cử số 4 là: 3 người")
        .contains("…, ngày … tháng … năm … TM. ỦY BAN BẦU CỬ")
        .doesNotContain("Mẫu số", "Là đại biểu QH");
  }

  @Test
  void whoIsElectedToTheAssembly() {
    assertThat(text(ElectedPaper.of(elected(ElectionLevel.NATIONAL_ASSEMBLY, true))))
        .startsWith("Mẫu số 21/HĐBC-QH Tỉnh/Thành phố: Hải Phòng Đơn vị bầu cử số: 2 CỘNG HÒA")
        .contains(
            "BÁO CÁO VỀ DANH SÁCH NHỮNG NGƯỜI TRÚNG CỬ ĐẠI BIỂU QUỐC HỘI KHÓA XVI (Bầu cử ngày 15 tháng"
                + " 3 năm 2026)")
        .contains("1 Trương Thị Minh Anh", "2 Ngô Gia Bách 1980")
        .contains("TRƯỞNG BAN BẦU CỬ (Ký, ghi rõ họ và tên, đóng dấu của Ban bầu cử)")
        .doesNotContain("Tổng số người trúng cử", "Đơn vị bầu cử Ngày");
  }

  @Test
  void whoIsElectedToACouncil() {
    assertThat(text(ElectedPaper.of(elected(ElectionLevel.CITY_COUNCIL, true))))
        .startsWith("Mẫu số 26/HĐBC-HĐND ỦY BAN BẦU CỬ THÀNH PHỐ HẢI PHÒNG")
        .contains(
            "DANH SÁCH NHỮNG NGƯỜI TRÚNG CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI PHÒNG KHÓA XVI"
                + " NHIỆM KỲ 2026-2031")
        .contains("STT Họ và tên Đơn vị bầu cử Ngày, tháng, năm sinh")
        .contains("1 Trương Thị Minh Anh 2 09/03/1975", "2 Ngô Gia Bách 1 1980")
        .contains(
            "Số đại biểu được bầu của HĐND: thành phố Hải Phòng 3 đại biểu Tổng số người trúng cử trong"
                + " danh sách này là: 2 người");
  }

  @Test
  void aProvisionalListNamesNobody() {
    assertThat(text(ElectedPaper.of(elected(ElectionLevel.CITY_COUNCIL, false))))
        .contains("Kết quả tạm thời, 7/10 khu vực bỏ phiếu")
        .contains("Tổng số người trúng cử trong danh sách này là: … người")
        .doesNotContain("Ngô Gia Bách", "Không có", "0 người");
  }
}
