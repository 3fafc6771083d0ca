package vn.baucu.form.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.form.control.Written.line;
import static vn.baucu.form.control.Written.textOfPdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.Member;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.law.BirthDate;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Result;
import vn.baucu.law.ResultLaw;
import vn.baucu.law.Round;
import vn.baucu.law.UnitTally;

/**
 * What result minutes (F3) say, with winners by the law itself: the mistakes that another
 * application printed, and the prescribed sentences.
 */
class ResultPaperTest {
  private static final String VOID = "không có giá trị";
  private static final String SHORT = "quyết định việc bầu cử thêm";

  /** A contest of so many seats with votes as given, everybody born in another year. */
  private static ResultSheet sheet(
      ElectionLevel level, int seats, long voters, long voted, long valid, long... votes) {
    return sheet(level, Round.ofElectionDay(), seats, 4, voters, voted, valid, votes);
  }

  private static ResultSheet sheet(
      ElectionLevel level,
      Round round,
      int seats,
      int accepted,
      long voters,
      long voted,
      long valid,
      long... votes) {
    List<Contest.Candidate> candidates = new ArrayList<>();
    List<UnitTally.Standing> standings = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < votes.length; i++) {
      candidates.add(new Contest.Candidate(i + 1, "Trần Văn " + (char) ('A' + i), i % 2 == 1));
      standings.add(
          new UnitTally.Standing(
              i + 1, votes[i], BirthDate.parse(String.valueOf(1960 + i)).orElseThrow()));
      all.add(votes[i]);
    }
    Result law =
        ResultLaw.determine(
            new UnitTally(
                level,
                LegalBasis.LAW_2015,
                round,
                seats,
                4,
                accepted,
                voters,
                voted,
                valid,
                standings,
                null));
    boolean settled = law.determined() && law.unresolvedTie().isEmpty();
    return new ResultSheet(
        Sheets.occasion(LegalBasis.LAW_2015, false),
        "Thành phố Hải Phòng",
        new Contest(level, "Thành phố Hải Phòng", "31", 2, "quận Lê Chân.", seats, candidates),
        round,
        settled,
        4,
        accepted,
        accepted == 0
            ? null
            : new ResultSheet.Figures(voters, voted, voted, voted, valid, voted - valid),
        all,
        law.turnoutReached(),
        law.elected().stream().map(position -> position - 1).toList(),
        law.missing(),
        List.of(
            new ResultSheet.Part("Quận Lê Chân", 3, Math.min(3, accepted), all),
            new ResultSheet.Part(
                "Quận Hải An", 1, Math.max(0, accepted - 3), all.stream().map(v -> 0L).toList())),
        false,
        BOARD);
  }

  private static final List<Member> BOARD =
      List.of(
          new Member(Office.CHAIR, "Đoàn Văn Trưởng", false),
          new Member(Office.DEPUTY, "Bùi Thị Phó Nhất", true),
          new Member(Office.DEPUTY, "Mai Văn Phó Nhì", false));

  /** The board is named with offices, and again where head and deputies sign. */
  @Test
  void theBoardIsNamedAndSigns() {
    assertThat(text(sheet(ElectionLevel.CITY_COUNCIL, 3, 100, 90, 90, 80, 70, 60, 5, 4)))
        .contains(
            "1. Ông Đoàn Văn Trưởng, Trưởng ban 2. Bà Bùi Thị Phó Nhất, Phó Trưởng ban 3. Ông Mai"
                + " Văn Phó Nhì, Phó Trưởng ban")
        .containsPattern("TRƯỞNG BAN.*Bùi Thị Phó Nhất.*Đoàn Văn Trưởng.*Mai Văn Phó Nhì");
  }

  private static String text(ResultSheet sheet) {
    return line(textOfPdf(ResultPaper.of(sheet)));
  }

  static Stream<Paper> papers() {
    return Stream.of(
        ResultPaper.of(sheet(ElectionLevel.NATIONAL_ASSEMBLY, 3, 100, 90, 90, 80, 70, 60, 5, 4)),
        ResultPaper.of(sheet(ElectionLevel.CITY_COUNCIL, 3, 100, 90, 90, 80, 70, 60, 5, 4)),
        ResultPaper.of(
            sheet(
                ElectionLevel.NATIONAL_ASSEMBLY,
                Round.ofElectionDay(),
                2,
                3,
                9,
                8,
                8,
                7,
                6,
                5,
                4,
                3,
                2,
                1,
                0)));
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

  @Test
  void theAssemblyWithItsTable() {
    assertThat(
            text(
                sheet(
                    ElectionLevel.NATIONAL_ASSEMBLY,
                    3,
                    404690,
                    396053,
                    393161,
                    300556,
                    179907,
                    267654,
                    261078,
                    101708)))
        .startsWith(
            "Mẫu số 21/HĐBC-QH BAN BẦU CỬ ĐẠI BIỂU QUỐC HỘI ĐƠN VỊ BẦU CỬ SỐ 2 CỘNG HÒA XÃ HỘI CHỦ"
                + " NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc BIÊN BẢN XÁC ĐỊNH KẾT QUẢ BẦU CỬ ĐẠI"
                + " BIỂU QUỐC HỘI KHÓA XV Ở ĐƠN VỊ BẦU CỬ SỐ 2 Gồm quận Lê Chân.")
        .contains("đơn vị bầu cử số 2 được bầu 3 đại biểu.")
        .contains("đơn vị bầu cử số 2 có 5 người ứng cử.")
        .contains(
            "kiểm phiếu của 4 Tổ bầu cử, kết quả bầu cử ở đơn vị bầu cử số 2 như sau: 1. Tổng")
        .contains("của đơn vị bầu cử: 404.690 người 2. Số cử tri đã tham gia bỏ phiếu: 396.053")
        .contains("6. Số phiếu hợp lệ: 393.161 phiếu. Tỷ lệ so với tổng số phiếu thu vào: 99,27%")
        .contains(
            "7. Số phiếu không hợp lệ: 2.892 phiếu. Tỷ lệ so với tổng số phiếu thu vào: 0,73%")
        .contains("8. SỐ PHIẾU BẦU CHO MỖI NGƯỜI ỨNG CỬ Tên huyện/quận/thị xã/thành phố")
        .contains("Tổng cộng: 4 300.556 179.907 267.654 261.078 101.708")
        .contains("76,45% 45,76% 68,08% 66,40% 25,87%")
        .contains("a) Số cử tri đã tham gia bỏ phiếu đạt 97,87% so với")
        .contains(
            "đã trúng cử đại biểu Quốc hội khóa XV: 1. Ông Trần Văn A số phiếu: 300.556 đạt: 76,45%"
                + " so với tổng số phiếu hợp lệ. 2. Ông Trần Văn C số phiếu: 267.654 đạt: 68,08% so"
                + " với tổng số phiếu hợp lệ. 3. Bà Trần Văn D số phiếu: 261.078")
        .contains("là 3 đại biểu, nay đã bầu được 3 đại biểu, còn thiếu 0 đại biểu.")
        .contains("g) Những khiếu nại, tố cáo chuyển đến Ủy ban bầu cử ở thành phố Hải Phòng, Hội")
        .contains("03 bản, gửi đến Hội đồng bầu cử quốc gia, Ủy ban bầu cử ở thành phố Hải Phòng")
        .doesNotContain(VOID, SHORT);
  }

  @Test
  void aCouncilWithItsLines() {
    assertThat(text(sheet(ElectionLevel.CITY_COUNCIL, 1, 100, 90, 80, 50, 30)))
        .startsWith("Mẫu số 26/HĐBC-HĐND BAN BẦU CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI PHÒNG")
        .contains("8. Số phiếu bầu cho mỗi người ứng cử như sau: 1. Ông Trần Văn A được 50")
        .contains("Theo ấn định của Ủy ban bầu cử thành phố Hải Phòng thì số đại biểu Hội đồng")
        .contains("04 bản, gửi đến Ủy ban bầu cử, Thường trực Hội đồng nhân dân");
  }

  /** The same with what is set of the bodies. */
  private static ResultSheet set(ResultSheet sheet, Map<String, String> settings) {
    return new ResultSheet(
        Sheets.occasion(LegalBasis.LAW_2015, false, settings),
        sheet.city(),
        sheet.contest(),
        sheet.round(),
        sheet.determined(),
        sheet.areas(),
        sheet.accepted(),
        sheet.figures(),
        sheet.votes(),
        sheet.turnoutReached(),
        sheet.elected(),
        sheet.missing(),
        sheet.parts(),
        sheet.blank(),
        sheet.members());
  }

  /** What is set of a body is printed; what is not is written in by hand. */
  @Test
  void resolutionsAndTermAreThoseSetOfTheBody() {
    ResultSheet council = sheet(ElectionLevel.CITY_COUNCIL, 1, 100, 90, 80, 50, 30);
    assertThat(text(council))
        .contains("Theo Nghị quyết số …/NQ-UBBC ngày … tháng … năm … của Ủy ban bầu cử")
        .contains("nhiệm kỳ 2021-2026 ở đơn vị");
    ResultSheet known =
        set(
            council,
            Map.of(
                "body.CITY_COUNCIL.31.term", "XVI",
                "body.CITY_COUNCIL.31.seats-document", "07/NQ-UBBC",
                "body.CITY_COUNCIL.31.seats-date", "2021-03-02",
                "body.CITY_COUNCIL.31.list-document", "52/NQ-UBBC",
                "body.DISTRICT_COUNCIL.303.term", "XX",
                "years.CITY_COUNCIL", "2021-2025"));
    assertThat(text(known))
        .contains(
            "Theo Nghị quyết số 07/NQ-UBBC ngày 02 tháng 3 năm 2021 của Ủy ban bầu cử thành phố"
                + " Hải Phòng, đơn vị bầu cử số 2 được bầu 1 đại biểu.")
        .contains("Theo Nghị quyết số 52/NQ-UBBC ngày … tháng … năm … của Ủy ban bầu cử")
        .contains("nhiệm kỳ 2021-2025 ở đơn vị");
    assertThat(ResultPaper.of(known).fingerprint())
        .isNotEqualTo(ResultPaper.of(council).fingerprint());
  }

  /** Mistake 1: half is not more than half; a printed 50,00% decides nothing. */
  @Test
  void turnoutOfHalfIsVoidAndOneMoreIsNot() {
    assertThat(text(sheet(ElectionLevel.NATIONAL_ASSEMBLY, 1, 1000, 500, 500, 400, 100)))
        .contains(
            "Vì số cử tri đi bỏ phiếu chưa đạt quá nửa tổng số cử tri của đơn vị bầu cử, nên cuộc"
                + " bầu cử đại biểu Quốc hội tại đơn vị bầu cử đại biểu Quốc hội số 2 không có giá"
                + " trị. Đề nghị Ủy ban bầu cử ở thành phố Hải Phòng báo cáo Hội đồng bầu cử quốc gia")
        .contains("khóa XV: Không có c)")
        .contains("nay đã bầu được 0 đại biểu, còn thiếu 1 đại biểu.")
        .doesNotContain(SHORT);
    assertThat(text(sheet(ElectionLevel.CITY_COUNCIL, 1, 1000, 500, 500, 400, 100)))
        .contains("chưa đạt quá một nửa tổng số cử tri")
        .contains("Đề nghị Ủy ban bầu cử thành phố Hải Phòng xem xét, quyết định việc bầu cử lại");
    assertThat(text(sheet(ElectionLevel.NATIONAL_ASSEMBLY, 1, 1000, 501, 501, 400, 100)))
        .doesNotContain(VOID);
    assertThat(text(sheet(ElectionLevel.CITY_COUNCIL, 1, 100_000, 50_001, 50_001, 40_000, 1)))
        .contains("bỏ phiếu đạt 50,00% so với tổng số cử tri")
        .doesNotContain(VOID);
  }

  /** Mistake 2: half of the valid ballots is not more than half. */
  @Test
  void halfOfTheBallotsElectsNobody() {
    assertThat(text(sheet(ElectionLevel.CITY_COUNCIL, 1, 3000, 2000, 2000, 1000, 900)))
        .contains(": Không có c)")
        .contains("nay đã bầu được 0 đại biểu, còn thiếu 1 đại biểu.")
        .contains(SHORT);
    assertThat(text(sheet(ElectionLevel.CITY_COUNCIL, 1, 3000, 2000, 2000, 1001, 900)))
        .contains("1. Ông Trần Văn A số phiếu: 1.001 đạt: 50,05%");
    assertThat(text(sheet(ElectionLevel.CITY_COUNCIL, 1, 150_000, 100_000, 100_000, 50_001, 9)))
        .contains("1. Ông Trần Văn A số phiếu: 50.001 đạt: 50,00%");
  }

  /** Mistake 3: whoever has as many votes as another is not lost. */
  @Test
  void equalVotesBothStand() {
    assertThat(text(sheet(ElectionLevel.CITY_COUNCIL, 2, 100, 90, 90, 70, 70, 5)))
        .contains("1. Ông Trần Văn A số phiếu: 70 đạt: 77,78%")
        .contains("2. Bà Trần Văn B số phiếu: 70 đạt: 77,78%")
        .contains("nay đã bầu được 2 đại biểu, còn thiếu 0 đại biểu.");
  }

  /** Mistake 4: no more than there are seats, and the older at a tie. */
  @Test
  void noMoreAreElectedThanThereAreSeats() {
    String text = text(sheet(ElectionLevel.CITY_COUNCIL, 3, 100, 90, 90, 80, 60, 60, 60));
    assertThat(text)
        .contains("3. Ông Trần Văn C số phiếu: 60")
        .contains("nay đã bầu được 3 đại biểu, còn thiếu 0 đại biểu.")
        .doesNotContain("4. Bà Trần Văn D số phiếu");
  }

  /** Mistakes 5 and 6. */
  @Test
  void seatsAreThoseThatWereDecreed() {
    assertThat(text(sheet(ElectionLevel.CITY_COUNCIL, 3, 100, 90, 90, 80, 5, 4, 3, 2)))
        .contains("là 3 đại biểu, nay đã bầu được 1 đại biểu, còn thiếu 2 đại biểu.")
        .contains(
            "Vì số người trúng cử đại biểu Hội đồng nhân dân chưa đủ số lượng đại biểu được bầu đã"
                + " ấn định cho đơn vị bầu cử nên đề nghị Ủy ban bầu cử thành phố Hải Phòng xem xét,"
                + " quyết định việc bầu cử thêm tại đơn vị bầu cử.")
        .doesNotContain(VOID);
  }

  /** Mistake 8: nothing is divided by nothing. */
  @Test
  void nothingIsDividedByNothing() {
    assertThat(text(sheet(ElectionLevel.NATIONAL_ASSEMBLY, 1, 10, 0, 0, 0, 0)))
        .contains("Số cử tri đã tham gia bỏ phiếu: 0 người", "bầu cử: 0,00% 4.")
        .contains("Tỷ lệ so với tổng số phiếu thu vào: –")
        .contains("hợp lệ – –");
  }

  /** What is not in is not 0. */
  @Test
  void aUnitWithoutMinutesHasDots() {
    for (ElectionLevel level :
        List.of(ElectionLevel.NATIONAL_ASSEMBLY, ElectionLevel.CITY_COUNCIL)) {
      assertThat(text(sheet(level, Round.ofElectionDay(), 1, 0, 0, 0, 0, 0, 0)))
          .contains("Kết quả tạm thời, 0/4 khu vực bỏ phiếu")
          .contains("1. Tổng số cử tri của đơn vị bầu cử: … người")
          .contains("a) Số cử tri đã tham gia bỏ phiếu đạt … so với")
          .doesNotContain(" 0 người", " 0 phiếu", "0,00%");
    }
  }

  /** Figures so far, and not a word about who won. */
  @Test
  void aProvisionalResultNamesNobody() {
    ResultSheet sheet =
        sheet(ElectionLevel.NATIONAL_ASSEMBLY, Round.ofElectionDay(), 2, 3, 100, 40, 40, 39, 38, 1);
    assertThat(ResultPaper.of(sheet).watermarks()).containsExactly("TẠM THỜI");
    assertThat(text(sheet))
        .contains("Kết quả tạm thời, 3/4 khu vực bỏ phiếu")
        .contains("Tổng cộng: 3/4 39 38 1")
        .contains("Quận Hải An 0/1 – – –")
        .contains("1. Ông/Bà … số phiếu: … đạt: …%")
        .contains("là 2 đại biểu, nay đã bầu được … đại biểu, còn thiếu … đại biểu.")
        .doesNotContain(VOID, SHORT, "Không có");
  }

  /** A re-election stands whatever its turnout, and there is no second supplementary one. */
  @Test
  void theSentencesAreOfTheFirstElection() {
    assertThat(
            text(
                sheet(
                    ElectionLevel.CITY_COUNCIL, Round.RE_ELECTION, 2, 4, 1000, 300, 300, 200, 10)))
        .contains("(Bầu cử lại, ngày 23 tháng 5 năm 2021)")
        .contains("nay đã bầu được 1 đại biểu, còn thiếu 1 đại biểu.")
        .doesNotContain(VOID, SHORT);
  }

  /** Names and seats, and room for what is counted. */
  @Test
  void aBlankFormHasNamesAndNoFigure() {
    ResultSheet blank =
        sheet(ElectionLevel.NATIONAL_ASSEMBLY, 3, 100, 90, 90, 80, 70, 60, 5, 4).handwritten();
    Paper paper = ResultPaper.of(blank);
    assertThat(paper.watermarks()).isEmpty();
    assertThat(paper.foot().get(0)).startsWith("MẪU TRẮNG");
    assertThat(text(blank))
        .contains("Gồm quận Lê Chân.", "được bầu 3 đại biểu.", "có 5 người ứng cử.")
        .contains("1. Tổng số cử tri của đơn vị bầu cử: … người")
        .contains("Quận Lê Chân 3 Quận Hải An 1 Tổng cộng: 4 Tỷ lệ % so với")
        .contains("nay đã bầu được … đại biểu, còn thiếu … đại biểu.")
        .contains("(5) Các mục không có nội dung thì ghi “Không có”.")
        .doesNotContain("–", "TẠM THỜI", "Kết quả tạm thời", " 0 ");
    assertThat(Written.letters(Written.textOfWord(paper)))
        .isEqualTo(Written.letters(textOfPdf(paper)));
  }

  @Test
  void manyCandidatesStandInSeveralTables() {
    String text =
        text(sheet(ElectionLevel.NATIONAL_ASSEMBLY, 2, 99, 98, 98, 97, 96, 5, 4, 3, 2, 1, 0));
    assertThat(text).contains("Tổng cộng: 4 97 96 5 4 3 2").contains("Tổng cộng: 4 1 0");
  }
}
