package vn.baucu.count.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.testing.Browser;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** Uploads that lie, are too much or go astray, past what the page would send. */
@ExtendWith(Browser.class)
class CountUploadST {
  private static final MinutesKey KEY =
      new MinutesKey(ElectionLevel.CITY_COUNCIL, "11311", 1, Round.FIRST);
  private static final MinutesKey LOST =
      new MinutesKey(ElectionLevel.CITY_COUNCIL, "11311", 2, Round.FIRST);
  private static final Pattern SHOWN = Pattern.compile("<img src=\"([^\"]+)\"");
  private static final MinutesKey MANY =
      new MinutesKey(ElectionLevel.CITY_COUNCIL, "11320", 1, Round.FIRST);
  private static final int TOO_LARGE = 11_000_000;
  private static final int LARGE = 10_000_000;
  private static final int WIDTH = 2_500;
  private static final int SCANS = 20;
  private static final int ATTEMPTS = 10;

  /** Of HTTP/2 all would share one connection. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static CountNight night;

  @BeforeAll
  static void nightFalls() {
    night = CountNight.begin(RunningServer.get());
  }

  @Test
  void anUploadIsServedAsWhatItIsAndRefusedWithASentence(People people, RunningServer server) {
    Page page = night.at(people, "commune-11311");
    EntryPage.open(server, page, "entry", KEY);
    String token = page.locator("[data-token]").first().getAttribute("data-token");
    String at = night.address("app/count/paper?" + CountNight.query(KEY)).toString();

    assertThat(told(page, at, "stolen", file("a.png", picture()), 403)).isNotBlank();
    assertThat(told(page, at, token, file("a.jpg", "<html>".getBytes(StandardCharsets.UTF_8)), 400))
        .contains("Chỉ nhận ảnh JPEG, PNG hoặc PDF");
    assertThat(told(page, at, token, file("a.jpg", new byte[0]), 400)).contains("trống");
    assertThat(told(page, at, token, file("a.png", new byte[TOO_LARGE]), 413)).contains("10 MB");
    assertThat(told(page, at, token, file("a.png", new byte[2 * TOO_LARGE]), 413))
        .contains("10 MB");
    assertThat(told(page, at, token, FormData.create().set("other", "x"), 400)).isNotBlank();
    FormData remove = FormData.create();
    assertThat(told(page, at + "&remove=999999999", token, remove, 404)).isNotBlank();
    assertThat(told(page, at + "&remove=x", token, remove, 404)).isNotBlank();
    assertThat(told(page, at + "&turn=1&rotation=x", token, remove, 404)).isNotBlank();

    told(page, at, token, file("../<b>trang.html", withScript(picture())), 200);
    page.reload();
    Matcher shown = SHOWN.matcher(page.content());
    assertThat(shown.find()).isTrue();
    APIResponse served =
        page.request().get(server.at(shown.group(1).replace("&amp;", "&").substring(1)).toString());
    assertThat(served.headers())
        .containsEntry("content-type", "image/png")
        .containsEntry("x-content-type-options", "nosniff");
    assertThat(served.headers().get("content-security-policy")).contains("'none'", "sandbox");
    assertThat(served.headers().get("content-disposition")).doesNotContain("/", "<");
  }

  /** The server has it, and its answer is lost: sent again under the same key it is done once. */
  @Test
  void anUploadWhoseAnswerIsLostIsSentAgainAndKeptOnce(People people, RunningServer server) {
    Page page = night.at(people, "commune-11311");
    EntryPage.open(server, page, "entry", LOST);
    List<String> keys = new CopyOnWriteArrayList<>();
    page.route(
        Pattern.compile(".*/app/count/paper\\?.*"),
        route -> {
          if (!route.request().method().equals("POST")) {
            route.resume();
            return;
          }
          keys.add(route.request().headerValue("Idempotency-Key"));
          APIResponse kept = route.fetch();
          if (keys.size() == 1) {
            assertThat(kept.status()).isEqualTo(200);
            route.abort("connectionreset");
          } else {
            route.fulfill(new Route.FulfillOptions().setResponse(kept));
          }
        });

    page.locator("[data-paper-files]")
        .setInputFiles(new FilePayload("bien-ban.png", "image/png", picture()));

    assertThat(page.locator("[data-paper-status]")).containsText("Đã lưu");
    assertThat(page.locator("[data-paper] [data-page]")).hasCount(1);
    assertThat(keys).hasSize(2).doesNotContainNull();
    assertThat(Set.copyOf(keys)).hasSize(1);
  }

  @Test
  void whatIsTooLargeIsNotEvenSent(People people, RunningServer server) {
    Page page = night.at(people, "commune-11311");
    EntryPage.open(server, page, "entry", KEY);
    List<String> sent = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST") && request.url().contains("/paper")) {
            sent.add(request.url());
          }
        });
    page.locator("[data-paper-files]")
        .setInputFiles(new FilePayload("lon.png", "image/png", new byte[TOO_LARGE]));
    assertThat(page.locator("[data-paper-status]")).containsText("lon.png: Tệp lớn quá 10 MB");
    assertThat(sent).isEmpty();
  }

  /** On 512 MB of heap for all of it: the large wait for one another on disk. */
  @Test
  void manyLargeScansAtOnceAreAllKeptAndSeen(People people, RunningServer server) {
    Page page = night.at(people, "commune-11320");
    EntryPage.open(server, page, "entry", MANY);
    String token = page.locator("[data-token]").first().getAttribute("data-token");
    String at = "app/count/paper?" + CountNight.query(MANY);
    String cookies =
        page.context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));

    List<CompletableFuture<Integer>> sent = new ArrayList<>();
    for (int scan = 0; scan < SCANS; scan++) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(night.address(at))
              .header("Cookie", cookies)
              .header("X-Page-Token", token)
              .header("Content-Type", "multipart/form-data; boundary=scan");
      byte[] body = largeScan(scan);
      sent.add(kept(request.POST(BodyPublishers.ofByteArray(body)).build(), ATTEMPTS));
    }
    assertThat(sent).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));

    page.reload();
    List<CompletableFuture<HttpResponse<byte[]>>> seen = new ArrayList<>();
    Matcher shown = SHOWN.matcher(page.content());
    while (shown.find()) {
      URI picture = server.at(shown.group(1).replace("&amp;", "&").substring(1));
      seen.add(
          CLIENT.sendAsync(
              HttpRequest.newBuilder(picture).header("Cookie", cookies).build(),
              BodyHandlers.ofByteArray()));
    }
    assertThat(seen)
        .hasSize(SCANS)
        .allSatisfy(answer -> assertThat(answer.join().body()).hasSizeGreaterThan(LARGE));
  }

  /** The last status: who is told that there is no turn comes again, as the page does. */
  private static CompletableFuture<Integer> kept(HttpRequest request, int attempts) {
    return CLIENT
        .sendAsync(request, BodyHandlers.discarding())
        .thenCompose(
            answer ->
                answer.statusCode() == 503 && attempts > 1
                    ? kept(request, attempts - 1)
                    : CompletableFuture.completedFuture(answer.statusCode()));
  }

  /** A request with a picture of its own that is as large as may be. */
  private static byte[] largeScan(int number) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        "--scan\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%d.png\"\r\n\r\n"
            .formatted(number)
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(noise(number));
    out.writeBytes("\r\n--scan--\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String told(Page page, String at, String token, FormData form, int status) {
    APIResponse answer =
        page.request()
            .post(at, RequestOptions.create().setHeader("X-Page-Token", token).setMultipart(form));
    assertThat(answer.status()).as(at + ": " + answer.text()).isEqualTo(status);
    try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
      return reader.readObject().getString("sentence");
    }
  }

  private static FormData file(String name, byte[] content) {
    return FormData.create().set("file", new FilePayload(name, "image/jpeg", content));
  }

  private static byte[] picture() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A picture that cannot be packed: as many bytes as pixels. */
  private static byte[] noise(int number) {
    BufferedImage noise = new BufferedImage(WIDTH, LARGE / WIDTH, BufferedImage.TYPE_BYTE_GRAY);
    new Random(number).nextBytes(((DataBufferByte) noise.getRaster().getDataBuffer()).getData());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(noise, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] withScript(byte[] picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(picture);
    out.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
