package vn.baucu.exchange.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.baucu.exchange.boundary.PackageExport;
import vn.baucu.shared.CurrentCaller;

/** The election as a data package, to be kept. */
@WebServlet("/app/exchange/package.zip")
public class ExportFile extends HttpServlet {
  @Inject private transient PackageExport export;
  @Inject private transient CurrentCaller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Path file = export.make();
    try {
      response.setContentType("application/zip");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLengthLong(Files.size(file));
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"goi-%s.zip\"".formatted(caller.get().electionCode()));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
