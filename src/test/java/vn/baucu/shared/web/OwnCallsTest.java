package vn.baucu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.TypeConverter;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;
import vn.baucu.shared.Refusal;

/** Calls in pages: the one method of a name is called, what is overloaded is left alone. */
class OwnCallsTest {
  private final ELContext context = new Context();
  private final OwnCalls calls = new OwnCalls();

  /** Something of this program's that a page calls. */
  public record Line(String name, int areas) {
    public String words(String first, Object... rest) {
      return first + rest.length + String.join("", (CharSequence[]) strings(rest));
    }

    public String one(String text) {
      return text;
    }

    public String one(Integer number) {
      return number.toString();
    }

    public String refuse() {
      throw Refusal.rule("shared.noElection");
    }

    private static String[] strings(Object[] rest) {
      String[] strings = new String[rest.length];
      for (int i = 0; i < rest.length; i++) {
        strings[i] = String.valueOf(rest[i]);
      }
      return strings;
    }
  }

  @Test
  void callsTheOneMethodOfAName() {
    assertThat(call("name")).isEqualTo("Phường");
    assertThat(context.isPropertyResolved()).isTrue();
    assertThat(call("areas")).isEqualTo(7);
  }

  @Test
  void handsOnAnyNumberOfWords() {
    assertThat(call("words", "a")).isEqualTo("a0");
    assertThat(call("words", "a", "b", null)).isEqualTo("a2bnull");
  }

  @Test
  void leavesWhatIsOverloadedUnknownOrNotOurs() {
    assertThat(call("one", "x")).isNull();
    assertThat(call("nothing")).isNull();
    assertThat(calls.invoke(context, "a text", "length", null, new Object[0])).isNull();
    assertThat(calls.invoke(context, null, "length", null, null)).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void aRefusalStaysARefusal() {
    assertThatThrownBy(() -> call("refuse"))
        .isInstanceOf(ELException.class)
        .hasCauseInstanceOf(Refusal.class);
  }

  private Object call(String name, Object... arguments) {
    context.setPropertyResolved(false);
    return calls.invoke(context, new Line("Phường", 7), name, null, arguments);
  }

  /** A context that converts nothing. */
  private static final class Context extends ELContext {
    @Override
    public ELResolver getELResolver() {
      return new TypeConverter() {
        @Override
        public <T> T convertToType(ELContext context, Object given, Class<T> type) {
          context.setPropertyResolved(given, type);
          @SuppressWarnings("unchecked")
          T same = (T) given;
          return same;
        }
      };
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }
}
