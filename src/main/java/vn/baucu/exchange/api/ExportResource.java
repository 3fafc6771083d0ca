package vn.baucu.exchange.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.baucu.exchange.boundary.PackageExport;
import vn.baucu.shared.Roles;

/** The election as a data package over the API. */
@Path("exports")
@RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
public class ExportResource {
  @Inject private PackageExport export;

  @GET
  @Path("package.zip")
  @Produces("application/zip")
  @Operation(summary = "Gói dữ liệu của cuộc bầu cử")
  public Response get() {
    java.nio.file.Path file = export.make();
    StreamingOutput body =
        out -> {
          try {
            Files.copy(file, out);
          } finally {
            Files.deleteIfExists(file);
          }
        };
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"package.zip\"")
        .build();
  }
}
