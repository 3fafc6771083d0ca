package vn.baucu.election;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/** A rehearsal is begun anew: what was done in it is gone, what was set up stays. */
@ExtendWith(Browser.class)
class RestartST {
  private static final String CLOCK = "app/election/clock.xhtml";
  private static final String TURNOUT = "turnout?unit=303&slot=2021-05-23T09:00";
  private static final String RESULT = "results/DISTRICT_COUNCIL/303/1";

  @Test
  void figuresGoAndTheClockGoesBack(People people, RunningServer server) {
    OwnElection election = new OwnElection(server, "LAM-LAI");
    election.load(RehearsalPlan.haiPhong2021().only("303").withTurnout().withCounts());
    election.setClock("2021-05-24T18:00:00", 10);
    assertThat(election.get("city", TURNOUT)).doesNotContain("\"areasReported\":0");
    assertThat(election.get("city", RESULT)).contains("DETERMINED");
    String voters = voters(election.get("city", TURNOUT));

    Page page = election.at(people, "city");
    server.open(page, CLOCK);
    restart(page, "HP2021-TH");
    assertThat(page.locator(".messages")).containsText("hãy gõ đúng mã «LAM-LAI»");
    assertThat(election.get("city", RESULT)).contains("DETERMINED");

    restart(page, " LAM-LAI ");
    assertThat(page.locator(".messages")).containsText("đã bắt đầu lại");
    assertThat(page.locator(".figure")).containsText("06:5");
    String turnout = election.get("city", TURNOUT);
    assertThat(turnout).contains("\"voted\":0,", "\"areasReported\":0");
    assertThat(voters(turnout)).isEqualTo(voters);
    assertThat(election.get("city", RESULT))
        .contains("PROVISIONAL", "\"areasAccepted\":0", "\"elected\":[]");
    assertThat(election.get("city", "turnout/snapshots?unit=303")).doesNotContain("takenAt");
  }

  @Test
  void aDistrictIsNotOfferedIt(People people, RunningServer server) {
    Page page = people.signedIn("district-303");
    server.open(page, CLOCK);
    assertThat(page.locator("main")).containsText("Giờ hiện tại");
    assertThat(page.locator("form#restart")).hasCount(0);
  }

  private static void restart(Page page, String code) {
    page.locator("#restart\\:code").fill(code);
    page.locator("#restart [type=submit]").click();
    Asked.yes(page);
  }

  private static String voters(String turnout) {
    return turnout.replaceFirst("(?s).*?\"voters\":(\\d+).*", "$1");
  }
}
