package vn.baucu.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.CaseFiles;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** Packages that would pull the ground from under figures, as a person uploads them. */
@ExtendWith(Browser.class)
class GroundCasesST {
  private static final String RESULT = "?level=COMMUNE_COUNCIL&owner=11296&number=1";

  @Test
  void theListUnderAcceptedVotesStays(Page page, RunningServer server) {
    OwnElection election = loaded(server, "list-base", "C38");
    String before = election.get("city", "electoral-units/NATIONAL_ASSEMBLY/31/1");
    server.signIn(page, "city");

    CaseFiles.told(
        page,
        server,
        "list-swapped-after-count.zip",
        "P426",
        "candidates.csv",
        "khu vực 1",
        "mở lại biên bản");

    assertThat(page.locator("#apply\\:write")).hasCount(0);
    assertThat(election.get("city", "electoral-units/NATIONAL_ASSEMBLY/31/1")).isEqualTo(before);
  }

  @Test
  void theWinnersOfASignedResultStay(People people, RunningServer server) {
    OwnElection election = loaded(server, "list-to-be-signed", "H1");
    election.setClock("2021-05-24T17:31:00", 0);
    Page board = people.signedIn("h1a");
    server.open(board, "app/result/signing.xhtml" + RESULT);
    board.locator("[id='certify:document']").fill("12/BB-BBC");
    board.locator("[id='certify:date']").fill("24/05/2021");
    board.locator("[id='certify:signers']").fill("Nguyễn Văn A, Trưởng ban");
    board.locator("[data-answer]").all().forEach(answer -> answer.fill("Đã kiểm lại."));
    board.locator("#certify button").last().click();
    Asked.yes(board);
    assertThat(board.locator("main")).containsText("Kết quả chính thức.");
    String signed = winners(board, server);

    CaseFiles.told(
        people.signedIn("city"),
        server,
        "list-swapped-after-signing.zip",
        "P426",
        "12/BB-BBC",
        "mở lại kết quả");

    assertThat(winners(board, server)).isEqualTo(signed).contains("Vũ Minh An");
    assertThat(board.locator("main")).containsText("Kết quả chính thức");
  }

  @Test
  void aFinalTotalBelowWhatWasReportedIsShownWithTheReportsAboveIt(
      Page page, RunningServer server) {
    loaded(server, "final-base", "C37");
    server.signIn(page, "city");

    CaseFiles.told(page, server, "final-below-reported.zip", "M209", "T101", "980", "990", "09:00");
  }

  @Test
  void aUserNameOfSomebodyElseIsRefused(Page page, RunningServer server) {
    TestPackage first =
        TestPackage.ofResource("/vn/baucu/cases/account-other-person.zip")
            .edit("election.csv", text -> text.replace("C84,", "C83,"))
            .edit("accounts.csv", text -> text.replace("Người Khác Hẳn", "Người Đầu Tiên"));
    new OwnElection(server, "C83").load(first.zip());
    server.signIn(page, "city");

    CaseFiles.told(
        page, server, "account-other-person.zip", "P428", "accounts.csv", "Người Khác Hẳn");
  }

  private static String winners(Page page, RunningServer server) {
    server.open(page, "app/result/unit.xhtml" + RESULT);
    return String.join("\n", page.locator(".cand").allInnerTexts());
  }

  private static OwnElection loaded(RunningServer server, String name, String code) {
    OwnElection election = new OwnElection(server, code);
    election.load(CaseFiles.bytes(name + ".zip"));
    return election;
  }
}
