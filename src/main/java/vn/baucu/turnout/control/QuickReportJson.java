package vn.baucu.turnout.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import vn.baucu.shared.Json;
import vn.baucu.turnout.entity.QuickReport;

/** A quick report as the text it is kept as. */
final class QuickReportJson {
  private QuickReportJson() {}

  /** The text of a report. */
  static String write(QuickReport report) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("unit", report.unit())
            .add("above", report.above())
            .add("slots", texts(report.slots()))
            .add("total", line(report.total()))
            .add("areasFull", report.areasFull())
            .add("unitsFull", report.unitsFull());
    JsonArrayBuilder rows = Json.createArrayBuilder();
    report.rows().forEach(row -> rows.add(line(row)));
    JsonArrayBuilder late = Json.createArrayBuilder();
    report.late().forEach(area -> late.add(area(area)));
    body.add("rows", rows).add("late", late);
    if (report.early() != null) {
      body.add("early", line(report.early()));
    }
    if (report.firstFull() != null) {
      body.add("firstFull", area(report.firstFull()));
    }
    return body.build().toString();
  }

  /** The report of a text. */
  static QuickReport read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject body = reader.readObject();
      return new QuickReport(
          body.getString("unit"),
          body.getString("above"),
          body.getJsonArray("slots").stream()
              .map(slot -> LocalDateTime.parse(((JsonString) slot).getString()))
              .toList(),
          line(body.getJsonObject("total")),
          objects(body.getJsonArray("rows")).map(QuickReportJson::line).toList(),
          body.containsKey("early") ? line(body.getJsonObject("early")) : null,
          objects(body.getJsonArray("late")).map(QuickReportJson::area).toList(),
          body.getInt("areasFull"),
          body.getInt("unitsFull"),
          body.containsKey("firstFull") ? area(body.getJsonObject("firstFull")) : null);
    }
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonValue::asJsonObject);
  }

  private static JsonArrayBuilder texts(List<LocalDateTime> slots) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    slots.forEach(slot -> array.add(slot.toString()));
    return array;
  }

  private static JsonObjectBuilder line(QuickReport.Line line) {
    JsonArrayBuilder bySlot = Json.createArrayBuilder();
    line.bySlot().forEach(bySlot::add);
    return Json.createObjectBuilder()
        .add("name", line.name())
        .add("voters", line.voters())
        .add("areas", line.areas())
        .add("reported", line.reported())
        .add("bySlot", bySlot);
  }

  private static QuickReport.Line line(JsonObject line) {
    return new QuickReport.Line(
        line.getString("name"),
        line.getJsonNumber("voters").longValueExact(),
        line.getInt("areas"),
        line.getInt("reported"),
        line.getJsonArray("bySlot").getValuesAs(JsonNumber.class).stream()
            .map(JsonNumber::longValueExact)
            .toList());
  }

  private static JsonObjectBuilder area(QuickReport.LateArea area) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("unit", area.unit())
            .add("area", area.area())
            .add("voted", area.voted());
    if (area.slot() != null) {
      body.add("slot", area.slot().toString());
    }
    return body;
  }

  private static QuickReport.LateArea area(JsonObject area) {
    return new QuickReport.LateArea(
        area.getString("unit"),
        area.getInt("area"),
        area.containsKey("slot") ? LocalDateTime.parse(area.getString("slot")) : null,
        area.getJsonNumber("voted").longValueExact());
  }
}
