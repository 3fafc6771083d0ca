package vn.baucu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.baucu.shared.Sql;
import vn.baucu.testing.Checkout;
import vn.baucu.testing.EmbeddedDatabase;
import vn.baucu.testing.LocalPort;
import vn.baucu.testing.PayaraMicro;
import vn.baucu.training.control.RehearsalGenerator;
import vn.baucu.training.control.RehearsalPlan;

/**
 * A server for measuring: the WAR as built with one page more, a Faces page with a static table of
 * 30 rows, to hold the real pages against.
 */
final class BenchServer implements AutoCloseable {
  private static final String PASSWORD = "chi-de-do-toc-do";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

  private static final Pattern ROWS_READ = Pattern.compile("\"read\":(\\d+)");

  private final EmbeddedDatabase database;
  private final PayaraMicro server;

  /** The elections whose pages are asked for, by the cookie of the session. */
  private final Map<String, String> elections = new HashMap<>();

  private String shown;

  /** Of HTTP/2 the server allows a hundred answers at once, fewer than boards that stand open. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  BenchServer(RehearsalPlan plan) throws IOException {
    shown = plan.code();
    Path folder = Checkout.fresh(Checkout.target().resolve("bench"));
    database = EmbeddedDatabase.start(folder, LocalPort.free(), PASSWORD);
    Map<String, String> settings = new HashMap<>(database.environment());
    settings.put("BAUCU_STAGE", "training");
    settings.put("BAUCU_REHEARSAL", packageOf(plan, folder).toString());
    settings.put("BAUCU_REHEARSAL_PASSWORD", PASSWORD);
    server =
        PayaraMicro.start(
            folder,
            withStaticPage(folder),
            LocalPort.free(),
            PayaraMicro.Tuning.SUSTAINED,
            settings);
    server.awaitReady();
  }

  /** Writes a plan's package into a folder. */
  static Path packageOf(RehearsalPlan plan, Path folder) throws IOException {
    Path file = folder.resolve(plan.code() + ".zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      new RehearsalGenerator().write(plan, out);
    }
    return file;
  }

  /** A GET of the API as the city, in an election or, with null, in the server's default one. */
  HttpRequest.Builder api(String path, String election) {
    return api("city", path, election);
  }

  /** The same as somebody. */
  HttpRequest.Builder api(String username, String path, String election) {
    byte[] credentials = (username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    String basic = Base64.getEncoder().encodeToString(credentials);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve("api/v1/" + path))
            .header("Authorization", "Basic " + basic);
    return election == null ? request : request.header("Election", election);
  }

  /** A GET of a page in a session. */
  HttpRequest page(String path, String cookie) {
    String named = path + (path.indexOf('?') < 0 ? '?' : '&') + "election=" + elections.get(cookie);
    return HttpRequest.newBuilder(server.address().resolve(named)).header("Cookie", cookie).build();
  }

  /** Signs the city in; the cookie of its session. */
  String signIn() throws IOException, InterruptedException {
    return signInAs("city");
  }

  /** Signs somebody in; the cookie of the session. */
  String signInAs(String username) throws IOException, InterruptedException {
    URI login = server.address().resolve("login.xhtml");
    String form = send(HttpRequest.newBuilder(login).build()).body();
    HttpRequest submit =
        post(login, form, "username=" + username + "&password=" + encode(PASSWORD), "signIn", "go")
            .build();
    String session =
        send(submit).headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";")[0])
            .filter(cookie -> cookie.startsWith("baucu="))
            .findFirst()
            .orElseThrow();
    elections.put(session, shown);
    return session;
  }

  /** Signs the city in where this election is the server's default; the cookie of its session. */
  String signIn(String election) throws IOException, InterruptedException {
    send(
        api("elections/" + election + "/default", null)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
    shown = election;
    return signIn();
  }

  /** Applies a package through the API; how many rows it had. */
  long load(RehearsalPlan plan) throws IOException, InterruptedException {
    Path file = packageOf(plan, Checkout.target().resolve("bench"));
    String boundary = "baucu-bench";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"package\"; filename=\"p.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n")
            .formatted(boundary)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(Files.readAllBytes(file));
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        send(
            api("imports", null)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    while (answer.statusCode() == 202) {
      String job = answer.headers().firstValue("Location").orElseThrow();
      HttpResponse<String> state = answer;
      do {
        TimeUnit.MILLISECONDS.sleep(200);
        state = send(api("", null).uri(server.address().resolve(job)).build());
      } while (state.body().contains("\"RUNNING\""));
      answer = state;
    }
    if (!answer.body().contains("\"applied\":true")) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    long rows = 0;
    Matcher read = ROWS_READ.matcher(answer.body());
    while (read.find()) {
      rows += Long.parseLong(read.group(1));
    }
    return rows;
  }

  /** Sets the clock of a rehearsal, running as fast as real time. */
  void setClock(String election, String time) throws IOException, InterruptedException {
    HttpRequest set =
        api("clock", election)
            .header("Content-Type", "application/json")
            .PUT(
                HttpRequest.BodyPublishers.ofString("{\"now\":\"%s\",\"speed\":1}".formatted(time)))
            .build();
    HttpResponse<String> answer = send(set);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }

  /** What a request is answered. */
  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The same while something else is done. */
  CompletableFuture<HttpResponse<String>> sendMeanwhile(HttpRequest request) {
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  /** An answer that goes on for as long as it is read. */
  InputStream open(String path, String cookie) throws IOException, InterruptedException {
    return client.send(page(path, cookie), HttpResponse.BodyHandlers.ofInputStream()).body();
  }

  /** One number the database knows. */
  long count(String query) throws SQLException {
    return list(query, row -> row.getLong(1)).get(0);
  }

  /** What the database knows, row by row. */
  <T> List<T> list(String query, Sql.Row<T> row) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        ResultSet found = connection.createStatement().executeQuery(query)) {
      while (found.next()) {
        rows.add(row.of(found));
      }
    }
    return rows;
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }

  /** A form as a browser sends it: with its hidden fields. */
  private static HttpRequest.Builder post(
      URI to, String page, String fields, String form, String button) {
    StringBuilder body =
        new StringBuilder("%s&%s=%s&%s=%s".formatted(fields, form, form, button, button));
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      body.append("&%s=%s".formatted(hidden.group(1), encode(hidden.group(2))));
    }
    return HttpRequest.newBuilder(to)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Path withStaticPage(Path folder) throws IOException {
    Path war = folder.resolve("ROOT.war");
    Files.copy(Checkout.target().resolve("ROOT.war"), war, StandardCopyOption.REPLACE_EXISTING);
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 30; row++) {
      rows.append(
          "<tr><td>%d</td><td>Hàng số %d</td><td class=\"num\">1.234</td></tr>"
              .formatted(row, row));
    }
    String page =
        """
        <ui:composition template="/WEB-INF/templates/app.xhtml"
                        xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets">
          <ui:param name="stateless" value="true"/>
          <ui:define name="title">Bảng tĩnh</ui:define>
          <ui:define name="content"><table class="tbl">%s</table></ui:define>
        </ui:composition>
        """
            .formatted(rows);
    try (FileSystem inside = FileSystems.newFileSystem(war)) {
      Files.createDirectories(inside.getPath("/app/bench"));
      Files.writeString(inside.getPath("/app/bench/static.xhtml"), page);
    }
    return war;
  }
}
