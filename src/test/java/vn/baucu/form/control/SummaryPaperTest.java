package vn.baucu.form.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.form.control.Bodies.poll;
import static vn.baucu.form.control.Written.line;
import static vn.baucu.form.control.Written.textOfPdf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.form.entity.SummarySheet;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Round;

/** What the minutes say that sum up a body's election (F4, F5). */
class SummaryPaperTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
  private static final LocalDate LATER = LocalDate.of(2021, 6, 6);
  private static final Round FIRST = Round.ofElectionDay();

  /** Four units: one as it should be, one void and voted on again, one short, one short again. */
  private static SummarySheet all(LegalBasis basis, ElectionLevel level, boolean settled) {
    ResultSheet whole = poll(basis, level, FIRST, DAY, 1, 2, 1000, 900, 890, 600, 500, 80);
    ResultSheet none = poll(basis, level, FIRST, DAY, 2, 1, 1000, 500, 500, 300, 200);
    ResultSheet again =
        poll(basis, level, Round.RE_ELECTION, LATER, 2, 1, 1000, 400, 400, 100, 290);
    ResultSheet brief = poll(basis, level, FIRST, DAY, 3, 3, 2000, 1800, 1798, 1700, 500, 400);
    ResultSheet more =
        poll(basis, level, Round.SUPPLEMENTARY, LATER, 3, 2, 2000, 1000, 900, 800, 700);
    return Bodies.summary(
        basis,
        level,
        settled,
        new SummarySheet.Unit(whole, false, null, false, null),
        new SummarySheet.Unit(none, true, again, false, null),
        new SummarySheet.Unit(brief, false, null, true, more));
  }

  private static SummarySheet plain(LegalBasis basis, ElectionLevel level) {
    return Bodies.summary(
        basis,
        level,
        true,
        new SummarySheet.Unit(
            poll(basis, level, FIRST, DAY, 1, 2, 1000, 900, 890, 600, 600, 80),
            false,
            null,
            false,
            null));
  }

  static Stream<Paper> papers() {
    return Stream.of(
        SummaryPaper.of(plain(LegalBasis.LAW_2015, ElectionLevel.NATIONAL_ASSEMBLY)),
        SummaryPaper.of(plain(LegalBasis.AMENDED_2025, ElectionLevel.COMMUNE_COUNCIL)),
        SummaryPaper.of(all(LegalBasis.AMENDED_2025, ElectionLevel.NATIONAL_ASSEMBLY, true)),
        SummaryPaper.of(all(LegalBasis.LAW_2015, ElectionLevel.CITY_COUNCIL, false)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void bothWritersSayTheSame(Paper paper) {
    assertThat(Written.words(Written.textOfWord(paper))).isEqualTo(Written.words(textOfPdf(paper)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void keepsForYearsAndCanBeReadAloud(Paper paper) throws Exception {
    WritersTest.requireCompliant(Written.pdf(paper));
  }

  private static String text(SummarySheet sheet) {
    return line(textOfPdf(SummaryPaper.of(sheet)));
  }

  /** The form of 2021: nine items, and each unit with what it consists of. */
  @Test
  void theAssemblyOf2021() {
    assertThat(text(all(LegalBasis.LAW_2015, ElectionLevel.NATIONAL_ASSEMBLY, true)))
        .startsWith(
            "Mẫu số 22/HĐBC-QH ỦY BAN BẦU CỬ THÀNH PHỐ HẢI PHÒNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
                + " Độc lập - Tự do - Hạnh phúc BIÊN BẢN XÁC ĐỊNH KẾT QUẢ BẦU CỬ ĐẠI BIỂU QUỐC HỘI"
                + " KHÓA XVI Ở THÀNH PHỐ HẢI PHÒNG")
        .contains("1. Ông Lê Văn Chủ, Chủ tịch 2. Bà Đỗ Thị Phó, Phó Chủ tịch")
        .contains(
            "Theo Nghị quyết số 12/NQ-UBBC ngày 05 tháng 02 năm 2021 của Hội đồng bầu cử quốc gia,"
                + " thành phố Hải Phòng được bầu 6 đại biểu Quốc hội.")
        .contains("thành phố Hải Phòng có 8 người ứng cử.")
        .contains(
            "1. Số lượng đơn vị bầu cử, tổng số cử tri, số cử tri đã tham gia bỏ phiếu tại địa phương"
                + " như sau:")
        .contains(
            "1 Đơn vị bầu cử số 1 Gồm quận số 1. 1.000 900 90,00% 890 98,89% 10 1,11%",
            "2 Đơn vị bầu cử số 2 Gồm quận số 2. 1.000 500 50,00% 500 100,00% 0 0,00%",
            "Tổng cộng: 4.000 3.200 80,00% 3.188 99,63% 12 0,37%")
        .contains(
            "2. Các đơn vị bầu cử có số cử tri đã tham gia bỏ phiếu chưa đạt quá nửa tổng số cử tri"
                + " của đơn vị bầu cử hoặc có vi phạm pháp luật nghiêm trọng, phải tổ chức bầu cử lại"
                + " gồm: Đơn vị bầu cử số 2. Kết quả cử tri tham gia bỏ phiếu bầu cử lại như sau:")
        .contains("Ghi chú (ngày tổ chức bầu cử lại)", "400 40,00% 400 100,00% 0 0,00% 06/06/2021")
        .contains("3. Số phiếu bầu cho mỗi người ứng cử đại biểu Quốc hội như sau:")
        .contains("1. Ngô Văn A 2 100 25,00% 2. Ngô Văn B 2 290 72,50%")
        .contains(
            "4. Danh sách những người trúng cử đại biểu Quốc hội theo từng đơn vị bầu cử:",
            "Họ và tên người trúng cử ĐBQH")
        .contains(
            "5. Các đơn vị bầu cử có số người trúng cử ít hơn số đại biểu Quốc hội được bầu do Hội"
                + " đồng bầu cử quốc gia ấn định, phải tổ chức bầu cử thêm, gồm: Đơn vị bầu cử số 3."
                + " Kết quả cử tri tham gia bỏ phiếu bầu cử thêm như sau (nếu có):")
        .contains("Danh sách những người trúng cử đại biểu Quốc hội sau khi bầu cử thêm như sau:")
        .contains("9. Những khiếu nại, tố cáo và kiến nghị chuyển đến Hội đồng bầu cử quốc gia:")
        .contains("được lập thành 04 bản, gửi đến Hội đồng bầu cử quốc gia")
        .contains("1. 3 biên bản xác định kết quả")
        .contains("TM. ỦY BAN BẦU CỬ CHỦ TỊCH")
        .endsWith("Ghi chú: Nhất thiết không được tẩy xóa trên biên bản.")
        .doesNotContain("1. Các đơn vị bầu cử STT");
  }

  /** The form of 2026: ten items, the first of which says what the units consist of. */
  @Test
  void theAssemblyOf2026() {
    assertThat(text(all(LegalBasis.AMENDED_2025, ElectionLevel.NATIONAL_ASSEMBLY, true)))
        .startsWith("Mẫu số 20/HĐBC-QH")
        .contains(
            "1. Các đơn vị bầu cử STT Tên đơn vị bầu cử Xã, phường, đặc khu 1 Đơn vị bầu cử số 1 quận"
                + " số 1.")
        .contains("2. Số lượng đơn vị bầu cử,", "10. Những khiếu nại, tố cáo và kiến nghị chuyển")
        .contains("1 Đơn vị bầu cử số 1 1.000 900")
        .doesNotContain("(nếu có)");
  }

  /** Two equal votes and seats for both: both stand; where nothing is repeated, it says so. */
  @Test
  void aCouncil() {
    assertThat(text(plain(LegalBasis.LAW_2015, ElectionLevel.CITY_COUNCIL)))
        .startsWith("Mẫu số 27/HĐBC-HĐND ỦY BAN BẦU CỬ THÀNH PHỐ HẢI PHÒNG")
        .contains(
            "BIÊN BẢN TỔNG KẾT CUỘC BẦU CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI PHÒNG KHÓA XVI,"
                + " NHIỆM KỲ 2021-2026")
        .contains("thành phố Hải Phòng được bầu 6 đại biểu Hội đồng nhân dân.")
        .contains("Theo Nghị quyết số 77/NQ-UBBC ngày 25 tháng 4 năm 2021 của Ủy ban bầu cử")
        .contains("có tổng cộng 3 người ứng cử")
        .contains("phải tổ chức bầu cử lại gồm: Không có", "bầu cử thêm gồm: Không có")
        .contains("1. Ngô Văn A 1 600 67,42% 2. Ngô Văn B 1 600 67,42%")
        .contains("7. Những khiếu nại, tố cáo do Ủy ban bầu cử đã giải quyết:")
        .contains("được lập thành 06 bản", "Chính phủ và Ủy ban Trung ương")
        .doesNotContain("8. ", "tài liệu kèm theo", "0 …");
  }

  /** Mistake 7 and what is not in: a dash, never 0, and nobody is named as elected. */
  @Test
  void aProvisionalSummaryNamesNobody() {
    ResultSheet whole =
        poll(
            LegalBasis.LAW_2015,
            ElectionLevel.CITY_COUNCIL,
            FIRST,
            DAY,
            1,
            1,
            1000,
            900,
            890,
            600,
            200);
    SummarySheet sheet =
        Bodies.summary(
            LegalBasis.LAW_2015,
            ElectionLevel.CITY_COUNCIL,
            false,
            new SummarySheet.Unit(whole, false, null, false, null),
            new SummarySheet.Unit(Bodies.nothingOf(whole), false, null, false, null));
    assertThat(SummaryPaper.of(sheet).watermarks()).containsExactly("TẠM THỜI");
    assertThat(text(sheet))
        .contains("Kết quả tạm thời, 2/4 khu vực bỏ phiếu")
        .contains("Gồm quận số 1. – – – – – – –")
        .contains("1. Ngô Văn A 1 – – 2. Ngô Văn B 1 – –")
        .doesNotContain("Không có", " 0 ", " 0,00%");
    String winners = text(sheet).split("theo từng đơn vị bầu cử như sau:")[1];
    assertThat(winners).doesNotContain("Ngô Văn");
  }

  /** Whatever is on the paper changes its fingerprint. */
  @Test
  void theFingerprintIsOfAllThatIsPrinted() {
    List<String> prints =
        Stream.of(
                plain(LegalBasis.LAW_2015, ElectionLevel.CITY_COUNCIL),
                plain(LegalBasis.AMENDED_2025, ElectionLevel.CITY_COUNCIL),
                all(LegalBasis.LAW_2015, ElectionLevel.CITY_COUNCIL, true),
                all(LegalBasis.LAW_2015, ElectionLevel.CITY_COUNCIL, false))
            .map(sheet -> SummaryPaper.of(sheet).fingerprint())
            .toList();
    assertThat(prints).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{64}"));
  }
}
