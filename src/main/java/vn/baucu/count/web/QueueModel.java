package vn.baucu.count.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.baucu.count.boundary.CountQueue;

/** The pages of the queue, read anew with each: what another has accepted meanwhile is gone. */
class QueueModel extends LazyDataModel<CountQueue.Waiting> {
  private static final long serialVersionUID = 1L;

  private final transient Runnable fresh;
  private final transient Supplier<List<CountQueue.Waiting>> shown;

  /**
   * The pages of a list.
   *
   * @param fresh reads it anew
   * @param shown what is shown of it
   */
  QueueModel(Runnable fresh, Supplier<List<CountQueue.Waiting>> shown) {
    this.fresh = fresh;
    this.shown = shown;
  }

  /** Names minutes among those that wait. */
  static String name(CountQueue.Waiting waiting) {
    return waiting.key().toString().replace('/', '-');
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    fresh.run();
    return shown.get().size();
  }

  @Override
  public List<CountQueue.Waiting> load(
      int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
    return shown.get().stream().skip(first).limit(size).toList();
  }

  @Override
  public String getRowKey(CountQueue.Waiting waiting) {
    return name(waiting);
  }

  @Override
  public CountQueue.Waiting getRowData(String rowKey) {
    return shown.get().stream().filter(w -> name(w).equals(rowKey)).findFirst().orElse(null);
  }
}
