package vn.baucu.exchange.control.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One import at a time; one that does not end keeps nobody waiting once it is put aside. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ImportLaneTest {
  private final ImportLane lane = new ImportLane();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final List<String> went = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() {
    end.countDown();
    pool.shutdown();
  }

  @Test
  void theNextWaitsForTheOneBefore() throws Exception {
    Future<?> first = stuck(running("first"));
    RunningImport second = running("second");
    Future<?> next = run(second);

    assertThat(second.isWaiting()).isTrue();
    end.countDown();
    first.get();
    next.get();

    assertThat(went).containsExactly("first", "second");
  }

  @Test
  void whatDoesNotEndIsPutAsideOnce() throws Exception {
    RunningImport first = running("first");
    Future<?> lost = stuck(first);

    lane.putAside(first);
    run(running("second")).get();
    assertThat(lost.isDone()).isFalse();
    end.countDown();
    lost.get();

    // The lost one's late end lets nobody pass a second time.
    CountDownLatch again = new CountDownLatch(1);
    CountDownLatch inside = new CountDownLatch(1);
    Future<?> third =
        pool.submit(
            () ->
                lane.run(
                    running("third"),
                    () -> {
                      inside.countDown();
                      await(again);
                    }));
    inside.await();
    RunningImport fourth = running("fourth");
    Future<?> next = run(fourth);
    assertThat(fourth.isWaiting()).isTrue();
    again.countDown();
    third.get();
    next.get();
  }

  @Test
  void whatWasStoppedWhileItWaitedIsNotBegun() throws Exception {
    Future<?> first = stuck(running("first"));
    RunningImport second = running("second");
    Future<?> next = run(second);
    second.stop();
    end.countDown();
    first.get();
    next.get();

    assertThat(went).containsExactly("first");
  }

  private Future<?> stuck(RunningImport running) throws InterruptedException {
    Future<?> stuck =
        pool.submit(
            () ->
                lane.run(
                    running,
                    () -> {
                      went.add(running.id());
                      begun.countDown();
                      await(end);
                    }));
    begun.await();
    return stuck;
  }

  private Future<?> run(RunningImport running) {
    return pool.submit(() -> lane.run(running, () -> went.add(running.id())));
  }

  private static RunningImport running(String id) {
    return new RunningImport(id, Clock.systemUTC());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
