package vn.baucu.shared.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Pages of this node that stand open and want to be told when something moves: lines of server-sent
 * events, each with what it is about. No figure goes through them; who is told asks anew, and is
 * shown what it may see.
 *
 * @param <T> what a line is about
 */
public final class OpenLines<T> {
  /** A line that has been silent this long is spoken on, so that a cut one is noticed. */
  private static final long QUIET = TimeUnit.SECONDS.toNanos(15);

  private final Map<AsyncContext, T> open = new ConcurrentHashMap<>();
  private volatile long spoken = System.nanoTime();

  /** Keeps the answer to a request open and greets it. */
  public void open(HttpServletRequest request, HttpServletResponse response, T subject) {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    context.addListener(new Leaving(context));
    open.put(context, subject);
    say(context, "retry: 2000\nevent: hello\ndata: 1\n\n");
  }

  /** Tells the lines that are concerned; keeps quiet ones warm. To be called every second or so. */
  public void tell(Predicate<T> concerned) {
    boolean quiet = System.nanoTime() - spoken > QUIET;
    if (quiet) {
      spoken = System.nanoTime();
    }
    open.forEach(
        (context, subject) -> {
          if (concerned.test(subject)) {
            say(context, "event: moved\ndata: 1\n\n");
          } else if (quiet) {
            say(context, ": \n\n");
          }
        });
  }

  /** Whether nobody listens. */
  public boolean isEmpty() {
    return open.isEmpty();
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

  /** Takes a line off the list when it ends, however it ends. */
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
