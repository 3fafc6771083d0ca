package vn.baucu.shared.work;

import java.util.List;

/**
 * A feature that knows of work; a use case of everybody, since it tells the caller about himself.
 */
public interface WorkSource {
  /** What waits for the caller, in no order; empty where nothing does. */
  List<WorkItem> work();
}
