package vn.baucu.operation.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** The stack of a refused call is not written; everything else is. */
class RefusedCallsTest {
  private static LogRecord of(Throwable thrown) {
    LogRecord written = new LogRecord(Level.WARNING, "a system exception");
    written.setThrown(thrown);
    return written;
  }

  @Test
  void onlyTheStackOfARefusalIsLeftOut() {
    Filter filter = RefusedCalls.without(null);
    assertThat(filter.isLoggable(of(new AccessLocalException("not authorized")))).isFalse();
    assertThat(filter.isLoggable(of(new EJBAccessException("not authorized")))).isFalse();
    assertThat(filter.isLoggable(of(null))).as("the line that names the method").isTrue();
    assertThat(filter.isLoggable(of(new EJBException(new IllegalStateException())))).isTrue();
    assertThat(filter.isLoggable(of(new NullPointerException()))).isTrue();
  }

  @Test
  void whatWasLeftOutBeforeStaysSo() {
    Filter filter = RefusedCalls.without(written -> written.getLevel() == Level.SEVERE);
    assertThat(filter.isLoggable(of(null))).isFalse();
  }
}
