package vn.baucu.turnout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.ElectionLevel;

/**
 * A small election to report: a district of two communes, one beside it, and an island that votes a
 * day early. Areas have 1,000 voters, the third of the first commune 400.
 */
final class TurnoutElection {
  static final String CITY = "turnout-city";
  static final String DISTRICT = "turnout-district";
  static final String BESIDE = "turnout-beside";
  static final String ISLAND = "turnout-island";
  static final String ONE = "turnout-one";
  static final String TWO = "turnout-two";
  static final String READER = "turnout-reader";
  static final String TEAM = "turnout-team";
  static final String OBSERVER = "turnout-observer";
  static final String ADMINISTRATOR = "turnout-admin";

  /** Units of the tree. */
  static final int UNITS = 7;

  private static final List<String> PLACES =
      List.of("11296,1", "11296,2", "11296,3", "11299,1", "11329,1", "318,1");

  private TurnoutElection() {}

  /** The package that sets it up. */
  static byte[] of(String code) {
    return packageOf(code).zip();
  }

  /** The same, to be changed. */
  static TestPackage packageOf(String code) {
    return TestPackage.of(
            "election.csv",
            "code,name,election_day,legal_basis,rehearsal",
            code + ",Cuộc bầu cử để báo cáo tiến độ,2021-05-23,85/2015/QH13,true")
        .with(
            "levels.csv", "level,name", "NATIONAL_ASSEMBLY,Quốc hội", "CITY_COUNCIL,HĐND thành phố")
        .with(
            "report_slots.csv",
            "slot",
            "2021-05-23T07:00",
            "2021-05-23T09:00",
            "2021-05-23T11:00",
            "2021-05-23T13:00")
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
            "level,owner_code,number,name,seats",
            "NATIONAL_ASSEMBLY,31,1,Đơn vị số 1,2",
            "CITY_COUNCIL,31,1,Đơn vị số 1,2")
        .with(
            "polling_areas.csv",
            lines(
                "unit_code,number,name,address,kind",
                (place, lines) -> lines.add(place + ",Khu vực,Nhà văn hóa,GENERAL")))
        .with("area_units.csv", ofLevels("unit_code,area_number,level,unit_number", ",1"))
        .with(
            "voters.csv",
            lines(
                "unit_code,area_number,level,stage,total",
                (place, lines) -> {
                  int total = place.equals("11296,3") ? 400 : 1_000;
                  lines.add(place + ",NATIONAL_ASSEMBLY,POSTED," + total);
                  lines.add(place + ",CITY_COUNCIL,POSTED," + total);
                }))
        .with(
            "settings.csv",
            "key,value",
            "area.318.1.opens,2021-05-22T06:00",
            "area.318.1.closes,2021-05-22T18:00")
        .with(
            "accounts.csv",
            "username,full_name,role,unit_code,area_number,duties,phone",
            CITY + ",Thành phố một,CITY_COMMITTEE,31,,ENTRY APPROVAL,0225 000 031",
            DISTRICT + ",Quận một,DISTRICT_COMMITTEE,303,,ENTRY APPROVAL,0225 000 303",
            BESIDE + ",Quận bên,DISTRICT_COMMITTEE,304,,ENTRY APPROVAL,",
            ISLAND + ",Đảo một,DISTRICT_COMMITTEE,318,,ENTRY APPROVAL,",
            ONE + ",Phường một,COMMUNE_COMMITTEE,11296,,ENTRY,0225 011 296",
            TWO + ",Phường hai,COMMUNE_COMMITTEE,11296,,ENTRY APPROVAL,",
            READER + ",Phường ba,COMMUNE_COMMITTEE,11296,,APPROVAL,",
            TEAM + ",Tổ một,POLLING_TEAM,11296,1,ENTRY,",
            OBSERVER + ",Giám sát,OBSERVER,31,,,",
            ADMINISTRATOR + ",Quản trị,ADMINISTRATOR,31,,,");
  }

  private static String[] ofLevels(String head, String rest) {
    return lines(
        head,
        (place, lines) -> {
          lines.add(place + "," + ElectionLevel.NATIONAL_ASSEMBLY + rest);
          lines.add(place + "," + ElectionLevel.CITY_COUNCIL + rest);
        });
  }

  private static String[] lines(String head, BiConsumer<String, List<String>> each) {
    List<String> lines = new ArrayList<>(List.of(head));
    PLACES.forEach(place -> each.accept(place, lines));
    return lines.toArray(String[]::new);
  }
}
