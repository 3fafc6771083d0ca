package vn.baucu.exchange.control.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The imports of this server, on a pool of their own: nothing that others wait for runs there. One
 * after the other, since the memory of one is what a server has to spare.
 */
@ManagedExecutorDefinition(name = ImportQueue.POOL, maxAsync = ImportQueue.THREADS)
@ApplicationScoped
public class ImportQueue {
  static final String POOL = "java:app/concurrent/imports";

  /** One at work, some that wait, and a few lost to imports that could not be ended. */
  static final int THREADS = 8;

  @Resource(lookup = POOL)
  private ManagedExecutorService pool;

  @Inject private Instance<RequestContextController> requests;
  @Inject private Clock clock;

  private final ImportLane lane = new ImportLane();
  private final Map<String, RunningImport> imports = new ConcurrentHashMap<>();

  /**
   * Lets an import wait for its turn.
   *
   * @return done when it is over, whatever came of it
   */
  public Future<?> submit(String id, Consumer<RunningImport> work) {
    RunningImport running = new RunningImport(id, clock);
    imports.put(id, running);
    try {
      return pool.submit(() -> take(running, work));
    } catch (RuntimeException e) {
      imports.remove(id);
      throw e;
    }
  }

  private void take(RunningImport running, Consumer<RunningImport> work) {
    RequestContextController request = requests.get();
    boolean opened = request.activate();
    try {
      lane.run(running, () -> work.accept(running));
    } finally {
      imports.remove(running.id());
      if (opened) {
        request.deactivate();
      }
    }
  }

  /** Stops an import, if it is here. */
  public void stop(String id) {
    RunningImport running = imports.get(id);
    if (running != null) {
      running.stop();
    }
  }

  /** Lets the next import run although the thread of this one has not ended. */
  public void putAside(RunningImport stuck) {
    lane.putAside(stuck);
  }

  /** Those waiting and running. */
  public Collection<RunningImport> all() {
    return List.copyOf(imports.values());
  }
}
