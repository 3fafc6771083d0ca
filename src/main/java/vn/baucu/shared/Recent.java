package vn.baucu.shared;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What was made recently and may be asked for again. It remembers under a key that names a version,
 * so that nothing in it is ever wrong, only unused; and what several want at the same moment is
 * made once, by whoever came first. Safe for threads. Made by {@link Caches}.
 *
 * @param <K> a record of everything the value was made of
 */
public final class Recent<K extends Record, V> {
  private final AsyncCache<K, V> kept;

  /**
   * Nothing yet.
   *
   * @param most how many to keep
   */
  Recent(int most) {
    kept = Caffeine.newBuilder().maximumSize(most).recordStats().buildAsync();
  }

  /** What is kept under a key; null where nothing is, or it is still being made. */
  public V get(K key) {
    CompletableFuture<V> known = kept.getIfPresent(key);
    return known != null && known.isDone() && !known.isCompletedExceptionally()
        ? known.join()
        : null;
  }

  /**
   * What is kept under a key, else what is made now, which is kept from now on. Who asks while it
   * is being made waits for it; where the maker fails, each makes it for himself.
   */
  public V get(K key, Supplier<V> make) {
    CompletableFuture<V> own = new CompletableFuture<>();
    CompletableFuture<V> known = kept.get(key, (wanted, executor) -> own);
    if (known == own) {
      return made(own, make);
    }
    try {
      return known.join();
    } catch (CancellationException failedForAnother) {
      return make.get();
    }
  }

  /** Keeps a value. */
  public void put(K key, V value) {
    kept.put(key, CompletableFuture.completedFuture(value));
  }

  /** How often, in percent, what was asked for was there; 100 where nothing was asked. */
  double hits() {
    return kept.synchronous().stats().hitRate() * 100;
  }

  /** How many values are kept, roughly. */
  long size() {
    return kept.synchronous().estimatedSize();
  }

  private static <V> V made(CompletableFuture<V> own, Supplier<V> make) {
    try {
      V value = make.get();
      own.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      // It is thrown here, and told to nobody else; what is given up is not kept.
      own.cancel(false);
      throw e;
    }
  }
}
