package vn.baucu.exchange.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.baucu.account.boundary.Credential;
import vn.baucu.exchange.boundary.ImportJob;
import vn.baucu.exchange.boundary.ImportState;
import vn.baucu.exchange.boundary.PackageImport;
import vn.baucu.exchange.boundary.ReportJson;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.api.Parameters;
import vn.baucu.shared.api.Problem;
import vn.baucu.shared.database.Retried;

/** Data packages over the API. */
@Retried
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
public class ImportResource {
  /** How long a request waits for a small package before it is told where to look. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int UNPROCESSABLE = 422;
  private static final String REFUSED = "exchange.refused";
  private static final String CANCELLED = "exchange.cancelled";
  private static final String FAILED = "exchange.failed";

  @Inject private PackageImport imports;
  @Inject private Messages messages;
  @Context private UriInfo uri;

  @POST
  @Idempotent
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Nhập gói dữ liệu; dryRun=true chỉ kiểm tra thử")
  public Response add(@QueryParam("dryRun") String dryRun, @FormParam("package") EntityPart part) {
    boolean onlyChecked = Parameters.flag("dryRun", dryRun);
    if (part == null) {
      throw Refusal.invalid("exchange.uploadMissing");
    }
    String id;
    try (InputStream content = part.getContent()) {
      id = imports.submit(content, part.getFileName().orElse(""), onlyChecked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer(imports.start(id, PATIENCE));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Tình trạng và báo cáo của một lần nhập")
  public JsonObject get(@PathParam("id") String id) {
    return json(imports.job(id));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Dừng một lần nhập đang chạy")
  public Response cancel(@PathParam("id") String id) {
    imports.cancel(id);
    return Response.noContent().build();
  }

  @POST
  @Path("{id}/passwords")
  @Operation(summary = "Mật khẩu của các tài khoản mới, giao một lần")
  public JsonObject handOut(@PathParam("id") String id) {
    return Json.createObjectBuilder().add("items", passwords(imports.handOut(id))).build();
  }

  private Response answer(ImportJob job) {
    if (job.state() == ImportState.RUNNING) {
      return Response.accepted(json(job))
          .location(uri.getAbsolutePathBuilder().path(job.id()).build())
          .build();
    }
    if (job.state() == ImportState.CANCELLED) {
      return problem(Response.Status.CONFLICT.getStatusCode(), CANCELLED, json(job), job.failure());
    }
    if (job.report() == null) {
      return problem(500, FAILED, json(job), job.failure());
    }
    JsonObjectBuilder report = Json.createObjectBuilder(ReportJson.of(job.report()));
    report.add("id", job.id());
    if (!job.report().dryRun() && !job.report().applied()) {
      return problem(UNPROCESSABLE, REFUSED, report.build(), messages.of(REFUSED));
    }
    return Response.ok(report.add("passwords", job.passwords()).build()).build();
  }

  private static Response problem(int status, String key, JsonObject details, String title) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("type", "urn:baucu:problem:" + key)
            .add("title", title)
            .add("status", status);
    details.forEach(body::add);
    return Response.status(status).type(Problem.TYPE).entity(body.build().toString()).build();
  }

  private static JsonObject json(ImportJob job) {
    return Json.createObjectBuilder()
        .add("id", job.id())
        .add("state", job.state().name())
        .add("progress", job.progress())
        .add("failure", job.failure() == null ? JsonValue.NULL : Json.createValue(job.failure()))
        .add("report", job.report() == null ? JsonValue.NULL : ReportJson.of(job.report()))
        .add("passwords", job.passwords())
        .build();
  }

  private static JsonArrayBuilder passwords(List<Credential> credentials) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    credentials.forEach(
        credential ->
            array.add(
                Json.createObjectBuilder()
                    .add("username", credential.username())
                    .add("fullName", credential.fullName())
                    .add("password", credential.password())));
    return array;
  }
}
