package vn.baucu.exchange.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.baucu.law.Severity;
import vn.baucu.shared.Json;

/** The report of an import as JSON, in the API and as it is kept. */
public final class ReportJson {
  private ReportJson() {}

  /** The report as an object. */
  public static JsonObject of(ImportReport report) {
    JsonArrayBuilder files = Json.createArrayBuilder();
    report.files().forEach(file -> files.add(file(file)));
    JsonArrayBuilder problems = Json.createArrayBuilder();
    report.problems().forEach(problem -> problems.add(problem(problem)));
    JsonObjectBuilder object = Json.createObjectBuilder();
    put(object, "election", report.election());
    put(object, "electionName", report.electionName());
    return object
        .add("newElection", report.newElection())
        .add("dryRun", report.dryRun())
        .add("accepted", report.accepted())
        .add("applied", report.applied())
        .add("unchanged", report.unchanged())
        .add("sha256", report.sha256())
        .add("files", files)
        .add("problems", problems)
        .add("problemsTotal", report.problemsTotal())
        .build();
  }

  /** The report an object was made of. */
  public static ImportReport read(JsonObject object) {
    return new ImportReport(
        text(object, "election"),
        text(object, "electionName"),
        object.getBoolean("newElection"),
        object.getBoolean("dryRun"),
        object.getBoolean("accepted"),
        object.getBoolean("applied"),
        object.getBoolean("unchanged"),
        object.getString("sha256"),
        objects(object.getJsonArray("files")).map(ReportJson::readFile).toList(),
        objects(object.getJsonArray("problems")).map(ReportJson::readProblem).toList(),
        object.getInt("problemsTotal"));
  }

  private static JsonObjectBuilder file(SheetReport file) {
    JsonObjectBuilder totals = Json.createObjectBuilder();
    file.totals().forEach(totals::add);
    return Json.createObjectBuilder()
        .add("file", file.file())
        .add("read", file.read())
        .add("new", file.added())
        .add("changed", file.changed())
        .add("same", file.same())
        .add("refused", file.refused())
        .add("totals", totals)
        .add("problems", file.problems());
  }

  private static SheetReport readFile(JsonObject file) {
    Map<String, Long> totals = new TreeMap<>();
    JsonObject sums = file.getJsonObject("totals");
    sums.keySet().forEach(key -> totals.put(key, sums.getJsonNumber(key).longValueExact()));
    return new SheetReport(
        file.getString("file"),
        file.getInt("read"),
        file.getInt("new"),
        file.getInt("changed"),
        file.getInt("same"),
        file.getInt("refused"),
        totals,
        file.getInt("problems"));
  }

  private static JsonObjectBuilder problem(ImportProblem problem) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    put(object, "file", problem.file());
    if (problem.row() == null) {
      object.addNull("row");
    } else {
      object.add("row", problem.row());
    }
    put(object, "column", problem.column());
    put(object, "value", problem.value());
    return object
        .add("code", problem.code())
        .add("severity", problem.severity().name())
        .add("expected", problem.expected());
  }

  private static ImportProblem readProblem(JsonObject problem) {
    return new ImportProblem(
        text(problem, "file"),
        problem.isNull("row") ? null : problem.getInt("row"),
        text(problem, "column"),
        text(problem, "value"),
        problem.getString("code"),
        Severity.valueOf(problem.getString("severity")),
        problem.getString("expected"));
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonValue::asJsonObject);
  }

  private static void put(JsonObjectBuilder object, String name, String text) {
    if (text == null) {
      object.addNull(name);
    } else {
      object.add(name, text);
    }
  }

  private static String text(JsonObject object, String name) {
    return object.isNull(name) ? null : object.getString(name);
  }
}
