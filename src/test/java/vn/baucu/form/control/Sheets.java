package vn.baucu.form.control;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.baucu.election.entity.BodyTexts;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.CountSheet;
import vn.baucu.form.entity.Member;
import vn.baucu.form.entity.Occasion;
import vn.baucu.form.entity.Place;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Round;

/** What documents are made from in tests: area 1 of phường Vĩnh Niệm, and variations of it. */
final class Sheets {
  static final CountForm FIGURES =
      new CountForm(
          1486L, 1470L, 1470L, 1469L, 1447L, 22L, List.of(1204L, 1118L, 862L, 655L, 231L));

  static final Place VINH_NIEM =
      new Place("Thành phố Hải Phòng", "Quận Lê Chân", "Phường Vĩnh Niệm", 1);

  private Sheets() {}

  static Occasion occasion(LegalBasis basis, boolean rehearsal) {
    return occasion(basis, rehearsal, Map.of());
  }

  /** The same with settings of its bodies. */
  static Occasion occasion(LegalBasis basis, boolean rehearsal, Map<String, String> settings) {
    boolean first = basis == LegalBasis.LAW_2015;
    LocalDate day = first ? LocalDate.of(2021, 5, 23) : LocalDate.of(2026, 3, 15);
    LocalDateTime printed = day.atTime(23, 52, 10);
    return new Occasion(
        first ? "HP2021" : "HP2026", day, basis, rehearsal, new BodyTexts(day, settings), printed);
  }

  static Contest cityCouncil() {
    return new Contest(
        ElectionLevel.CITY_COUNCIL,
        "Thành phố Hải Phòng",
        "31",
        4,
        "15 phường thuộc quận Lê Chân.",
        3,
        candidates(
            "-Nguyễn Thị Hà An",
            "+Trần Quốc Bảo",
            "+Lê Minh Châu",
            "+Phạm Đức Duy",
            "-Vũ Thị Thu Giang"));
  }

  static Contest assembly() {
    return new Contest(
        ElectionLevel.NATIONAL_ASSEMBLY,
        "Thành phố Hải Phòng",
        "31",
        2,
        "quận Lê Chân, quận Ngô Quyền, quận Hải An, huyện Cát Hải, huyện Bạch Long Vĩ.",
        3,
        candidates(
            "-Trương Thị Minh Anh",
            "+Ngô Gia Bách",
            "+Đặng Hải Đăng",
            "-Lưu Thị Kim Oanh",
            "+Vương Đình Phúc"));
  }

  /** Candidates in this order; a minus before the name of a woman. */
  static List<Contest.Candidate> candidates(String... names) {
    List<Contest.Candidate> candidates = new ArrayList<>();
    for (String name : names) {
      candidates.add(
          new Contest.Candidate(candidates.size() + 1, name.substring(1), name.startsWith("-")));
    }
    return candidates;
  }

  static CountSheet accepted() {
    return sheet(LegalBasis.LAW_2015, cityCouncil(), FIGURES, true);
  }

  static CountSheet blank() {
    return sheet(LegalBasis.LAW_2015, cityCouncil(), null, false);
  }

  /** The same in a rehearsal. */
  static CountSheet rehearsed(CountSheet sheet) {
    return new CountSheet(
        occasion(sheet.occasion().basis(), true),
        sheet.place(),
        sheet.contest(),
        sheet.round(),
        sheet.form(),
        sheet.accepted(),
        sheet.version(),
        sheet.doubleEntry(),
        sheet.members());
  }

  /** The same with a team. */
  static CountSheet with(CountSheet sheet, List<Member> members) {
    return new CountSheet(
        sheet.occasion(),
        sheet.place(),
        sheet.contest(),
        sheet.round(),
        sheet.form(),
        sheet.accepted(),
        sheet.version(),
        sheet.doubleEntry(),
        members);
  }

  static CountSheet sheet(LegalBasis basis, Contest contest, CountForm form, boolean accepted) {
    Place place =
        basis == LegalBasis.LAW_2015
            ? VINH_NIEM
            : new Place(VINH_NIEM.city(), null, VINH_NIEM.commune(), 1);
    return new CountSheet(
        occasion(basis, false),
        place,
        contest,
        Round.ofElectionDay(),
        form,
        accepted,
        form == null ? 0 : 1,
        form == null ? null : DoubleEntry.TWO_OF_UNIT,
        List.of());
  }
}
