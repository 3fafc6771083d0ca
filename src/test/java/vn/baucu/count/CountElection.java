package vn.baucu.count;

import java.util.ArrayList;
import java.util.List;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;

/**
 * A small election to count: two districts with communes, an island district that votes a day
 * early, and at each level another setting of double entry. Each unit elects two of four.
 */
final class CountElection {
  static final String CITY = "count-city";
  static final String CITY_TWO = "count-city-b";
  static final String DISTRICT = "count-district";
  static final String DISTRICT_TWO = "count-district-b";
  static final String BESIDE = "count-beside";
  static final String ISLAND = "count-island";
  static final String ISLAND_TWO = "count-island-b";
  static final String ONE = "count-one";
  static final String TWO = "count-two";
  static final String CHIEF = "count-chief";
  static final String TEAM = "count-team";
  static final String OBSERVER = "count-observer";
  static final String ADMINISTRATOR = "count-admin";

  /** Of the commune with four areas, and so of each of its electoral units. */
  static final int AREAS = 4;

  private static final String[] LEVELS = {
    "NATIONAL_ASSEMBLY,31",
    "CITY_COUNCIL,31",
    "DISTRICT_COUNCIL,303",
    "DISTRICT_COUNCIL,304",
    "COMMUNE_COUNCIL,11296",
    "COMMUNE_COUNCIL,11299",
    "COMMUNE_COUNCIL,11329"
  };

  private CountElection() {}

  /** The package that sets it up. */
  static TestPackage of(String code) {
    return TestPackage.of(
            "election.csv",
            "code,name,election_day,legal_basis,rehearsal",
            code + ",Cuộc bầu cử để kiểm phiếu,2021-05-23,85/2015/QH13,true")
        .with(
            "levels.csv",
            "level,name",
            "NATIONAL_ASSEMBLY,Quốc hội",
            "CITY_COUNCIL,HĐND thành phố",
            "DISTRICT_COUNCIL,HĐND quận",
            "COMMUNE_COUNCIL,HĐND phường")
        .with("report_slots.csv", "slot", "2021-05-23T19:00")
        .with(
            "administrative_units.csv",
            "code,name,kind,parent_code",
            "31,Thành phố,CITY,",
            "303,Quận Một,DISTRICT,31",
            "304,Quận Hai,DISTRICT,31",
            "318,Huyện đảo,DISTRICT,31",
            "11296,Phường Một,COMMUNE,303",
            "11299,Phường Hai,COMMUNE,303",
            "11329,Phường Ba,COMMUNE,304")
        .with(
            "electoral_units.csv",
            lines(
                "level,owner_code,number,name,seats",
                (level, lines) -> lines.add(level + ",1,Đơn vị số 1,2")))
        .with("polling_areas.csv", areas())
        .with("area_units.csv", areaUnits())
        .with("voters.csv", voters())
        .with(
            "candidates.csv",
            lines(
                "level,owner_code,unit_number,position,full_name,date_of_birth,gender,nationality,"
                    + "ethnicity,religion,hometown,residence,general_education,"
                    + "professional_education,degree,political_theory,foreign_languages,"
                    + "occupation,workplace,party_joined_on,national_assembly_terms,council_terms,"
                    + "self_nominated,sector,note",
                CountElection::candidates))
        .with(
            "settings.csv",
            "key,value",
            "count.entry.NATIONAL_ASSEMBLY,TWO_OF_UNIT",
            "count.entry.CITY_COUNCIL,THREE_OF_UNIT",
            "count.entry.DISTRICT_COUNCIL,UNIT_ABOVE",
            "count.entry.COMMUNE_COUNCIL,OFF",
            "area.318.1.opens,2021-05-22T06:00",
            "area.318.1.closes,2021-05-22T18:00")
        .with(
            "accounts.csv",
            "username,full_name,role,unit_code,area_number,duties,phone",
            CITY + ",Thành phố một,CITY_COMMITTEE,31,,ENTRY APPROVAL,",
            CITY_TWO + ",Thành phố hai,CITY_COMMITTEE,31,,ENTRY APPROVAL,",
            DISTRICT + ",Quận một,DISTRICT_COMMITTEE,303,,ENTRY APPROVAL,",
            DISTRICT_TWO + ",Quận hai,DISTRICT_COMMITTEE,303,,ENTRY APPROVAL,",
            BESIDE + ",Quận bên,DISTRICT_COMMITTEE,304,,ENTRY APPROVAL,",
            ISLAND + ",Đảo một,DISTRICT_COMMITTEE,318,,ENTRY APPROVAL,",
            ISLAND_TWO + ",Đảo hai,DISTRICT_COMMITTEE,318,,ENTRY APPROVAL,",
            ONE + ",Phường một,COMMUNE_COMMITTEE,11296,,ENTRY,",
            TWO + ",Phường hai,COMMUNE_COMMITTEE,11296,,ENTRY,",
            CHIEF + ",Phường trưởng,COMMUNE_COMMITTEE,11296,,ENTRY APPROVAL,",
            TEAM + ",Tổ một,POLLING_TEAM,11296,1,ENTRY,",
            OBSERVER + ",Giám sát,OBSERVER,31,,,",
            ADMINISTRATOR + ",Quản trị,ADMINISTRATOR,31,,,");
  }

  /** A form of an area and level in which nothing is found, and that is no other's. */
  static CountForm form(ElectionLevel level, int area) {
    long own = 10L * level.ordinal() + area;
    return new CountForm(
        1_000L, 990L, 990L, 990L, 980L, 10L, List.of(700 + own, 500 - own, 400 + own, 290 - own));
  }

  private interface OfLevel {
    void add(String level, List<String> lines);
  }

  private static String[] lines(String head, OfLevel each) {
    List<String> lines = new ArrayList<>(List.of(head));
    for (String level : LEVELS) {
      each.add(level, lines);
    }
    return lines.toArray(String[]::new);
  }

  private static void candidates(String level, List<String> lines) {
    String[] names = {"An", "Bình", "Cúc", "Dũng"};
    for (int i = 0; i < names.length; i++) {
      lines.add(
          level
              + ",1,%d,Nguyễn Văn %s,%d-05-0%d,%s,Việt Nam,Kinh,Không,Hải Phòng,Hải Phòng,12/12,Đại học,,,,Cán bộ,Cơ quan,,,,false,GOVERNMENT,"
                  .formatted(i + 1, names[i], 1960 + lines.size(), i + 1, i < 2 ? "F" : "M"));
    }
  }

  private static String[] areas() {
    List<String> lines = new ArrayList<>(List.of("unit_code,number,name,address,kind"));
    places().forEach(place -> lines.add(place + ",Khu vực,Nhà văn hóa,GENERAL"));
    return lines.toArray(String[]::new);
  }

  private static String[] areaUnits() {
    List<String> lines = new ArrayList<>(List.of("unit_code,area_number,level,unit_number"));
    places()
        .forEach(place -> levels(place).forEach(level -> lines.add(place + "," + level + ",1")));
    return lines.toArray(String[]::new);
  }

  private static String[] voters() {
    List<String> lines = new ArrayList<>(List.of("unit_code,area_number,level,stage,total"));
    places()
        .forEach(
            place ->
                levels(place).forEach(level -> lines.add(place + "," + level + ",FINAL,1000")));
    return lines.toArray(String[]::new);
  }

  private static List<String> places() {
    return List.of("11296,1", "11296,2", "11296,3", "11296,4", "11299,1", "11329,1", "318,1");
  }

  private static List<ElectionLevel> levels(String place) {
    List<ElectionLevel> all = List.of(ElectionLevel.values());
    return place.startsWith("318") ? all.subList(0, 2) : all;
  }
}
