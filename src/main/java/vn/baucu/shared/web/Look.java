package vn.baucu.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.Resource;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;

/** What tag files ask of the look: addresses of icons, and how a status is shown. */
@Named
@ApplicationScoped
public class Look {
  private static final String LIBRARY = "baucu";
  private static final String SPRITE = "icons.svg";
  private static final String FILES = "/resources/" + LIBRARY + "/";

  private static final List<Severity> READING =
      List.of(Severity.INCIDENT, Severity.BLOCK, Severity.EXPLAIN, Severity.INFO);

  private final Map<String, String> icons = new ConcurrentHashMap<>();

  /** Address of an icon of the sprite. */
  public String icon(String name) {
    return icons.computeIfAbsent(name, n -> address() + "#" + n);
  }

  /**
   * How a status is shown.
   *
   * @param status an enum constant or its name
   * @throws IllegalArgumentException where {@link Chip} does not know it
   */
  public Chip chip(Object status) {
    return status instanceof Chip chip ? chip : Chip.valueOf(status.toString());
  }

  /** Findings in the order they are read: incidents, errors, warnings, hints. */
  public List<Finding> ordered(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(finding -> READING.indexOf(finding.severity())))
        .toList();
  }

  /** The class of a finding in the style sheets. */
  public String findingStyle(Finding finding) {
    return switch (finding.severity()) {
      case BLOCK, INCIDENT -> "fnd-e";
      case EXPLAIN -> "fnd-w";
      case INFO -> "fnd-i";
    };
  }

  /** The id a field has on a page: {@code votes-3} of {@code votes[3]}. */
  public String anchor(String field) {
    return field.replace("[", "-").replace("]", "");
  }

  /**
   * Version of the style sheets, scripts and icons, part of their addresses: browsers may keep them
   * for long and still see a new release at once. It is the time of the newest file.
   */
  public String getVersion() {
    return icons.computeIfAbsent(FILES, files -> Long.toString(newest(), Character.MAX_RADIX));
  }

  private static String address() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Resource sprite = faces.getApplication().getResourceHandler().createResource(SPRITE, LIBRARY);
    return faces.getExternalContext().encodeResourceURL(sprite.getRequestPath());
  }

  private static long newest() {
    ServletContext context =
        (ServletContext) FacesContext.getCurrentInstance().getExternalContext().getContext();
    long newest = 0;
    for (String file : context.getResourcePaths(FILES)) {
      try {
        newest = Math.max(newest, context.getResource(file).openConnection().getLastModified());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return newest;
  }
}
