package vn.baucu.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.account.control.HashingLane.Asker;
import vn.baucu.account.control.HashingLane.Full;

/** One lane, held by somebody while the queue behind him is looked at. */
class HashingLaneTest {
  private final HashingLane lane = new HashingLane(1);
  private final ExecutorService people = Executors.newCachedThreadPool();
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<String> order = new CopyOnWriteArrayList<>();

  @BeforeEach
  void somebodyIsBeingHashed() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    people.submit(
        () ->
            lane.run(
                new Asker("first", "first", false),
                () -> {
                  inside.countDown();
                  return await(release);
                }));
    inside.await();
  }

  @AfterEach
  void end() {
    people.shutdownNow();
  }

  @Test
  void addressesAndNamesTakeTurnsAndKnownDevicesGoFirst() {
    List<CompletableFuture<Boolean>> all =
        List.of(
            ask("flood", "a", false),
            ask("flood", "a", false),
            ask("flood", "a", false),
            ask("flood", "b", false),
            ask("office", "clerk", false),
            ask("flood", "clerk", true));
    release.countDown();

    assertThat(all).allSatisfy(one -> assertThat(one.join()).isTrue());
    assertThat(order)
        .containsExactly("flood clerk", "office clerk", "flood a", "flood b", "flood a", "flood a");
  }

  @Test
  void oneNameHasOnlySomePlaces() {
    for (int i = 0; i < HashingLane.PLACES_OF_NAME; i++) {
      ask("flood", "a", false);
    }

    assertThatThrownBy(() -> lane.run(new Asker("flood", "a", false), () -> true))
        .isInstanceOf(Full.class);
  }

  @Test
  void ofAFullQueueTheGreediestLeaves() {
    CompletableFuture<Boolean> last = null;
    for (int i = 0; i < HashingLane.PLACES; i++) {
      last = ask("flood", "name " + i, false);
    }
    assertThatThrownBy(() -> lane.run(new Asker("flood", "another", false), () -> true))
        .isInstanceOf(Full.class);

    CompletableFuture<Boolean> clerk = ask("office", "clerk", false);

    assertThat(last.join()).isFalse();
    release.countDown();
    assertThat(clerk.join()).isTrue();
  }

  /** Fifteen seconds a hash: thirty seconds of patience are two places, and the third is told. */
  @Test
  void nobodyIsLetInWhoWouldWaitForTooLong() {
    long slow = HashingLane.PATIENCE.toNanos() / 2;
    for (int i = 0; i < 200; i++) {
      lane.took(slow);
    }
    CompletableFuture<Boolean> first = ask("10.0.0.1", "a", false);
    CompletableFuture<Boolean> second = ask("10.0.0.2", "b", false);

    assertThatThrownBy(() -> lane.run(new Asker("10.0.0.3", "c", false), () -> true))
        .isInstanceOfSatisfying(
            Full.class, full -> assertThat(full.retryAfter()).isBetween(14, 15));

    CompletableFuture<Boolean> clerk = push("10.0.0.4", "clerk", true);
    assertThat(second.join()).isFalse();
    release.countDown();
    assertThat(List.of(clerk.join(), first.join())).containsExactly(true, true);
  }

  /** Asks, and returns when he stands in the queue. */
  private CompletableFuture<Boolean> ask(String address, String name, boolean known) {
    int before = lane.waiting();
    CompletableFuture<Boolean> answer = push(address, name, known);
    while (lane.waiting() == before && !answer.isDone() && before < HashingLane.PLACES) {
      Thread.onSpinWait();
    }
    return answer;
  }

  /** Asks, maybe in the place of somebody else. */
  private CompletableFuture<Boolean> push(String address, String name, boolean known) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return lane.run(new Asker(address, name, known), () -> order.add(address + " " + name));
          } catch (Full full) {
            return false;
          }
        },
        people);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
