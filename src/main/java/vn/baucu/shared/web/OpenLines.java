package vn.baucu.shared.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Pages of this node that stand open and want to be told when something moves: lines of server-sent
 * events, each with what it is about. No figure goes through them; who is told asks anew, and is
 * shown what it may see.
 *
 * <p>Nothing is written that would have to wait: a reader that takes nothing holds nobody up, and
 * what moved meanwhile is one word when it reads again.
 *
 * @param <T> what a line is about
 */
public final class OpenLines<T> {
  /** A line that has been silent this long is spoken on, so that a cut one is noticed. */
  private static final long QUIET = TimeUnit.SECONDS.toNanos(15);

  private final Set<Line> open = ConcurrentHashMap.newKeySet();
  private volatile long spoken = System.nanoTime();

  /**
   * Keeps the answer to a request open and greets it.
   *
   * @throws IOException where the reader has left already
   */
  public void open(HttpServletRequest request, HttpServletResponse response, T subject)
      throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    ServletOutputStream out = response.getOutputStream();
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    Line line = new Line(context, out, subject);
    context.addListener(line);
    open.add(line);
    out.setWriteListener(line);
  }

  /** Tells the lines that are concerned; keeps quiet ones warm. To be called every second or so. */
  public void tell(Predicate<T> concerned) {
    boolean quiet = System.nanoTime() - spoken > QUIET;
    if (quiet) {
      spoken = System.nanoTime();
    }
    for (Line line : open) {
      if (concerned.test(line.subject)) {
        line.say(Word.MOVED);
      } else if (quiet) {
        line.say(Word.WARM);
      }
    }
  }

  /** Whether nobody listens. */
  public boolean isEmpty() {
    return open.isEmpty();
  }

  /** What is said on a line; a later one says all that an earlier one did. */
  private enum Word {
    NOTHING(""),
    WARM(": \n\n"),
    MOVED("event: moved\ndata: 1\n\n"),
    /** Whoever is greeted asks anew. */
    HELLO("retry: 2000\nevent: hello\ndata: 1\n\n");

    private final byte[] bytes;

    Word(String words) {
      bytes = words.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** One reader. The container says when it takes more, and when it has gone, however it went. */
  private final class Line implements WriteListener, AsyncListener {
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final T subject;

    /** What is still to be said. */
    private Word next = Word.HELLO;

    /** Whether what was said last has still to be sent. */
    private boolean unsent;

    /** Whether the reader takes nothing at the moment: the container calls when it does again. */
    private boolean waiting = true;

    private Line(AsyncContext context, ServletOutputStream out, T subject) {
      this.context = context;
      this.out = out;
      this.subject = subject;
    }

    private synchronized void say(Word word) {
      if (word.compareTo(next) > 0) {
        next = word;
      }
      if (!waiting) {
        send();
      }
    }

    @Override
    public synchronized void onWritePossible() {
      waiting = false;
      send();
    }

    private void send() {
      try {
        while (next != Word.NOTHING || unsent) {
          if (!out.isReady()) {
            waiting = true;
            return;
          }
          if (unsent) {
            out.flush();
            unsent = false;
          } else {
            out.write(next.bytes);
            next = Word.NOTHING;
            unsent = true;
          }
        }
      } catch (IOException | IllegalStateException gone) {
        end();
      }
    }

    private void end() {
      if (open.remove(this)) {
        context.complete();
      }
    }

    @Override
    public void onError(Throwable gone) {
      end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
      open.remove(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      end();
    }

    @Override
    public void onError(AsyncEvent event) {
      end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      open.remove(this);
    }
  }
}
