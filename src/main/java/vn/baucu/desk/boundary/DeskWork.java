package vn.baucu.desk.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.work.WaitSource;
import vn.baucu.shared.work.WorkItem;
import vn.baucu.shared.work.WorkSource;

/** What the caller must do now, and what he waits for, as the features tell it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class DeskWork {
  /** Within a kind what is due first, then what has waited longest. */
  private static final Comparator<WorkItem> ORDER =
      Comparator.comparing((WorkItem item) -> item.situation().urgency())
          .thenComparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(WorkItem::since, Comparator.nullsLast(Comparator.naturalOrder()));

  @Inject @Any private Instance<WorkSource> work;
  @Inject @Any private Instance<WaitSource> waits;
  @Inject private CurrentCaller caller;

  /**
   * A desk.
   *
   * @param work what is to be done, most urgent first
   * @param waits what is in others' hands, what has waited longest first
   */
  public record Desk(List<WorkItem> work, List<WorkItem> waits) {}

  /** The caller's desk. What he waits for is not asked of him meanwhile. */
  @PermitAll
  @Unscoped("what waits for the caller himself")
  public Desk read() {
    if (caller.get().electionId() == null) {
      return new Desk(List.of(), List.of());
    }
    List<WorkItem> waiting =
        waits.stream()
            .flatMap(source -> source.waits().stream())
            .sorted(
                Comparator.comparing(
                    WorkItem::since, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    Set<String> asked = waiting.stream().map(WorkItem::address).collect(Collectors.toSet());
    return new Desk(
        work.stream()
            .flatMap(source -> source.work().stream())
            .filter(item -> !asked.contains(item.address()))
            .sorted(ORDER)
            .toList(),
        waiting);
  }
}
