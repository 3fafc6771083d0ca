package vn.baucu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The one maker of what is kept in memory: each is bounded, and tells its hits and its size. */
@ApplicationScoped
public class Caches {
  @Inject private MetricRegistry metrics;

  /**
   * A new one.
   *
   * @param name its name among the figures of the server, such as {@code result.units}
   * @param most how many values it keeps
   */
  public <K extends Record, V> Recent<K, V> make(String name, int most) {
    Recent<K, V> made = new Recent<>(most);
    Tag tag = new Tag("cache", name);
    metrics.gauge("baucu_cache_hits_percent", made, Recent::hits, tag);
    metrics.gauge("baucu_cache_size", made, Recent::size, tag);
    return made;
  }
}
