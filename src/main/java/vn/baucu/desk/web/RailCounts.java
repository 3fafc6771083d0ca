package vn.baucu.desk.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.shared.web.Navigation;
import vn.baucu.shared.work.WorkItem;

/** How many things wait behind the entries of the rail. */
final class RailCounts {
  /** A page that is reached from another than the first of its folder. */
  private static final Map<String, Navigation> REACHED_FROM =
      Map.of("/app/count/review.xhtml", Navigation.COUNT_QUEUE);

  private RailCounts() {}

  /**
   * The counts by entry: on the desk the lines of its list, elsewhere the things that are done
   * there. What is done on a page that is no entry counts where its folder is entered first.
   */
  static Map<Navigation, Integer> of(List<WorkItem> work, List<Navigation> entries) {
    Map<Navigation, Integer> counts = new EnumMap<>(Navigation.class);
    if (!work.isEmpty()) {
      counts.put(Navigation.DESK, work.size());
    }
    for (WorkItem item : work) {
      String page = page(item.address());
      Navigation entry = entry(page, entries);
      if (entry != null) {
        counts.merge(entry, isOneByOne(item, page) ? item.count() : 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Whether the things are done one by one; of many late areas one request is made. */
  private static boolean isOneByOne(WorkItem item, String page) {
    return !page.startsWith("/app/message/") || item.situation().key().startsWith("message.");
  }

  private static Navigation entry(String page, List<Navigation> entries) {
    Navigation from = REACHED_FROM.get(page);
    if (from != null && entries.contains(from)) {
      return from;
    }
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    return entries.stream()
        .filter(entry -> entry.getPage().equals(page))
        .findFirst()
        .orElseGet(
            () ->
                entries.stream()
                    .filter(entry -> entry != Navigation.DESK && entry.getPage().startsWith(folder))
                    .findFirst()
                    .orElse(null));
  }

  private static String page(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }
}
