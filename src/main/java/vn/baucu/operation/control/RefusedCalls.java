package vn.baucu.operation.control;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps a call that the container refused for its role to one line of the server's log. The
 * container writes two records of it: which method it was, and the same again with the whole stack;
 * the second says nothing of a refusal, which is answered and stands in the audit trail. Of any
 * other failure of a call both are kept.
 */
@ApplicationScoped
public class RefusedCalls {
  /** Held here, since a logger that nobody holds forgets its filter. */
  private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.ejb.container");

  private Filter before;

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
    before = CONTAINER.getFilter();
    CONTAINER.setFilter(without(before));
  }

  @PreDestroy
  void end() {
    CONTAINER.setFilter(before);
  }

  /** What a filter lets through, but for the stacks of refused calls. */
  static Filter without(Filter before) {
    return written -> !isStack(written) && (before == null || before.isLoggable(written));
  }

  private static boolean isStack(LogRecord written) {
    return written.getThrown() instanceof AccessLocalException
        || written.getThrown() instanceof EJBAccessException;
  }
}
