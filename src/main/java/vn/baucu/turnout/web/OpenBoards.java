package vn.baucu.turnout.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.baucu.turnout.boundary.TurnoutMoved;

/** The boards that stand open on this node, each with its unit. */
@ApplicationScoped
public class OpenBoards {
  /** A line that has been silent this long is spoken on, so that a cut one is noticed. */
  private static final long QUIET = TimeUnit.SECONDS.toNanos(15);

  private final Map<AsyncContext, Integer> open = new ConcurrentHashMap<>();
  private volatile long spoken = System.nanoTime();

  /** Adds a board and greets it. */
  public void open(AsyncContext context, int unitId) {
    context.addListener(new Leaving(context));
    open.put(context, unitId);
    say(context, "retry: 2000\nevent: hello\ndata: 1\n\n");
  }

  /** Tells the boards of the units that moved; keeps quiet lines warm. */
  void tell(@Observes TurnoutMoved moved) {
    boolean quiet = System.nanoTime() - spoken > QUIET;
    if (quiet) {
      spoken = System.nanoTime();
    }
    open.forEach(
        (context, unitId) -> {
          if (moved.unitIds().contains(unitId)) {
            say(context, "event: moved\ndata: 1\n\n");
          } else if (quiet) {
            say(context, ": \n\n");
          }
        });
  }

  /** How many boards stand open. */
  public int count() {
    return open.size();
  }

  private void say(AsyncContext context, String words) {
    try {
      PrintWriter writer = context.getResponse().getWriter();
      synchronized (writer) {
        writer.write(words);
        if (writer.checkError()) {
          close(context);
        }
      }
    } catch (IOException | IllegalStateException gone) {
      open.remove(context);
    }
  }

  private void close(AsyncContext context) {
    if (open.remove(context) != null) {
      context.complete();
    }
  }

  /** Takes a board off the list when its line ends, however it ends. */
  private final class Leaving implements AsyncListener {
    private final AsyncContext context;

    private Leaving(AsyncContext context) {
      this.context = context;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      open.remove(context);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      close(context);
    }

    @Override
    public void onError(AsyncEvent event) {
      close(context);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      open.remove(context);
    }
  }
}
