package vn.baucu.count.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** A form with twenty candidates whose names are as long as names can be. */
@ExtendWith(Browser.class)
class CountWideST {
  private static final String CODE = "DAI";
  private static final int CANDIDATES = 20;
  private static final int VALID = 1_000;
  private static final MinutesKey KEY =
      new MinutesKey(ElectionLevel.NATIONAL_ASSEMBLY, "11296", 1, Round.FIRST);

  /** The fields that, having the focus, do not stand in sight above the bar of buttons. */
  private static final String HIDDEN =
      """
      Array.from(document.querySelectorAll('[data-field]')).filter(field => {
        field.focus();
        const place = field.getBoundingClientRect();
        const bar = document.querySelector('.abar').getBoundingClientRect();
        return place.top < 0 || place.bottom > bar.top;
      }).map(field => field.dataset.field).join()
      """;

  private static OwnElection election;

  @BeforeAll
  static void nightFalls() {
    election = new OwnElection(RunningServer.get(), CODE);
    if (election.load(wide().zip())) {
      election.setClock("2021-05-23T20:00:00", 1);
    }
  }

  @Test
  void itIsTypedByKeyboardAndReadOnDeskAndPhone(People people, RunningServer server) {
    for (String typist : List.of("commune-11296", "commune-11296-b")) {
      Page page = election.at(people, typist);
      EntryPage.open(server, page, "entry", KEY);
      look(page, "entry");
      page.reload();
      EntryPage.type(page, paper());
      EntryPage.complete(page);
    }
    Page second = election.at(people, "commune-11296-b");
    EntryPage.open(server, second, "entry", KEY);
    assertThat(second.locator("[data-field='votes[20]']"))
        .hasValue(String.valueOf(paper().get(25)));
    EntryPage.explainAll(second);
    look(second, "matched");
    second.locator("[data-act=submit]").click();
    Asked.yes(second);
    assertThat(second.locator(".ce-notes")).containsText("chờ duyệt");

    Page district = election.at(people, "district-303");
    EntryPage.open(server, district, "review", KEY);
    look(district, "review");
    district.keyboard().press("Control+Enter");
    Asked.yes(district);
    assertThat(district.locator(".messages")).containsText("Đã duyệt biên bản khu vực 1");
  }

  private static void look(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {1366, 390}) {
        page.setViewportSize(width, width == 390 ? 844 : 768);
        assertThat(page.locator("main")).containsText(name(CANDIDATES));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as(name + " scrolls sideways at " + width)
            .isEqualTo(width);
        assertThat(
                (Boolean)
                    page.evaluate(
                        "Array.from(document.querySelectorAll('.pf-l, td')).every("
                            + "cell => cell.scrollWidth <= cell.clientWidth + 1)"))
            .as(name + " cuts a name at " + width)
            .isTrue();
        assertThat(page.evaluate(HIDDEN)).as(name + " hides fields at " + width).isEqualTo("");
      }
      Accessibility.assertNothingSerious(page);
    }
    page.setViewportSize(1366, 768);
  }

  private static List<Long> paper() {
    List<Long> paper = new ArrayList<>(List.of(1_200L, 1_100L, 1_100L, 1_100L, 1_000L, 100L));
    for (int position = 1; position <= CANDIDATES; position++) {
      paper.add((long) VALID * 2 / CANDIDATES + (position % 2 == 0 ? position : 1 - position));
    }
    return paper;
  }

  /** Some sixty characters, and no two alike. */
  private static String name(int position) {
    String[] last = {"Quỳnh", "Trang", "Hoàng", "Khánh", "Thắng"};
    return "Công Tằng Tôn Nữ Hoàng Phước Nguyên Thị Bảo Ngọc Diễm "
        + last[position % last.length]
        + " "
        + "ABCDEFGHIJKLMNOPQRST".charAt(position - 1);
  }

  private static TestPackage wide() {
    List<String> candidates = new ArrayList<>();
    candidates.add(
        "level,owner_code,unit_number,position,full_name,date_of_birth,gender,nationality,"
            + "ethnicity,religion,hometown,residence,general_education,professional_education,"
            + "degree,political_theory,foreign_languages,occupation,workplace,party_joined_on,"
            + "national_assembly_terms,council_terms,self_nominated,sector,note");
    for (int position = 1; position <= CANDIDATES; position++) {
      candidates.add(
          "NATIONAL_ASSEMBLY,31,1,%d,%s,%d-05-01,F,Việt Nam,Kinh,Không,Hải Phòng,Hải Phòng,12/12,Đại học,,,,Cán bộ,Cơ quan,,,,false,GOVERNMENT,"
              .formatted(position, name(position), 1960 + position));
    }
    return TestPackage.of(
            "election.csv",
            "code,name,election_day,legal_basis,rehearsal",
            CODE + ",Cuộc bầu cử có danh sách dài,2021-05-23,85/2015/QH13,true")
        .with("levels.csv", "level,name", "NATIONAL_ASSEMBLY,Quốc hội")
        .with("report_slots.csv", "slot", "2021-05-23T19:00")
        .with(
            "administrative_units.csv",
            "code,name,kind,parent_code",
            "31,Thành phố,CITY,",
            "303,Quận Hồng Bàng,DISTRICT,31",
            "11296,Phường Quán Toan,COMMUNE,303")
        .with(
            "electoral_units.csv",
            "level,owner_code,number,name,seats",
            "NATIONAL_ASSEMBLY,31,1,Đơn vị số 1,3")
        .with(
            "polling_areas.csv",
            "unit_code,number,name,address,kind",
            "11296,1,Khu vực số 1,Nhà văn hóa,GENERAL")
        .with(
            "area_units.csv",
            "unit_code,area_number,level,unit_number",
            "11296,1,NATIONAL_ASSEMBLY,1")
        .with(
            "voters.csv",
            "unit_code,area_number,level,stage,total",
            "11296,1,NATIONAL_ASSEMBLY,FINAL,1200")
        .with("candidates.csv", candidates.toArray(String[]::new))
        .with("settings.csv", "key,value")
        .with(
            "accounts.csv",
            "username,full_name,role,unit_code,area_number,duties,phone",
            person("district-303") + ",DISTRICT_COMMITTEE,303,,ENTRY APPROVAL,",
            person("commune-11296") + ",COMMUNE_COMMITTEE,11296,,ENTRY APPROVAL,",
            person("commune-11296-b") + ",COMMUNE_COMMITTEE,11296,,ENTRY APPROVAL,");
  }

  /** A user name with the name of its person, as the server knows both. */
  private static String person(String username) {
    try (Connection connection = RunningServer.get().database().connect();
        PreparedStatement query =
            connection.prepareStatement("SELECT full_name FROM account WHERE username = ?")) {
      query.setString(1, username);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return username + "," + found.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
