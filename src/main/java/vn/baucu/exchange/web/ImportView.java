package vn.baucu.exchange.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import vn.baucu.account.boundary.Credential;
import vn.baucu.exchange.boundary.ImportJob;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportState;
import vn.baucu.exchange.boundary.PackageImport;
import vn.baucu.exchange.boundary.SheetReport;
import vn.baucu.law.Severity;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;

/** A data package on its way in: uploaded, checked without writing, applied. */
@Named
@ViewScoped
public class ImportView implements Serializable {
  private static final String PAGE = "/app/exchange/import.xhtml?faces-redirect=true&job=";

  /** How long a page waits for a small package before it shows how far it is. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Problems on a page. */
  private static final int SIZE = 45;

  private static final int WHOLE = 1_000;

  @Inject private PackageImport imports;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private String id;
  private int page;
  private transient Part file;
  private transient ImportJob job;
  private transient List<ImportJob> latest;
  private transient List<Credential> credentials;

  /** Where a package stands, as the page tells it. */
  public enum Stand {
    RUNNING,
    GOOD,
    NOTHING_NEW,
    REFUSED,
    APPLIED,
    ENDED
  }

  /** Reads the import asked for, or the latest ones. */
  public void load() {
    if (id == null) {
      latest = imports.latest();
    } else {
      job = imports.job(id);
    }
  }

  /** Takes the chosen file in and checks it without writing anything. */
  public String upload() {
    if (file == null) {
      throw Refusal.invalid("exchange.chooseFile");
    }
    String taken;
    try (InputStream content = file.getInputStream()) {
      taken = imports.submit(content, file.getSubmittedFileName(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    imports.start(taken, PATIENCE);
    return PAGE + taken;
  }

  /** Writes the package that was found good. */
  public String apply() {
    String applied = imports.submitApply(id);
    imports.start(applied, PATIENCE);
    return PAGE + applied;
  }

  /** Stops the import that is running. */
  public String cancel() {
    imports.cancel(id);
    return PAGE + id;
  }

  /** Reads how far it is; where it is over, shows the page anew with its report. */
  public void refresh() {
    load();
    if (job.state() != ImportState.RUNNING) {
      FacesContext faces = FacesContext.getCurrentInstance();
      try {
        faces
            .getExternalContext()
            .redirect(
                faces.getExternalContext().getRequestContextPath()
                    + "/app/exchange/import.xhtml?job="
                    + id);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Shows the passwords of new accounts, this once. */
  public void handOut() {
    credentials = imports.handOut(id);
  }

  /** How far it is, in thousandths. */
  public int getDone() {
    return (int) (getJob().progress() * WHOLE);
  }

  /** Where the package stands; null where none was asked for. */
  public Stand getStand() {
    ImportJob now = getJob();
    if (now == null) {
      return null;
    }
    if (now.state() == ImportState.RUNNING) {
      return Stand.RUNNING;
    }
    if (now.report() == null) {
      return Stand.ENDED;
    }
    if (!now.report().accepted()) {
      return Stand.REFUSED;
    }
    if (now.report().unchanged()) {
      return Stand.NOTHING_NEW;
    }
    return now.report().applied() ? Stand.APPLIED : Stand.GOOD;
  }

  public ImportJob getJob() {
    if (job == null && id != null) {
      load();
    }
    return job;
  }

  public List<ImportJob> getLatest() {
    if (latest == null && id == null) {
      load();
    }
    return latest;
  }

  /** Rows that are not there yet. */
  public int getAdded() {
    return getJob().report().files().stream().mapToInt(SheetReport::added).sum();
  }

  /** Rows that are there with other values. */
  public int getChanged() {
    return getJob().report().files().stream().mapToInt(SheetReport::changed).sum();
  }

  /** Rows with a problem that refuses. */
  public int getRefused() {
    return getJob().report().files().stream().mapToInt(SheetReport::refused).sum();
  }

  /** The problems of this page: what refuses first, each kind in the order of the files. */
  public List<ImportProblem> getProblems() {
    return getJob().report().problems().stream()
        .sorted(Comparator.comparing(problem -> problem.severity() != Severity.BLOCK))
        .skip((long) page * SIZE)
        .limit(SIZE)
        .toList();
  }

  /** The class of a problem in the style sheets. */
  public String style(ImportProblem problem) {
    return switch (problem.severity()) {
      case BLOCK, INCIDENT -> "fnd-e";
      case EXPLAIN -> "fnd-w";
      case INFO -> "fnd-i";
    };
  }

  /** Where a problem is, as somebody finds it in a spreadsheet: file, row, column. */
  public String place(ImportProblem problem) {
    if (problem.file() == null) {
      return messages.of("exchange.wholePackage");
    }
    String file = file(problem.file());
    if (problem.row() == null) {
      return problem.column() == null
          ? file
          : messages.of("exchange.placeColumn", file, column(problem.column()));
    }
    String row = String.valueOf(problem.row());
    return problem.column() == null
        ? messages.of("exchange.placeRow", file, row)
        : messages.of("exchange.place", file, row, column(problem.column()));
  }

  /** A file by its name, and what stands in it; a file no package has by its name alone. */
  public String file(String name) {
    return beside(name, "exchange.file." + name.replace(".csv", ""));
  }

  /** A column by its name, and what stands in it. */
  public String column(String name) {
    return beside(name, "exchange.column." + name);
  }

  private String beside(String name, String key) {
    return messages.has(key) ? messages.of("exchange.beside", name, messages.get(key)) : name;
  }

  public int getPages() {
    return (getJob().report().problems().size() + SIZE - 1) / SIZE;
  }

  public List<Credential> getCredentials() {
    return credentials;
  }

  /** Whether there is an election that can be taken out. */
  public boolean isHeld() {
    return caller.get().electionId() != null;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(0, page);
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
