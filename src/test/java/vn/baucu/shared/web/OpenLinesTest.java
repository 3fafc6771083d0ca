package vn.baucu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OpenLinesTest {
  private static final String HELLO = "retry: 2000\nevent: hello\ndata: 1\n\n";
  private static final String MOVED = "event: moved\ndata: 1\n\n";

  private final OpenLines<String> lines = new OpenLines<>();

  @Test
  void greetsAndTellsWhomItConcerns() throws IOException {
    Reader commune = new Reader();
    Reader other = new Reader();
    open(commune, "11296");
    open(other, "11299");
    lines.tell("11296"::equals);
    assertThat(commune.sent()).isEqualTo(HELLO + MOVED);
    assertThat(other.sent()).isEqualTo(HELLO);
  }

  /** Writing before the container says that more is taken throws, as it does there. */
  @Test
  void aReaderThatTakesNothingHoldsNobodyUpAndIsToldOnceWhenItReadsAgain() throws IOException {
    Reader stalled = new Reader();
    Reader reading = new Reader();
    open(stalled, "wall");
    open(reading, "wall");
    stalled.takes = false;
    for (int i = 0; i < 1000; i++) {
      lines.tell("wall"::equals);
    }
    assertThat(reading.sent()).isEqualTo(HELLO + MOVED.repeat(1000));
    assertThat(stalled.sent()).isEqualTo(HELLO);
    stalled.takesAgain();
    assertThat(stalled.sent()).isEqualTo(HELLO + MOVED);
  }

  @Test
  void whoIsNotYetGreetedIsToldNothingElse() throws IOException {
    Reader slow = new Reader();
    slow.takes = false;
    open(slow, "wall");
    lines.tell("wall"::equals);
    slow.takesAgain();
    assertThat(slow.sent()).isEqualTo(HELLO);
  }

  @Test
  void aReaderThatIsGoneIsForgottenAndItsRequestEnded() throws IOException {
    Reader gone = new Reader();
    open(gone, "wall");
    gone.gone = true;
    lines.tell("wall"::equals);
    assertThat(lines.isEmpty()).isTrue();
    assertThat(gone.completed).isTrue();
  }

  private void open(Reader reader, String subject) throws IOException {
    lines.open(reader.request(), reader.response(), subject);
  }

  /** The container's side of one connection. */
  private static final class Reader extends ServletOutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private String flushed = "";
    private WriteListener listener;
    private boolean takes = true;
    private boolean gone;
    private boolean completed;
    private boolean asked;

    private String sent() {
      return flushed;
    }

    private void takesAgain() throws IOException {
      takes = true;
      listener.onWritePossible();
    }

    private HttpServletRequest request() {
      AsyncContext context =
          answering(
              AsyncContext.class,
              "complete",
              () -> {
                completed = true;
                return null;
              });
      return answering(HttpServletRequest.class, "startAsync", () -> context);
    }

    private HttpServletResponse response() {
      return answering(HttpServletResponse.class, "getOutputStream", () -> this);
    }

    @Override
    public boolean isReady() {
      asked = takes;
      return takes;
    }

    @Override
    public void setWriteListener(WriteListener given) {
      listener = given;
      if (takes) {
        try {
          given.onWritePossible();
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public void write(byte[] words) throws IOException {
      use();
      written.write(words);
    }

    @Override
    public void write(int single) throws IOException {
      use();
      written.write(single);
    }

    @Override
    public void flush() throws IOException {
      use();
      flushed = written.toString(StandardCharsets.UTF_8);
    }

    private void use() throws IOException {
      if (gone) {
        throw new IOException("connection reset");
      }
      if (!asked) {
        throw new IllegalStateException("written without having been asked");
      }
      asked = false;
    }

    private static <T> T answering(Class<T> type, String method, Supplier<Object> answer) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, called, arguments) -> called.getName().equals(method) ? answer.get() : null));
    }
  }
}
