package vn.baucu.turnout.web;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.database.RequestKey;
import vn.baucu.shared.database.Retries;
import vn.baucu.shared.web.PageToken;
import vn.baucu.turnout.boundary.Figure;
import vn.baucu.turnout.boundary.SavedReport;
import vn.baucu.turnout.boundary.TurnoutDeclarations;
import vn.baucu.turnout.boundary.TurnoutReports;
import vn.baucu.turnout.boundary.TurnoutWindows;

/**
 * What the entry pages say while somebody types, cell by cell: {@code cell} saves, {@code check}
 * only looks, {@code declare} sends a slot, {@code reopen} opens one again; {@code history} is
 * read.
 *
 * <p>It stands behind the sign-in of pages and asks for the {@link PageToken} of the session. A
 * page of plain requests rather than of Faces, so that what was typed can wait in the browser while
 * the line is cut, and be sent without a view that has expired meanwhile.
 */
@WebServlet("/app/turnout/entry/*")
public class EntryChannel extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(EntryChannel.class.getName());
  private static final int LONGEST_BODY = 64 << 10;

  @Inject private transient TurnoutReports reports;
  @Inject private transient TurnoutDeclarations declarations;
  @Inject private transient TurnoutWindows windows;
  @Inject private transient PageToken token;
  @Inject private transient EntryJson json;
  @Inject private transient Messages messages;
  @Inject private transient Retries retries;
  @Inject private transient RequestKey key;
  @Inject private transient CurrentCaller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        response,
        () -> {
          AreaKey area = area(request.getParameter("unit"), number(request.getParameter("area")));
          LocalDateTime slot = slot(request.getParameter("slot"));
          return retries.run(
              () -> json.history(reports.read(area, slot), reports.history(area, slot)));
        });
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!token.getValue().equals(request.getHeader(PageToken.HEADER))) {
      answer(
          response,
          () -> {
            throw Refusal.denied("shared.notSignedIn");
          });
      return;
    }
    String text = new String(request.getInputStream().readNBytes(LONGEST_BODY), "UTF-8");
    String act = request.getPathInfo() == null ? "" : request.getPathInfo();
    answer(
        response,
        () -> {
          key.take(caller.get().accountId(), request.getHeader(RequestKey.HEADER));
          return retries.run(() -> act(act, text), () -> standing(act, text));
        });
  }

  private JsonObject act(String act, String text) {
    return switch (act) {
      case "/cell" -> cell(text);
      case "/check" -> check(text);
      case "/declare" -> declare(text);
      case "/reopen" -> reopen(text);
      default -> throw Refusal.unknown("shared.unknownPage");
    };
  }

  /** What an act that is stored already is answered: how it stands now. */
  private JsonObject standing(String act, String text) {
    if (act.equals("/cell")) {
      Body body = cellBody(text);
      Optional<SavedReport> report =
          reports.read(area(body.text("unit"), body.integer("area")), slot(body.text("slot")));
      if (report.isPresent()) {
        return json.saved(report.get());
      }
    }
    return json.sentence(messages.get("shared.storedNow"));
  }

  private JsonObject cell(String text) {
    Body body = cellBody(text);
    AreaKey key = area(body.text("unit"), body.integer("area"));
    LocalDateTime slot = slot(body.text("slot"));
    Figure figure =
        new Figure(
            body.optionalNumber("voted"),
            body.optionalInteger("version"),
            body.optionalText("reason"),
            body.optionalText("phonedBy"));
    try {
      return json.saved(reports.report(key, slot, figure));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.STALE) {
        throw new Overtaken(refusal, key, slot);
      }
      throw refusal;
    }
  }

  private static Body cellBody(String text) {
    return Body.of(text, "unit", "area", "slot", "voted", "version", "reason", "phonedBy");
  }

  private JsonObject check(String text) {
    Body body = Body.of(text, "unit", "area", "slot", "voted");
    AreaKey key = area(body.text("unit"), body.integer("area"));
    return json.findings(reports.check(key, slot(body.text("slot")), body.optionalNumber("voted")));
  }

  private JsonObject declare(String text) {
    Body body = Body.of(text, "unit", "slot", "seen", "missing");
    Map<Integer, Long> seen = new HashMap<>();
    body.numbersByName("seen").forEach((area, voted) -> seen.put(number(area), voted));
    Map<Integer, String> missing = new HashMap<>();
    body.texts("missing").forEach((area, reason) -> missing.put(number(area), reason));
    return json.declared(
        declarations.declare(
            new UnitCode(body.text("unit")), slot(body.text("slot")), seen, missing));
  }

  private JsonObject reopen(String text) {
    Body body = Body.of(text, "unit", "slot", "reason");
    return json.reopened(
        windows.reopen(
            new UnitCode(body.text("unit")), slot(body.text("slot")), body.optionalText("reason")));
  }

  /** A figure that somebody else overtook: the answer tells what stands now. */
  private static final class Overtaken extends RuntimeException {
    private final transient Refusal refusal;
    private final transient AreaKey key;
    private final transient LocalDateTime slot;

    private Overtaken(Refusal refusal, AreaKey key, LocalDateTime slot) {
      super(refusal);
      this.refusal = refusal;
      this.key = key;
      this.slot = slot;
    }
  }

  private void answer(HttpServletResponse response, Supplier<JsonObject> work) throws IOException {
    try {
      write(response, 200, work.get());
    } catch (Overtaken overtaken) {
      JsonObjectBuilder body = json.refused(overtaken.refusal);
      reports.read(overtaken.key, overtaken.slot).ifPresent(r -> body.add("now", json.saved(r)));
      write(response, overtaken.refusal.kind().status(), body.build());
    } catch (Refusal refusal) {
      write(response, refusal.kind().status(), json.refused(refusal).build());
    } catch (EJBAccessException | AccessLocalException e) {
      write(response, 403, json.sentence(messages.of("shared.outOfRole")));
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      LOG.log(Level.SEVERE, e, () -> "unexpected " + id);
      write(response, 500, json.sentence(messages.of("shared.unexpected", id)));
    }
  }

  private static void write(HttpServletResponse response, int status, JsonObject body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try (var writer = Json.createWriter(response.getWriter())) {
      writer.writeObject(body);
    }
  }

  private static AreaKey area(String unit, int number) {
    if (unit == null) {
      throw Refusal.invalid("shared.invalidBody", "unit");
    }
    return new AreaKey(unit, number);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("shared.invalidBody", "area");
    }
  }

  private static LocalDateTime slot(String text) {
    try {
      return LocalDateTime.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("shared.invalidBody", "slot");
    }
  }
}
