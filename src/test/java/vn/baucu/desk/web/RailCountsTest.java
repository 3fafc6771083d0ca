package vn.baucu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.shared.Role;
import vn.baucu.shared.web.Navigation;
import vn.baucu.shared.work.Situation;
import vn.baucu.shared.work.Urgency;
import vn.baucu.shared.work.WorkItem;

/** Work counts where it is done, and on the desk by the lines of its list. */
class RailCountsTest {
  private enum Some implements Situation {
    THING;

    @Override
    public String key() {
      return "count.work.THING";
    }

    @Override
    public Urgency urgency() {
      return Urgency.NEXT;
    }

    @Override
    public String chip() {
      return "EMPTY";
    }
  }

  private static WorkItem item(int count, String address) {
    return WorkItem.of(Some.THING, count, address);
  }

  @Test
  void whatIsDoneOnAPageOfItsOwnCountsThere() {
    List<WorkItem> work =
        List.of(
            item(2, "/app/turnout/entry.xhtml?unit=1&slot=2"),
            item(1, "/app/turnout/entry.xhtml"),
            item(8, "/app/count/queue.xhtml?unit=1"),
            item(1, "/app/count/review.xhtml?level=CITY_COUNCIL&unit=1&area=2"),
            item(7, "/app/message/requests.xhtml?kind=REOPEN_SLOT"));
    assertThat(RailCounts.of(work, Navigation.of(Role.DISTRICT_COMMITTEE)))
        .containsEntry(Navigation.DESK, 5)
        .containsEntry(Navigation.TURNOUT_ENTRY, 3)
        .containsEntry(Navigation.COUNT_QUEUE, 9)
        .containsEntry(Navigation.REQUESTS, 1)
        .hasSize(4);
  }

  @Test
  void whatIsDoneElsewhereCountsWhereItsFolderIsEntered() {
    List<WorkItem> work =
        List.of(
            item(5, "/app/count/entry.xhtml?level=CITY_COUNCIL&unit=1&area=2"),
            item(1, "/app/count/review.xhtml?level=CITY_COUNCIL&unit=1&area=2"),
            item(3, "/app/result/signing.xhtml?level=CITY_COUNCIL"));
    assertThat(RailCounts.of(work, Navigation.of(Role.COMMUNE_COMMITTEE)))
        .containsEntry(Navigation.COUNT_OVERVIEW, 6)
        .containsEntry(Navigation.RESULTS, 3);
  }

  @Test
  void whereNothingWaitsNothingIsCounted() {
    assertThat(RailCounts.of(List.of(), Navigation.of(Role.OBSERVER))).isEmpty();
  }
}
