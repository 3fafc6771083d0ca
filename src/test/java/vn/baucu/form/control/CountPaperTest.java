package vn.baucu.form.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.form.control.Written.line;
import static vn.baucu.form.control.Written.textOfPdf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.CountSheet;
import vn.baucu.form.entity.Member;
import vn.baucu.form.entity.Paper;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Round;

/** What count minutes (F2) say, held against words written from the specification of the forms. */
class CountPaperTest {

  /** The number of a council's term is set by its committee. */
  @Test
  void theTermIsThatOfTheBody() {
    CountSheet sheet = Sheets.accepted();
    CountSheet known =
        new CountSheet(
            Sheets.occasion(LegalBasis.LAW_2015, false, Map.of("body.CITY_COUNCIL.31.term", "XVI")),
            sheet.place(),
            sheet.contest(),
            sheet.round(),
            sheet.form(),
            sheet.accepted(),
            sheet.version(),
            sheet.doubleEntry(),
            sheet.members());
    assertThat(line(textOfPdf(CountPaper.of(known)))).contains("KHÓA XVI NHIỆM KỲ 2021-2026");
    assertThat(CountPaper.of(known).fingerprint()).isNotEqualTo(CountPaper.of(sheet).fingerprint());
  }

  @Test
  void acceptedMinutesOfACouncil() {
    assertThat(line(textOfPdf(CountPaper.of(Sheets.accepted()))))
        .startsWith(
            "Mẫu số 25/HĐBC-HĐND Tỉnh/Thành phố: Hải Phòng Huyện/Quận/Thị xã/Thành phố thuộc"
                + " tỉnh: Lê Chân Xã/Phường/Thị trấn: Vĩnh Niệm CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
                + " Độc lập - Tự do - Hạnh phúc BIÊN BẢN KẾT QUẢ KIỂM PHIẾU BẦU CỬ ĐẠI BIỂU HỘI"
                + " ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI PHÒNG KHÓA … NHIỆM KỲ 2021-2026 CỦA TỔ BẦU CỬ Khu"
                + " vực bỏ phiếu số: 01 xã/phường/thị trấn: Vĩnh Niệm Đơn vị bầu cử đại biểu Hội"
                + " đồng nhân dân thành phố Hải Phòng số: 4 Gồm 15 phường thuộc quận Lê Chân. Ngày"
                + " … tháng … năm 2021, Tổ bầu cử gồm có: 1. Ông/Bà … Tổ trưởng 2. Ông/Bà … Thư ký"
                + " 3. Ông/Bà … Ủy viên")
        .contains(
            "Kết quả cuộc bầu cử như sau: 1. Số đại biểu Hội đồng nhân dân được ấn định cho đơn vị"
                + " bầu cử: 3 người 2. Số người ứng cử: 5 người 3. Tổng số cử tri của khu vực bỏ"
                + " phiếu: 1.486 người 4. Số cử tri đã tham gia bỏ phiếu: 1.470 người 5. Tỷ lệ cử"
                + " tri đã tham gia bỏ phiếu so với tổng số cử tri: 98,92% 6. Số phiếu phát ra:"
                + " 1.470 phiếu 7. Số phiếu thu vào: 1.469 phiếu 8. Số phiếu hợp lệ: 1.447 phiếu."
                + " Tỷ lệ so với tổng số phiếu thu vào: 98,50% 9. Số phiếu không hợp lệ: 22 phiếu."
                + " Tỷ lệ so với tổng số phiếu thu vào: 1,50% 10. Số phiếu bầu cho mỗi người ứng"
                + " cử như sau: 1. Bà Nguyễn Thị Hà An được 1.204 phiếu/1.447 phiếu hợp lệ 2. Ông"
                + " Trần Quốc Bảo được 1.118 phiếu/1.447 phiếu hợp lệ 3. Ông Lê Minh Châu được 862"
                + " phiếu/1.447 phiếu hợp lệ 4. Ông Phạm Đức Duy được 655 phiếu/1.447 phiếu hợp lệ"
                + " 5. Bà Vũ Thị Thu Giang được 231 phiếu/1.447 phiếu hợp lệ")
        .contains(
            "được lập thành 03 bản, gửi đến Ban bầu cử đại biểu Hội đồng nhân dân thành phố Hải"
                + " Phòng, Ủy ban nhân dân và Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam"
                + " phường Vĩnh Niệm.")
        .endsWith("Ghi chú: Nhất thiết không được tẩy xóa trên biên bản.");
  }

  @Test
  void minutesOfTheAssemblyIn2026() {
    CountSheet sheet =
        Sheets.sheet(LegalBasis.AMENDED_2025, Sheets.assembly(), Sheets.FIGURES, true);
    assertThat(line(textOfPdf(CountPaper.of(sheet))))
        .startsWith("Mẫu số 18/HĐBC-QH Tỉnh/Thành phố: Hải Phòng Xã/Phường/Đặc khu: Vĩnh Niệm")
        .contains("BẦU CỬ ĐẠI BIỂU QUỐC HỘI KHÓA XVI CỦA TỔ BẦU CỬ")
        .contains("Khu vực bỏ phiếu số: 01 xã/phường/đặc khu: Vĩnh Niệm")
        .contains("Đơn vị bầu cử đại biểu Quốc hội số: 2 Gồm quận Lê Chân, quận Ngô Quyền,")
        .contains("1. Số đại biểu Quốc hội được ấn định cho đơn vị bầu cử: 3 người")
        .contains("gửi đến Ban bầu cử đại biểu Quốc hội, Ủy ban nhân dân và Ban Thường trực")
        .doesNotContain("Thị trấn", "Huyện/Quận");
  }

  /** Dots, never 0; names, seats and candidates are there. */
  @Test
  void aBlankFormHasNoFigure() {
    Paper paper = CountPaper.of(Sheets.blank());
    assertThat(line(textOfPdf(paper)))
        .contains("được ấn định cho đơn vị bầu cử: 3 người 2. Số người ứng cử: 5 người")
        .contains("3. Tổng số cử tri của khu vực bỏ phiếu: … người")
        .contains("5. Tỷ lệ cử tri đã tham gia bỏ phiếu so với tổng số cử tri: … %")
        .contains("8. Số phiếu hợp lệ: … phiếu. Tỷ lệ so với tổng số phiếu thu vào:(3) … %")
        .contains("1. Bà Nguyễn Thị Hà An được … phiếu/… phiếu hợp lệ")
        .contains("(4) Không có thì ghi “Không có”.");
    assertThat(paper.foot().get(0)).startsWith("MẪU TRẮNG · Mẫu 25/HĐBC-HĐND, bản mẫu 2021.3");
    assertThat(paper.watermarks()).isEmpty();
  }

  @Test
  void aKnownZeroIsPrinted() {
    CountForm form = new CountForm(10L, 0L, 0L, 0L, 0L, 0L, List.of(0L, 0L, 0L, 0L, 0L));
    CountSheet sheet = Sheets.sheet(LegalBasis.LAW_2015, Sheets.cityCouncil(), form, true);
    assertThat(line(textOfPdf(CountPaper.of(sheet))))
        .contains("4. Số cử tri đã tham gia bỏ phiếu: 0 người")
        .contains("so với tổng số cử tri: 0,00% 6.")
        .contains("8. Số phiếu hợp lệ: 0 phiếu. Tỷ lệ so với tổng số phiếu thu vào: –")
        .contains("5. Bà Vũ Thị Thu Giang được 0 phiếu/0 phiếu hợp lệ");
  }

  /** Mistake 9 of the forms: each part rounded by itself. */
  @Test
  void sharesOfBallotsAddToAHundred() {
    CountForm form = new CountForm(900L, 800L, 800L, 800L, 799L, 1L, List.of(1L, 1L, 1L, 1L, 1L));
    CountSheet sheet = Sheets.sheet(LegalBasis.LAW_2015, Sheets.cityCouncil(), form, true);
    assertThat(line(textOfPdf(CountPaper.of(sheet))))
        .contains("799 phiếu. Tỷ lệ so với tổng số phiếu thu vào: 99,88%")
        .contains("1 phiếu. Tỷ lệ so với tổng số phiếu thu vào: 0,12%");
  }

  /** Mistakes 5 and 6: seats are what was decreed, not how many stand or were kept. */
  @Test
  void seatsAreNotCandidates() {
    Contest contest = Sheets.cityCouncil();
    CountForm form = new CountForm(10L, 9L, 9L, 9L, 9L, 0L, List.of(9L, 0L, 0L, 0L, 0L));
    CountSheet sheet = Sheets.sheet(LegalBasis.LAW_2015, contest, form, true);
    assertThat(line(textOfPdf(CountPaper.of(sheet))))
        .contains("cho đơn vị bầu cử: 3 người 2. Số người ứng cử: 5 người");
  }

  @Test
  void whatIsNotAcceptedSaysSoOnEveryPage() {
    CountSheet sheet =
        Sheets.sheet(LegalBasis.LAW_2015, Sheets.cityCouncil(), Sheets.FIGURES, false);
    Paper paper = CountPaper.of(sheet);
    assertThat(paper.watermarks()).containsExactly("TẠM THỜI");
    assertThat(textOfPdf(paper))
        .contains("Số liệu tạm thời, biên bản chưa được duyệt (0/1 khu vực)");
    assertThat(CountPaper.of(Sheets.rehearsed(sheet)).watermarks())
        .containsExactly("TẬP HUẤN", "TẠM THỜI");
    assertThat(CountPaper.of(Sheets.rehearsed(Sheets.blank())).watermarks())
        .containsExactly("TẬP HUẤN");
  }

  @Test
  void anotherRoundNamesItself() {
    CountSheet first = Sheets.accepted();
    CountSheet again =
        new CountSheet(
            first.occasion(),
            first.place(),
            first.contest(),
            Round.RE_VOTE,
            first.form(),
            true,
            1,
            first.doubleEntry(),
            List.of());
    assertThat(line(textOfPdf(CountPaper.of(again))))
        .contains("CỦA TỔ BẦU CỬ (Bầu cử lại ở khu vực bỏ phiếu, ngày … tháng … năm …)");
  }

  /** Whoever is in the team is named with office, and the head and the clerk where they sign. */
  @Test
  void aKnownTeamIsNamed() {
    List<Member> team =
        List.of(
            new Member(Office.CHAIR, "Nguyễn Đình Khoa", false),
            new Member(Office.DEPUTY, "Trần Thị Bích Liên", true),
            new Member(Office.SECRETARY, "Đỗ Văn Hùng", null),
            new Member(Office.MEMBER, "Phạm Thị Hồng", true));
    for (CountSheet sheet : List.of(Sheets.accepted(), Sheets.blank())) {
      Paper paper = CountPaper.of(Sheets.with(sheet, team));
      assertThat(line(textOfPdf(paper)))
          .contains(
              "Tổ bầu cử gồm có: 1. Ông Nguyễn Đình Khoa, Tổ trưởng 2. Bà Trần Thị Bích Liên, Tổ"
                  + " phó 3. Ông/Bà Đỗ Văn Hùng, Thư ký 4. Bà Phạm Thị Hồng, Ủy viên đã họp tại")
          .containsPattern("TỔ TRƯỞNG .*Đỗ Văn Hùng Nguyễn Đình Khoa");
      assertThat(paper.fingerprint()).isNotEqualTo(CountPaper.of(sheet).fingerprint());
    }
  }

  /** Two heads, or none: nobody's name stands where only one signs. */
  @Test
  void noNameWhereTwoCouldSign() {
    List<Member> team =
        List.of(
            new Member(Office.CHAIR, "Nguyễn Đình Khoa", false),
            new Member(Office.CHAIR, "Vũ Minh Tuấn", false));
    assertThat(line(textOfPdf(CountPaper.of(Sheets.with(Sheets.accepted(), team)))))
        .containsOnlyOnce("Nguyễn Đình Khoa")
        .containsOnlyOnce("Vũ Minh Tuấn");
  }

  /** Two papers with the same digits hold the same; the hour of printing is not in them. */
  @Test
  void theFingerprintFollowsTheData() {
    String one = CountPaper.of(Sheets.accepted()).fingerprint();
    CountSheet sheet = Sheets.accepted();
    CountForm other = new CountForm(1486L, 1470L, 1470L, 1469L, 1446L, 23L, Sheets.FIGURES.votes());
    assertThat(one).matches("[0-9a-f]{64}").isEqualTo(CountPaper.of(sheet).fingerprint());
    assertThat(
            CountPaper.of(Sheets.sheet(LegalBasis.LAW_2015, sheet.contest(), other, true))
                .fingerprint())
        .isNotEqualTo(one);
    assertThat(CountPaper.of(Sheets.rehearsed(sheet)).foot().get(0))
        .contains("dấu " + one.substring(0, 4) + " " + one.substring(4, 8));
  }

  /** A district that owns its areas: no line says what is not there. */
  @Test
  void everyLevelHasItsForm() {
    for (ElectionLevel level : ElectionLevel.values()) {
      Contest contest =
          new Contest(
              level, "Huyện Bạch Long Vĩ", "318", 1, null, 2, Sheets.cityCouncil().candidates());
      for (LegalBasis basis : LegalBasis.values()) {
        Paper paper = CountPaper.of(Sheets.sheet(basis, contest, Sheets.FIGURES, true));
        assertThat(line(textOfPdf(paper))).contains("Mẫu số").contains("Gồm …");
      }
    }
  }
}
