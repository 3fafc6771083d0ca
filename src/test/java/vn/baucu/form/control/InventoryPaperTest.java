package vn.baucu.form.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.form.control.Written.line;
import static vn.baucu.form.control.Written.textOfPdf;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.form.entity.InventorySheet;
import vn.baucu.form.entity.Member;
import vn.baucu.form.entity.Paper;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.InventoryChecks.InventoryLine;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Membership.Office;

/** What a ballot inventory (F1) says. */
class InventoryPaperTest {

  private static InventorySheet sheet(LegalBasis basis, boolean declared, Integer communeUnit) {
    InventoryLine line = new InventoryLine(1500L, 1470L, 3L, 27L);
    return new InventorySheet(
        Sheets.occasion(basis, false),
        Sheets.VINH_NIEM,
        7,
        "11383",
        Sheets.occasion(basis, false).day().atTime(19, 0),
        List.of(
            new InventorySheet.Level(ElectionLevel.NATIONAL_ASSEMBLY, 2, line),
            new InventorySheet.Level(ElectionLevel.CITY_COUNCIL, 4, line),
            new InventorySheet.Level(
                ElectionLevel.COMMUNE_COUNCIL, communeUnit, InventoryLine.BLANK)),
        new InventoryLine(3000L, 2940L, 6L, 54L),
        declared,
        2,
        List.of(new Member(Office.CHAIR, "Nguyễn Đình Khoa", false)));
  }

  @Test
  void linesAndRecipientsOfEveryLevel() {
    Paper paper = InventoryPaper.of(sheet(LegalBasis.LAW_2015, true, null));
    assertThat(paper.watermarks()).isEmpty();
    assertThat(line(textOfPdf(paper))).contains("Nguyễn Đình Khoa");
    assertThat(line(textOfPdf(paper)))
        .startsWith("Mẫu số 34/HĐBC TỔ BẦU CỬ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains(
            "KIỂM KÊ VIỆC SỬ DỤNG PHIẾU BẦU CỬ ĐẠI BIỂU QUỐC HỘI KHÓA XV VÀ ĐẠI BIỂU HỘI ĐỒNG")
        .contains("Khu vực bỏ phiếu số: 01 Thuộc xã/phường/thị trấn: Vĩnh Niệm Huyện/quận")
        .contains("1. Số phiếu Tổ bầu cử đã nhận về là: 3.000 phiếu Trong đó: Phiếu bầu cử đại")
        .contains("Quốc hội là: 1.500 phiếu Phiếu bầu cử đại biểu HĐND cấp tỉnh là: 1.500 phiếu")
        .contains("HĐND cấp xã là: 0 phiếu 2. Số phiếu phát ra là: 2.940 phiếu")
        .contains("3. Số phiếu cử tri đổi do gạch hỏng là: 6 phiếu")
        .contains("4. Số phiếu còn lại không sử dụng đến là: 54 phiếu")
        .contains("06 bản, gửi đến: - Ban bầu cử đại biểu Quốc hội ở đơn vị bầu cử số 2, kèm theo")
        .contains("TM. TỔ BẦU CỬ TỔ TRƯỞNG")
        .doesNotContain("- Ban bầu cử đại biểu HĐND cấp xã");
  }

  @Test
  void noSignatureStandsOnAPageWithoutText() {
    Paper blank = InventoryPaper.of(sheet(LegalBasis.LAW_2015, true, 1).blank());
    assertThat(line(Written.lastPage(blank)))
        .contains("THƯ KÝ TỔ BẦU CỬ")
        .contains("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam");
  }

  /** A level that is voted at and not typed is not known. */
  @Test
  void whatIsNotTypedIsDotted() {
    Paper paper = InventoryPaper.of(sheet(LegalBasis.AMENDED_2025, false, 1));
    assertThat(paper.watermarks()).containsExactly("TẠM THỜI");
    assertThat(line(textOfPdf(paper)))
        .startsWith("Mẫu số 32/HĐBC")
        .contains("HĐND cấp xã là: … phiếu 2.")
        .contains("05 bản, gửi đến:")
        .doesNotContain("thị trấn");
  }

  @Test
  void aBlankFormHasNoFigure() throws Exception {
    Paper paper = InventoryPaper.of(sheet(LegalBasis.LAW_2015, true, 1).blank());
    assertThat(line(textOfPdf(paper)))
        .contains("đã nhận về là: … phiếu Trong đó: Phiếu bầu cử đại biểu Quốc hội là: … phiếu")
        .doesNotContainPattern("là: \\d");
    assertThat(paper.foot().get(0)).startsWith("MẪU TRẮNG");
    assertThat(Written.letters(Written.textOfWord(paper)))
        .isEqualTo(Written.letters(textOfPdf(paper)));
    WritersTest.requireCompliant(Written.pdf(paper));
  }
}
