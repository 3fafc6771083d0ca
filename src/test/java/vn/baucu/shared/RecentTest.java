package vn.baucu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What many want at once is made once; what failed is not kept. */
class RecentTest {
  private record Key(int version, String part) {}

  private final Recent<Key, String> recent = new Recent<>(10);

  @Test
  void whatIsWantedByManyAtOnceIsMadeOnce() throws Exception {
    AtomicInteger made = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService hands = Executors.newFixedThreadPool(8);
    List<Future<String>> answers = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        answers.add(
            hands.submit(
                () ->
                    recent.get(
                        new Key(1, "a"),
                        () -> {
                          begun.countDown();
                          await(go);
                          return "made " + made.incrementAndGet();
                        })));
      }
      begun.await();
      assertThat(recent.get(new Key(1, "a"))).isNull();
      go.countDown();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("made 1");
      }
    } finally {
      hands.shutdown();
    }
    assertThat(recent.get(new Key(1, "a"))).isEqualTo("made 1");
  }

  @Test
  void whatFailedIsMadeAgain() {
    Key key = new Key(1, "b");
    assertThatThrownBy(() -> recent.get(key, RecentTest::fail)).hasMessage("no");
    assertThat(recent.get(key, () -> "well")).isEqualTo("well");
  }

  @Test
  void partsOfAKeyDoNotRunTogether() {
    recent.put(new Key(1, "1-b"), "one");
    assertThat(recent.get(new Key(11, "b"))).isNull();
    assertThat(recent.get(new Key(1, "1-b"))).isEqualTo("one");
  }

  /** One value may be made of another of the same kind. */
  @Test
  void whatIsMadeMayAskForAnother() {
    assertThat(
            recent.get(
                new Key(2, "sum"),
                () -> recent.get(new Key(2, "part"), () -> "part") + " and more"))
        .isEqualTo("part and more");
  }

  private static String fail() {
    throw new IllegalStateException("no");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
