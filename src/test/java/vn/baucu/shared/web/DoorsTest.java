package vn.baucu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided at the door of every request. */
class DoorsTest {
  private static final Set<String> PROXIES = Set.of("127.0.0.1", "10.0.0.254");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "10.1.1.1  | -                       | 10.1.1.1",
        "10.1.1.1  | 10.9.9.9                | 10.1.1.1",
        "127.0.0.1 | -                       | 127.0.0.1",
        "127.0.0.1 | 10.9.9.9                | 10.9.9.9",
        "127.0.0.1 | 1.2.3.4, 10.9.9.9       | 10.9.9.9",
        "127.0.0.1 | 10.9.9.9, 10.0.0.254    | 10.9.9.9",
        "127.0.0.1 | 2001:db8::7             | 2001:db8::7",
        "127.0.0.1 | <script>                | 127.0.0.1",
        "127.0.0.1 | 10.9.9.9, unknown       | 127.0.0.1",
      })
  void onlyAKnownProxyIsBelieved(String peer, String forwarded, String client) {
    List<String> headers = forwarded == null ? List.of() : List.of(forwarded);

    assertThat(ClientAddress.of(peer, headers, PROXIES)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/turnout/11296/1/2021-05-23T09:00, 65536",
    "/app/turnout/entry/cell, 65536",
    "/sign-out, 65536",
    "/login.xhtml, 262144",
    "/app/exchange/import.xhtml, 68157440",
    "/api/v1/imports, 68157440",
    "/api/v1/imports/7/passwords, 65536",
  })
  void eachDoorHasItsMeasure(String path, long bytes) {
    assertThat(BodyLimits.of(path)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "https://baucu.example.vn, https, baucu.example.vn, true",
    "https://BAUCU.example.vn:443, https, baucu.example.vn, true",
    "http://127.0.0.1:8080, http, 127.0.0.1:8080, true",
    "https://[::1]:8443, https, [::1]:8443, true",
    "http://127.0.0.1:8081, http, 127.0.0.1:8080, false",
    "https://baucu.example.vn:8443, https, baucu.example.vn, false",
    "http://baucu.example.vn, https, baucu.example.vn, false",
    "http://baucu.example.vn:443, https, baucu.example.vn, false",
    "https://evil.example, https, baucu.example.vn, false",
    "https://baucu.example.vn.evil.example, https, baucu.example.vn, false",
    "null, https, baucu.example.vn, false",
    "%, https, baucu.example.vn, false",
    "https://%, https, %, false",
  })
  void onlyThisServersPagesSendHere(String origin, String scheme, String host, boolean own) {
    assertThat(OwnOrigin.isOwn(origin, PublicAddress.named(scheme, host))).isEqualTo(own);
  }

  @Test
  void whoSendsSlowlyLeavesRoomForOthers() {
    OnTheirWay waiting = new OnTheirWay(3, 2);

    assertThat(waiting.begin("10.0.0.1")).isTrue();
    assertThat(waiting.begin("10.0.0.1")).isTrue();
    assertThat(waiting.begin("10.0.0.1")).isFalse();
    assertThat(waiting.begin("10.0.0.2")).isTrue();
    assertThat(waiting.begin("10.0.0.3")).isFalse();
    waiting.end("10.0.0.1");
    assertThat(waiting.begin("10.0.0.3")).isTrue();
  }
}
