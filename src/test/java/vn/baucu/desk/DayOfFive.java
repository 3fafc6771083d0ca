package vn.baucu.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.training.control.RehearsalGenerator;
import vn.baucu.training.control.RehearsalPlan;

/**
 * The smallest election in which every level has its part: one district, one ward, one polling
 * area, one slot, and two ballots on which two of four are elected. Its people have their accounts
 * on the server already.
 */
final class DayOfFive {
  static final String FIRST = "commune-11296";
  static final String SECOND = "commune-11296-b";
  static final String DISTRICT = "district-303";
  static final String CITY = "city";
  static final String OBSERVER = "observer";
  static final String SLOT = "2021-05-23T09:00";

  /** Of both ballots; nothing is found in it. */
  static final List<Long> PAPER =
      List.of(1_000L, 990L, 990L, 990L, 980L, 10L, 701L, 499L, 401L, 289L);

  private static final Set<String> PEOPLE = Set.of(FIRST, SECOND, DISTRICT, CITY, OBSERVER);
  private static final String[] BODIES = {"NATIONAL_ASSEMBLY,31", "COMMUNE_COUNCIL,11296"};

  private DayOfFive() {}

  /**
   * The package that sets it up.
   *
   * @param areas polling areas, 1 and up
   */
  static byte[] zip(String code, int areas) {
    return TestPackage.of(
            "election.csv",
            "code,name,election_day,legal_basis,rehearsal",
            code + ",Ngày của năm người,2021-05-23,85/2015/QH13,true")
        .with(
            "levels.csv", "level,name", "NATIONAL_ASSEMBLY,Quốc hội", "COMMUNE_COUNCIL,HĐND phường")
        .with("report_slots.csv", "slot", SLOT)
        .with(
            "administrative_units.csv",
            "code,name,kind,parent_code",
            "31,Thành phố Hải Phòng,CITY,",
            "303,Quận Hồng Bàng,DISTRICT,31",
            "11296,Phường Quán Toan,COMMUNE,303")
        .with(
            "electoral_units.csv",
            "level,owner_code,number,name,seats",
            BODIES[0] + ",1,Đơn vị bầu cử số 1,2",
            BODIES[1] + ",1,Đơn vị bầu cử số 1,2")
        .with(
            "polling_areas.csv",
            lines(
                "unit_code,number,name,address,kind",
                areas,
                "11296,%1$d,Khu vực bỏ phiếu số %1$d,Nhà văn hóa số %1$d,GENERAL"))
        .with(
            "area_units.csv",
            lines(
                "unit_code,area_number,level,unit_number",
                areas,
                "11296,%1$d,NATIONAL_ASSEMBLY,1",
                "11296,%1$d,COMMUNE_COUNCIL,1"))
        .with(
            "voters.csv",
            lines(
                "unit_code,area_number,level,stage,total",
                areas,
                "11296,%1$d,NATIONAL_ASSEMBLY,FINAL,1000",
                "11296,%1$d,COMMUNE_COUNCIL,FINAL,1000"))
        .with("candidates.csv", candidates())
        .with("accounts.csv", accounts())
        .zip();
  }

  private static String[] lines(String head, int areas, String... ofArea) {
    List<String> lines = new ArrayList<>(List.of(head));
    for (int area = 1; area <= areas; area++) {
      for (String line : ofArea) {
        lines.add(line.formatted(area));
      }
    }
    return lines.toArray(String[]::new);
  }

  private static String[] candidates() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "level,owner_code,unit_number,position,full_name,date_of_birth,gender,nationality,"
                    + "ethnicity,religion,hometown,residence,general_education,"
                    + "professional_education,degree,political_theory,foreign_languages,"
                    + "occupation,workplace,party_joined_on,national_assembly_terms,council_terms,"
                    + "self_nominated,sector,note"));
    String[] names = {"An", "Bình", "Cúc", "Dũng"};
    for (String body : BODIES) {
      for (int i = 0; i < names.length; i++) {
        lines.add(
            body
                + ",1,%d,Nguyễn Văn %s,%d-05-0%d,%s,Việt Nam,Kinh,Không,Hải Phòng,Hải Phòng,12/12,Đại học,,,,Cán bộ,Cơ quan,,,,false,GOVERNMENT,"
                    .formatted(i + 1, names[i], 1960 + lines.size(), i + 1, i < 2 ? "F" : "M"));
      }
    }
    return lines.toArray(String[]::new);
  }

  /** The people as the server knows them. */
  private static String[] accounts() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try {
      new RehearsalGenerator().write(RehearsalPlan.haiPhong2021().only("303"), zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> all = TestPackage.ofZip(zip.toByteArray()).text("accounts.csv").lines().toList();
    List<String> lines = new ArrayList<>(List.of(all.get(0)));
    all.stream()
        .filter(line -> PEOPLE.contains(line.substring(0, line.indexOf(','))))
        .forEach(lines::add);
    return lines.toArray(String[]::new);
  }
}
