package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.baucu.shared.Refusal;

/**
 * Where passwords are hashed: as many at once as the machine has cores, the others in a queue that
 * has an end. Known devices go first; then addresses take turns, and the names of one address; so
 * whoever floods waits behind himself. The queue is full where its last would wait for too long, as
 * hashes go at the moment; of a full queue the last of the greediest address leaves, and who finds
 * no place is told so at once.
 */
@ApplicationScoped
public class HashingLane {
  /** Most places in the queue; each holds a thread of the server, which has more than that. */
  static final int PLACES = 200;

  /** So long the last of the queue waits; nobody is let in who would wait for longer. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Places of one name at one address: a program may open several connections at once. */
  static final int PLACES_OF_NAME = 32;

  private static final int KEPT_TURNS = 10_000;

  /**
   * Known devices go first, and hashes may become slower: then it takes longer, but not for ever.
   */
  private static final long LONGEST_WAIT = PATIENCE.toNanos() * 3 / 2;

  /** A hash on a core with nothing else to do, until it is known better. */
  private static final double FIRST_GUESS = TimeUnit.MILLISECONDS.toNanos(120);

  /** Seconds after which somebody who found no place may come again, at the soonest. */
  private static final int SOONEST = 5;

  /** How much of what was known of the length of a hash the next one changes. */
  private static final double NEWEST = 0.1;

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Waiting> queue = new ArrayList<>();
  private final Map<String, Long> turns = new HashMap<>();
  private final int lanes;
  private double hash = FIRST_GUESS;
  private int free;
  private long arrivals;
  private long round;

  /** Who asks. */
  record Asker(String address, String name, boolean known) {
    String at() {
      return address + ' ' + name;
    }
  }

  /** There is no place, or the wait was too long. */
  static final class Full extends Exception {
    private final int retryAfter;

    private Full(int retryAfter) {
      this.retryAfter = retryAfter;
    }

    /** Seconds until there is likely to be room. */
    int retryAfter() {
      return retryAfter;
    }
  }

  private static final class Waiting {
    private final Asker asker;
    private final long arrival;
    private final Condition turn;
    private boolean admitted;
    private boolean sentAway;

    private Waiting(Asker asker, long arrival, Condition turn) {
      this.asker = asker;
      this.arrival = arrival;
      this.turn = turn;
    }
  }

  public HashingLane() {
    this(Runtime.getRuntime().availableProcessors());
  }

  HashingLane(int lanes) {
    this.lanes = lanes;
    free = lanes;
  }

  /** Does the work when it is the asker's turn. */
  <T> T run(Asker asker, Supplier<T> work) throws Full {
    enter(asker);
    long begun = System.nanoTime();
    try {
      return work.get();
    } finally {
      leave(System.nanoTime() - begun);
    }
  }

  /**
   * Does the work for somebody who has signed in.
   *
   * @throws Refusal RULE where there is no place
   */
  public <T> T runFor(String username, Supplier<T> work) {
    try {
      return run(new Asker("signed in", username, true), work);
    } catch (Full full) {
      throw Refusal.rule("account.signInBusy", full.retryAfter());
    }
  }

  private void enter(Asker asker) throws Full {
    lock.lock();
    try {
      if (free > 0 && queue.isEmpty()) {
        free--;
        return;
      }
      makeRoom(asker);
      turns.merge(asker.address(), round, Math::max);
      Waiting waiting = new Waiting(asker, arrivals++, lock.newCondition());
      queue.add(waiting);
      await(waiting);
    } finally {
      lock.unlock();
    }
  }

  private void await(Waiting waiting) throws Full {
    long left = LONGEST_WAIT;
    while (!waiting.admitted) {
      try {
        left = waiting.turn.awaitNanos(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        left = 0;
      }
      if (waiting.sentAway || left <= 0 && !waiting.admitted) {
        queue.remove(waiting);
        throw full();
      }
    }
  }

  private void makeRoom(Asker asker) throws Full {
    if (count(w -> w.asker.at()).getOrDefault(asker.at(), 0L) >= PLACES_OF_NAME) {
      throw full();
    }
    if (queue.size() < places()) {
      return;
    }
    Map<String, Long> byAddress = count(w -> w.asker.address());
    String greediest =
        byAddress.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    Waiting last =
        queue.stream()
            .filter(w -> w.asker.address().equals(greediest) && !w.asker.known())
            .max(Comparator.comparingLong(w -> w.arrival))
            .orElseThrow(this::full);
    boolean poorer = byAddress.getOrDefault(asker.address(), 0L) + 1 < byAddress.get(greediest);
    if (!poorer && !asker.known()) {
      throw full();
    }
    last.sentAway = true;
    queue.remove(last);
    last.turn.signal();
  }

  private Map<String, Long> count(Function<Waiting, String> key) {
    return queue.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  /** How many may wait, as long as hashes take now: one for each lane at least. */
  private int places() {
    double inTime = PATIENCE.toNanos() * lanes / hash;
    return (int) Math.max(lanes, Math.min(PLACES, inTime));
  }

  /** Half of those that wait are through by then: who comes again at once only costs time. */
  private Full full() {
    double halfThrough = queue.size() * hash / lanes / 2;
    long seconds = TimeUnit.NANOSECONDS.toSeconds((long) halfThrough);
    return new Full((int) Math.max(SOONEST, Math.min(PATIENCE.toSeconds(), seconds)));
  }

  /**
   * A place in the lane is free again.
   *
   * @param took how long it was taken, in nanoseconds
   */
  private void leave(long took) {
    lock.lock();
    try {
      took(took);
      free++;
      if (queue.isEmpty() || turns.size() > KEPT_TURNS) {
        turns.clear();
        round = 0;
      }
      while (free > 0 && !queue.isEmpty()) {
        admit(queue.stream().min(order()).orElseThrow());
      }
    } finally {
      lock.unlock();
    }
  }

  private void admit(Waiting next) {
    queue.remove(next);
    round = turnsOf(next.asker.address());
    turns.merge(next.asker.address(), 1L, Long::sum);
    turns.merge(next.asker.at(), 1L, Long::sum);
    next.admitted = true;
    free--;
    next.turn.signal();
  }

  private Comparator<Waiting> order() {
    return Comparator.<Waiting, Boolean>comparing(w -> !w.asker.known())
        .thenComparing(w -> turnsOf(w.asker.address()))
        .thenComparing(w -> turnsOf(w.asker.at()))
        .thenComparing(w -> w.arrival);
  }

  private long turnsOf(String key) {
    return turns.getOrDefault(key, 0L);
  }

  /** A hash has taken so many nanoseconds. */
  void took(long nanos) {
    lock.lock();
    try {
      hash += NEWEST * (nanos - hash);
    } finally {
      lock.unlock();
    }
  }

  /** How many wait. */
  int waiting() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }
}
