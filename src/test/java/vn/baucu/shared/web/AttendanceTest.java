package vn.baucu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A session lives from act to act of a person, and not by what an open page does alone. */
class AttendanceTest {
  private static final int LONGEST = 1_800;

  private final Map<String, Object> attributes = new HashMap<>();
  private final HttpSession session =
      made(
          HttpSession.class,
          (name, arguments) ->
              switch (name) {
                case "getMaxInactiveInterval" -> LONGEST;
                case "getAttribute" -> attributes.get(arguments[0]);
                default -> attributes.put((String) arguments[0], arguments[1]);
              });
  private Instant now = Instant.parse("2021-05-23T00:00:00Z");

  @Test
  void aForgottenPageKeepsNothing() {
    at().begins(session);
    for (int minute = 1; minute <= 30; minute++) {
      now = now.plus(Duration.ofMinutes(1));
      assertThat(at().keeps(session, false)).as("minute " + minute).isTrue();
    }
    now = now.plus(Duration.ofMinutes(1));
    assertThat(at().keeps(session, false)).isFalse();
    assertThat(at().keeps(session, true)).as("too late for a person, too").isFalse();
  }

  @Test
  void whoeverActsStays() {
    at().begins(session);
    for (int time = 0; time < 5; time++) {
      now = now.plus(Duration.ofMinutes(29));
      assertThat(at().keeps(session, true)).isTrue();
    }
  }

  @Test
  void whatAPageDoesAloneSaysSo() {
    assertThat(Attendance.isAlone(request(Map.of()))).isFalse();
    assertThat(Attendance.isAlone(request(Map.of("Accept", "text/html,*/*")))).isFalse();
    assertThat(Attendance.isAlone(request(Map.of("Accept", "text/event-stream")))).isTrue();
    assertThat(Attendance.isAlone(request(Map.of(Attendance.HEADER, "true")))).isTrue();
  }

  private Attendance at() {
    return new Attendance(Clock.fixed(now, ZoneOffset.UTC));
  }

  private static HttpServletRequest request(Map<String, String> headers) {
    return made(HttpServletRequest.class, (name, arguments) -> headers.get(arguments[0]));
  }

  private interface Answer {
    Object of(String method, Object[] arguments);
  }

  private static <T> T made(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.of(method.getName(), arguments)));
  }
}
