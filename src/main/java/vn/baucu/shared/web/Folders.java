package vn.baucu.shared.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Folders of pages are no addresses. Left to itself the container leads {@code /app} to {@code
 * /app/}, before any filter, at whatever host the request claims.
 */
@WebListener
public class Folders implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    Set<String> folders = new TreeSet<>();
    collect(context, "/", folders);
    context.addServlet("folders", Nothing.class).addMapping(folders.toArray(new String[0]));
  }

  private static void collect(ServletContext context, String folder, Set<String> folders) {
    for (String path : context.getResourcePaths(folder)) {
      if (path.endsWith("/")) {
        folders.add(path.substring(0, path.length() - 1));
        collect(context, path, folders);
      }
    }
  }

  /** There is nothing at a folder. */
  public static class Nothing extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
