package vn.baucu.shared;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What was made recently and may be asked for again: a bounded map that forgets what has not been
 * used for longest. Safe for threads. It remembers under a key that names a version, so that
 * nothing in it is ever wrong, only unused.
 */
public final class Recent<K, V> {
  private final Map<K, V> kept;

  /**
   * Nothing yet.
   *
   * @param most how many to keep
   */
  public Recent(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** A key of several parts, of which at least one is a version. */
  public static String key(Object... parts) {
    return Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("-"));
  }

  /** What is kept under a key; null where nothing is. */
  public V get(K key) {
    synchronized (kept) {
      return kept.get(key);
    }
  }

  /** What is kept under a key, else what is made now, which is kept from now on. */
  public V get(K key, Supplier<V> make) {
    V known = get(key);
    if (known == null) {
      known = make.get();
      put(key, known);
    }
    return known;
  }

  /** Keeps a value. */
  public void put(K key, V value) {
    synchronized (kept) {
      kept.put(key, value);
    }
  }
}
