package vn.baucu.turnout.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.web.Channel;
import vn.baucu.turnout.boundary.Figure;
import vn.baucu.turnout.boundary.SavedReport;
import vn.baucu.turnout.boundary.TurnoutDeclarations;
import vn.baucu.turnout.boundary.TurnoutReports;
import vn.baucu.turnout.boundary.TurnoutWindows;

/**
 * What the entry pages say while somebody types, cell by cell: {@code cell} saves, {@code check}
 * only looks, {@code declare} sends a slot, {@code reopen} opens one again; {@code history} is
 * read.
 */
@WebServlet("/app/turnout/entry/*")
public class EntryChannel extends Channel {
  private static final int LONGEST_BODY = 64 << 10;

  @Inject private transient TurnoutReports reports;
  @Inject private transient TurnoutDeclarations declarations;
  @Inject private transient TurnoutWindows windows;
  @Inject private transient EntryJson json;
  @Inject private transient Messages messages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, this::history);
  }

  private Act history(HttpServletRequest request) {
    AreaKey key = area(request.getParameter("unit"), number(request.getParameter("area")));
    LocalDateTime slot = slot(request.getParameter("slot"));
    return Act.of(() -> json.history(reports.read(key, slot), reports.history(key, slot)));
  }

  @Override
  protected Act act(HttpServletRequest request) throws IOException {
    String text = text(request, LONGEST_BODY);
    String act = named(request);
    return new Act(() -> act(act, text), () -> standing(act, text));
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

  /** What stands now. */
  private JsonObject standing(String act, String text) {
    if (act.equals("/cell")) {
      Body body = cellBody(text);
      Optional<SavedReport> report =
          reports.read(area(body.text("unit"), body.integer("area")), slot(body.text("slot")));
      if (report.isPresent()) {
        return json.saved(report.get());
      }
    }
    return EntryJson.sentence(messages.get("shared.storedNow"));
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
    private final transient AreaKey key;
    private final transient LocalDateTime slot;

    private Overtaken(Refusal refusal, AreaKey key, LocalDateTime slot) {
      super(refusal);
      this.key = key;
      this.slot = slot;
    }
  }

  @Override
  protected void addTo(JsonObjectBuilder body, RuntimeException thrown) {
    if (thrown instanceof Overtaken overtaken) {
      reports
          .read(overtaken.key, overtaken.slot)
          .ifPresent(report -> body.add("now", json.saved(report)));
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
