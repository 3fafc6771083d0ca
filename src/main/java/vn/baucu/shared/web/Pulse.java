package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import vn.baucu.shared.Json;

/**
 * One beat of a standing page: keeps the session of somebody who said "stay" and tells what the
 * election's clock reads, {@code {"now":"2021-05-23T06:50:00","speed":1}}.
 */
@WebServlet("/app/pulse")
public class Pulse extends HttpServlet {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  @Inject private transient ShownElection election;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObjectBuilder beat = Json.createObjectBuilder();
    election
        .ofCaller()
        .ifPresent(frame -> beat.add("now", TIME.format(frame.now())).add("speed", frame.speed()));
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try (JsonWriter writer = Json.createWriter(response.getWriter())) {
      writer.writeObject(beat.build());
    }
  }
}
