package vn.baucu.form.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.form.control.Written.line;
import static vn.baucu.form.control.Written.textOfPdf;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.form.entity.CitySheet;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet.Figures;
import vn.baucu.form.entity.TurnoutSheet;
import vn.baucu.form.entity.VoterSheet;
import vn.baucu.law.BirthDate;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.ListedPerson;
import vn.baucu.law.Sector;
import vn.baucu.law.StructureSum;
import vn.baucu.law.VoterStage;
import vn.baucu.turnout.entity.QuickReport;

/** What the reports say: of turnout (F10), of voter lists (F11), of the whole city (F8, F9). */
class ReportPapersTest {
  private static final LocalDateTime NINE = LocalDateTime.of(2021, 5, 23, 9, 0);

  private static TurnoutSheet turnout(int slots) {
    List<LocalDateTime> times = new ArrayList<>();
    List<Long> voted = new ArrayList<>();
    for (int i = 0; i < slots; i++) {
      times.add(NINE.plusHours(i));
      voted.add(1000L + i * 100);
    }
    QuickReport.Line silent =
        new QuickReport.Line("Quận Hải An", 500, 2, 0, voted.stream().map(v -> 0L).toList());
    return new TurnoutSheet(
        Sheets.occasion(LegalBasis.LAW_2015, false),
        times.get(slots - 1),
        2,
        true,
        times.get(slots - 1).plusMinutes(45),
        new QuickReport(
            Bodies.CITY,
            Bodies.CITY,
            times,
            new QuickReport.Line(Bodies.CITY, 2500, 6, 4, voted),
            List.of(new QuickReport.Line("Quận Lê Chân", 2000, 4, 4, voted), silent),
            null,
            List.of(
                new QuickReport.LateArea("Phường Cát Bi", 3, null, 0),
                new QuickReport.LateArea("Phường Cát Bi", 5, null, 0)),
            1,
            0,
            new QuickReport.LateArea("Phường Vĩnh Niệm", 1, NINE, 300)),
        Map.of("OPENING", "Khai mạc đúng 07 giờ ở mọi khu vực."),
        "Lê Văn Chủ");
  }

  private static VoterSheet voters(LegalBasis basis, Long total, Long men, Long women) {
    return new VoterSheet(
        Sheets.occasion(basis, false),
        Sheets.VINH_NIEM,
        VoterStage.POSTED,
        List.of(
            new VoterSheet.Level(ElectionLevel.NATIONAL_ASSEMBLY, total),
            new VoterSheet.Level(ElectionLevel.CITY_COUNCIL, total),
            new VoterSheet.Level(ElectionLevel.COMMUNE_COUNCIL, null)),
        total,
        men,
        women);
  }

  private static ListedPerson person(boolean female, int born, String education, Sector sector) {
    return new ListedPerson(
        female,
        BirthDate.parse(String.valueOf(born)).orElseThrow(),
        "Kinh",
        "Không",
        education,
        "",
        "Cao cấp",
        "2000",
        "",
        "",
        false,
        sector);
  }

  private static CitySheet.Level level(ElectionLevel level, boolean any, Sector third) {
    StructureSum sum =
        StructureSum.of(level, person(true, 1990, "Đại học Luật", Sector.PARTY), NINE.toLocalDate())
            .plus(
                StructureSum.of(
                    level, person(false, 1970, "Thạc sĩ", Sector.COURT), NINE.toLocalDate()))
            .plus(
                StructureSum.of(
                    level, person(false, 1971, "Đại học Y", third), NINE.toLocalDate()));
    return new CitySheet.Level(
        level,
        4,
        any ? new Figures(1000, 800, 800, 799, 790, 9) : null,
        2,
        any ? 2 : 0,
        1,
        any ? 1 : 0,
        any ? 1 : 0,
        0,
        any ? 1 : 0,
        6,
        any ? 6 : 0,
        any ? 2 : 0,
        0,
        any ? 3 : 0,
        0,
        any ? sum : StructureSum.NOBODY);
  }

  private static CitySheet city(LegalBasis basis, boolean last, boolean any) {
    List<CitySheet.Level> levels = new ArrayList<>();
    for (ElectionLevel level : ElectionLevel.values()) {
      if (basis == LegalBasis.LAW_2015 || level != ElectionLevel.DISTRICT_COUNCIL) {
        levels.add(level(level, any, level == ElectionLevel.COMMUNE_COUNCIL ? null : Sector.OTHER));
      }
    }
    return new CitySheet(
        Sheets.occasion(basis, false),
        Bodies.CITY,
        last,
        levels,
        last ? List.of() : List.of(new CitySheet.Slot(NINE, 1000, 250, 6, 5)),
        last ? Map.of() : Map.of("MOOD", "Phấn khởi."),
        "Lê Văn Chủ");
  }

  static Stream<Paper> papers() {
    return Stream.of(
        TurnoutPaper.of(turnout(2)),
        TurnoutPaper.of(turnout(8)),
        VoterPaper.of(voters(LegalBasis.LAW_2015, 1500L, 700L, 800L)),
        VoterPaper.of(voters(LegalBasis.AMENDED_2025, null, null, null)),
        CityPaper.of(city(LegalBasis.LAW_2015, false, true)),
        CityPaper.of(city(LegalBasis.AMENDED_2025, true, true)),
        CityTablePaper.of(city(LegalBasis.LAW_2015, false, true)),
        CityTablePaper.of(city(LegalBasis.AMENDED_2025, true, true)),
        CityTablePaper.of(city(LegalBasis.LAW_2015, true, false)));
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

  private static String text(Paper paper) {
    return line(textOfPdf(paper));
  }

  @Test
  void aQuickReport() {
    Paper paper = TurnoutPaper.of(turnout(2));
    assertThat(paper.layout()).isEqualTo(Paper.Layout.PORTRAIT);
    assertThat(paper.foot().get(0))
        .isEqualTo(
            "Số liệu tính đến 10 giờ 00 phút, ngày 23 tháng 5 năm 2021 · lập lúc 10:45:00 ngày"
                + " 23/05/2021 · bản 2");
    assertThat(text(paper))
        .startsWith("ỦY BAN BẦU CỬ THÀNH PHỐ HẢI PHÒNG Số: …/BC-UBBC CỘNG HÒA")
        .contains(
            "…, ngày 23 tháng 5 năm 2021 BÁO CÁO NHANH Tiến độ cử tri tham gia bỏ phiếu bầu cử")
        .contains("khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026")
        .contains("(tính đến 10 giờ 00 phút, ngày 23 tháng 5 năm 2021)")
        .contains("Bản 2, thay bản trước, lập lúc 10:45:00", "Kính gửi: Hội đồng bầu cử quốc gia")
        .contains("Tổng số cử tri 2.500 người Số cử tri đã tham gia bỏ phiếu 1.100 người")
        .contains("Tỷ lệ (%) 44,00% Số khu vực đã báo cáo 4/6")
        .contains("Khu vực bỏ phiếu đạt 100%: 1;", "khu vực bỏ phiếu số 01, phường Vĩnh Niệm")
        .contains("09 giờ 00 phút 10 giờ 00 phút")
        .contains("1 Quận Lê Chân 2.000 4 4 1.000 1.100 1.100 55,00%")
        .contains("2 Quận Hải An 500 2 0 – – – –", "Tổng cộng 2.500 6 4 1.000 1.100 1.100 44,00%")
        .contains("Phường Cát Bi: khu vực 03, 05, chưa báo cáo lần nào.")
        .contains("- Khai mạc: Khai mạc đúng 07 giờ ở mọi khu vực. - Diễn biến cuộc bầu cử: …")
        .contains("Nơi nhận: - Như trên; - Lưu: VT. TM. ỦY BAN BẦU CỬ CHỦ TỊCH");
    assertThat(TurnoutPaper.of(turnout(8)).layout()).isEqualTo(Paper.Layout.LANDSCAPE);
  }

  @Test
  void theFootOfAVoterList() {
    assertThat(text(VoterPaper.of(voters(LegalBasis.LAW_2015, 1500L, 700L, 800L))))
        .startsWith("Mẫu số 33/HĐBC ỦY BAN NHÂN DÂN XÃ/PHƯỜNG/THỊ TRẤN VĨNH NIỆM CỘNG HÒA")
        .contains(
            "Tổng số cử tri của khu vực bỏ phiếu là: 1.500 người; trong đó có: 700 Nam; 800 Nữ.")
        .contains("Cử tri tham gia bầu cử ĐBQH: 1.500 người")
        .contains("Cử tri tham gia bầu cử đại biểu HĐND cấp tỉnh: 1.500 người")
        .contains("Cử tri tham gia bầu cử đại biểu HĐND cấp xã: … người")
        .contains("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH")
        .doesNotContain("cấp huyện", "kiểm tra lại");
    assertThat(text(VoterPaper.of(voters(LegalBasis.AMENDED_2025, null, null, null))))
        .startsWith("Mẫu số 31/HĐBC ỦY BAN NHÂN DÂN XÃ/PHƯỜNG/ĐẶC KHU VĨNH NIỆM")
        .contains("là: … người; trong đó có: … Nam; … Nữ.", "HĐND xã, phường, đặc khu: … người")
        .doesNotContain(" 0 ");
    assertThat(text(VoterPaper.of(voters(LegalBasis.LAW_2015, 1500L, 700L, 700L))))
        .contains("Nam và nữ cộng lại là 1.400 người");
  }

  @Test
  void thePreliminaryReport() {
    assertThat(text(CityPaper.of(city(LegalBasis.AMENDED_2025, false, true))))
        .startsWith("Mẫu số 27/HĐBC ỦY BAN BẦU CỬ THÀNH PHỐ HẢI PHÒNG Số: …/BC-UBBC")
        .contains("(Số liệu của 18/18 biên bản kết quả kiểm phiếu)")
        .contains("I. KHÁI QUÁT TÌNH HÌNH THỰC HIỆN TRONG NGÀY BẦU CỬ 1. Việc tổ chức khai mạc")
        .contains("09 giờ 00 phút 1.000 250 25,00% 5/6")
        .contains("những người ứng cử. Phấn khởi. 4. Những thuận lợi")
        .contains(
            "II. KẾT QUẢ SƠ BỘ CUỘC BẦU CỬ 1. Kết quả bầu cử đại biểu Quốc hội khóa XVI về số lượng")
        .contains("- Đại biểu Quốc hội: được bầu 4 đại biểu, trúng cử 3 đại biểu. Nữ: 1 (33,33%)")
        .contains("bầu cử lại 1 đơn vị bầu cử, 3 khu vực bỏ phiếu")
        .contains("này là Mẫu số 28/HĐBC, biểu", "- Văn phòng Hội đồng bầu cử quốc gia;");
  }

  /**
   * A person whose sector is not known makes the cell a dash; what the program cannot know is one.
   */
  @Test
  void thePreliminaryTable() {
    String text = text(CityTablePaper.of(city(LegalBasis.LAW_2015, false, true)));
    assertThat(text)
        .startsWith("Mẫu số 30/HĐBC")
        .contains("BIỂU THỐNG KÊ SƠ BỘ KẾT QUẢ CUỘC BẦU CỬ ĐẠI BIỂU QUỐC HỘI KHÓA XV,")
        .contains(
            "I ĐẠI BIỂU QUỐC HỘI 1.000 800 80,00% 2 1 1 – 1 0 6 2 0 3 0 800 799 99,88% 790 98,87%")
        .contains("II ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN 1 Cấp tỉnh", "2 Cấp huyện", "3 Cấp xã")
        .contains("Tổng cộng 4.000 3.200 80,00% 8 4 4 – 4 0 24 8 0 12 0 3.200 3.196 99,88%")
        .contains("II. CƠ CẤU, THÀNH PHẦN NGƯỜI TRÚNG CỬ ĐẠI BIỂU QUỐC HỘI")
        .contains("4 3 1 0 1 0 0 0 0 0 2 1 0 3 0 1 0 0 1 0 0 1")
        .contains("Số TT", "Tái cử (tỷ lệ so với người trúng cử)")
        .contains("1 33,33% 0 0,00% 1 33,33% 0 0,00% 0 0,00% 0 0,00% 0 0,00% 0,00% 66,67% 33,33%")
        .contains("1 Cấp tỉnh 3 1 33,34% 0 0,00% 0 0,00% 1 33,33%")
        .contains("3 Cấp xã 3 – – – –")
        .doesNotContain("bầu thiếu");
  }

  @Test
  void theFinalTable() {
    Paper paper = CityTablePaper.of(city(LegalBasis.AMENDED_2025, true, true));
    assertThat(paper.watermarks()).isEmpty();
    assertThat(text(paper))
        .startsWith("Mẫu số 30/HĐBC")
        .contains("BIỂU THỐNG KÊ CHÍNH THỨC KẾT QUẢ CUỘC BẦU CỬ")
        .contains(
            "Số đơn vị bầu thiếu đại biểu (*)", "tổng số cử tri đi bỏ phiếu", "Số ĐB trúng cử")
        .contains("1.000 800 80,00% 2 1 1 – 1 0 1 6 2 0 3 0 800")
        .contains("(*) Đơn vị bầu cử đại biểu Quốc hội")
        .doesNotContain("Cấp huyện", "biên bản kết quả kiểm phiếu)");
    Paper early = CityTablePaper.of(city(LegalBasis.LAW_2015, true, false));
    assertThat(early.watermarks()).containsExactly("TẠM THỜI");
    assertThat(text(early))
        .contains(
            "(Số liệu của 0/24 biên bản kết quả kiểm phiếu)",
            "I ĐẠI BIỂU QUỐC HỘI – – – 2 1 – – – – – 6 – – – –")
        .doesNotContain(" 0,00%");
  }

  @Test
  void theFinalReport() {
    assertThat(text(CityPaper.of(city(LegalBasis.AMENDED_2025, true, true))))
        .startsWith("Mẫu số 29/HĐBC")
        .contains("BÁO CÁO Tổng kết cuộc bầu cử đại biểu Quốc hội khóa XVI")
        .contains("I. TÌNH HÌNH TRIỂN KHAI VÀ TỔ CHỨC THỰC HIỆN 1. Việc ban hành các văn bản")
        .contains("III. ĐÁNH GIÁ CHUNG 1. Ưu điểm", "IV. ĐỀ XUẤT, KIẾN NGHỊ 1. Đề xuất.")
        .contains("này là Mẫu số 30/HĐBC, biểu");
  }
}
