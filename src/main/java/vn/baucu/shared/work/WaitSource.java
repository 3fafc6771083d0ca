package vn.baucu.shared.work;

import java.util.List;

/**
 * A feature that knows what the caller waits for: things in others' hands that came from the
 * caller, or come to the caller next. A use case of everybody, like {@link WorkSource}.
 */
public interface WaitSource {
  /**
   * What is in others' hands, in no order; empty where nothing is. What stands here under the
   * address of a piece of work is asked for already: the work is not asked of the caller meanwhile.
   */
  List<WorkItem> waits();
}
