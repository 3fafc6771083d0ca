package vn.baucu.count.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.testing.Browser;
import vn.baucu.testing.EmbeddedDatabase;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** The database goes while a clerk is in the middle of typing minutes, and comes back. */
@ExtendWith(Browser.class)
class ClerkChaos {
  private static final String UNIT = "11308";
  private static final String CLERK = "commune-" + UNIT;
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  /** What becomes of the database, and how it comes back. */
  enum Fate {
    KILLED {
      @Override
      void befall(EmbeddedDatabase database) {
        database.kill();
      }
    },
    STOPPED {
      @Override
      void befall(EmbeddedDatabase database) {
        database.close();
      }
    },
    FROZEN {
      @Override
      void befall(EmbeddedDatabase database) {
        database.freeze();
      }

      @Override
      void end(EmbeddedDatabase database) {
        database.thaw();
      }
    };

    abstract void befall(EmbeddedDatabase database);

    void end(EmbeddedDatabase database) {
      database.startAgain();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTypedIsKeptAndSentWhenItIsBack(Fate fate, People people, RunningServer server) {
    CountNight night = CountNight.begin(server);
    MinutesKey key =
        new MinutesKey(ElectionLevel.CITY_COUNCIL, UNIT, fate.ordinal() + 1, Round.FIRST);
    List<Long> paper = night.paper(key);
    Page page = night.at(people, CLERK);
    EntryPage.open(server, page, "entry", key);
    type(page, paper.subList(0, 3));
    assertThat(EntryPage.saved(page)).containsText("Đã lưu");

    fate.befall(server.database());
    long gone = System.nanoTime();
    try {
      type(page, paper.subList(3, paper.size()));
      assertThat(EntryPage.saved(page)).containsText("Máy chủ đang lỗi: ", SOON);
      System.out.printf(
          "database %s: told after %d ms: %s%n",
          fate, millis(gone), EntryPage.saved(page).innerText());
      assertThat(EntryPage.saved(page)).containsText("đang giữ trên máy này");
      assertThat(page.locator("#f-valid")).hasValue(EntryPage.grouped(paper.get(4)));
    } finally {
      fate.end(server.database());
    }

    long back = System.nanoTime();
    assertThat(EntryPage.saved(page)).containsText("Đã lưu", SOON);
    System.out.printf("database %s: sent %d ms after it is back%n", fate, millis(back));
    EntryPage.complete(page);
    assertThat(night.look(CLERK, key).getString("state")).isEqualTo("FIRST_DONE");
  }

  private static void type(Page page, List<Long> values) {
    for (Long value : values) {
      page.keyboard().type(String.valueOf(value));
      page.keyboard().press("Enter");
    }
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }
}
