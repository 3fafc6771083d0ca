package vn.baucu.candidate.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The history of one person, out of that of the list. */
class ListEventTest {
  private static ListEvent event(String act, String before, String after) {
    return new ListEvent(
        LocalDateTime.of(2021, 5, 1, 8, 0), "Ai", act, values(before), values(after), null);
  }

  private static ListEvent.Values values(String name) {
    return new ListEvent.Values(name, 1, Map.of(), List.of(), null, null, null, null);
  }

  @Test
  void aPersonIsFollowedThroughOtherNamesAndTheActsOnTheWholeList() {
    ListEvent added = event("candidate.add", null, "Lê Thị Hằng");
    ListEvent other = event("candidate.change", "Vũ An", "Vũ An");
    ListEvent renamed = event("candidate.change", "Lê Thị Hằng", "Lê Thị Hằng Nga");
    ListEvent published = event("candidate.publish", null, null);
    ListEvent struck = event("candidate.strikeOut", null, "Lê Thị Hằng Nga");
    List<ListEvent> latestFirst = List.of(struck, published, renamed, other, added);
    assertThat(ListEvent.ofPerson(latestFirst, "Lê Thị Hằng Nga"))
        .containsExactly(struck, published, renamed, added);
    assertThat(ListEvent.ofPerson(latestFirst, "Vũ An")).containsExactly(published, other);
  }
}
