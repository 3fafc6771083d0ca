package vn.baucu.form.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.baucu.form.boundary.BodyForms;
import vn.baucu.form.boundary.CityForms;
import vn.baucu.form.boundary.FileKind;
import vn.baucu.form.boundary.Forms;
import vn.baucu.form.boundary.Printed;
import vn.baucu.form.boundary.ResultForms;
import vn.baucu.form.boundary.TurnoutForms;
import vn.baucu.form.boundary.VoterForms;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.law.VoterStage;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;

/**
 * Documents as files, each by the name of its form: of inventories ({@code f1}), of minutes ({@code
 * f2}), of results ({@code f3}), of bodies that are elected ({@code f4} to {@code f7}), of the city
 * ({@code f8a} to {@code f9b}), of turnout ({@code f10}) and voter lists ({@code f11}); blank
 * ({@code blank}, {@code blanks} of an area or a unit, {@code blank3} of a result), and all of a
 * unit ({@code bundle}). Making them takes the processor: only few are made at once, so that
 * whoever types is not held up; the next wait for their turn, as far as waiting is bearable. What
 * is made is sent when the turn is over, so that a slow reader keeps it from nobody; an archive
 * alone is sent as it is made, for it would not fit into memory.
 */
@WebServlet({
  "/app/form/f1.pdf",
  "/app/form/f1.docx",
  "/app/form/f2.pdf",
  "/app/form/f2.docx",
  "/app/form/f3.pdf",
  "/app/form/f3.docx",
  "/app/form/f4.pdf",
  "/app/form/f4.docx",
  "/app/form/f5.pdf",
  "/app/form/f5.docx",
  "/app/form/f6.pdf",
  "/app/form/f6.docx",
  "/app/form/f7.pdf",
  "/app/form/f7.docx",
  "/app/form/f8a.pdf",
  "/app/form/f8a.docx",
  "/app/form/f8b.pdf",
  "/app/form/f8b.docx",
  "/app/form/f9a.pdf",
  "/app/form/f9a.docx",
  "/app/form/f9b.pdf",
  "/app/form/f9b.docx",
  "/app/form/f10.pdf",
  "/app/form/f10.docx",
  "/app/form/f11.pdf",
  "/app/form/blank3.pdf",
  "/app/form/blank3.docx",
  "/app/form/blank.pdf",
  "/app/form/blank.docx",
  "/app/form/blanks.pdf",
  "/app/form/bundle.zip"
})
public class FormFiles extends HttpServlet {
  private static final int SINGLE_AT_ONCE = 3;
  private static final int MOST_WAITING = 60;
  private static final long LONGEST_WAIT = 20;

  private final transient Semaphore singles = new Semaphore(SINGLE_AT_ONCE, true);
  private final transient Semaphore many = new Semaphore(1);

  @Inject private transient Forms forms;
  @Inject private transient ResultForms resultForms;
  @Inject private transient BodyForms bodyForms;
  @Inject private transient CityForms cityForms;
  @Inject private transient TurnoutForms turnoutForms;
  @Inject private transient VoterForms voterForms;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    boolean archive = path.endsWith("/bundle.zip");
    Semaphore turns =
        archive || path.endsWith("/blanks.pdf") || path.endsWith("/f11.pdf") ? many : singles;
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    Printed printed;
    await(turns);
    try {
      printed = find(path, request);
      if (archive) {
        head(printed, response);
      }
      printed.bytes().to(archive ? response.getOutputStream() : made);
    } finally {
      turns.release();
    }
    if (!archive) {
      head(printed, response);
      response.setContentLength(made.size());
      made.writeTo(response.getOutputStream());
    }
  }

  private static void await(Semaphore turns) {
    boolean mine = false;
    try {
      mine =
          turns.getQueueLength() < MOST_WAITING && turns.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!mine) {
      throw Refusal.unavailable("form.busy");
    }
  }

  private Printed find(String path, HttpServletRequest request) {
    FileKind kind = path.endsWith(".docx") ? FileKind.WORD : FileKind.PDF;
    return switch (path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))) {
      case "f1" -> forms.inventory(area(request), kind);
      case "f2" -> forms.minutes(minutes(request), kind);
      case "f3" -> resultForms.minutes(electoralUnit(request), round(request).sums(), kind);
      case "f4" ->
          bodyForms.summary(
              new UnitCode(request.getParameter("owner")), ElectionLevel.NATIONAL_ASSEMBLY, kind);
      case "f5" ->
          bodyForms.summary(new UnitCode(request.getParameter("owner")), council(request), kind);
      case "f6" -> bodyForms.candidates(electoralUnit(request), kind);
      case "f7" ->
          request.getParameter("number") == null
              ? bodyForms.elected(
                  new UnitCode(request.getParameter("owner")), council(request), kind)
              : bodyForms.elected(electoralUnit(request), kind);
      case "f8a" -> city(request, CityForms.Report.PRELIMINARY, kind);
      case "f8b" -> city(request, CityForms.Report.PRELIMINARY_TABLE, kind);
      case "f9a" -> city(request, CityForms.Report.FINAL, kind);
      case "f9b" -> city(request, CityForms.Report.FINAL_TABLE, kind);
      case "f10" -> turnoutForms.report(unit(request), slot(request), version(request), kind);
      case "f11" -> voterForms.sheets(unit(request), stage(request));
      case "blank3" -> resultForms.blank(electoralUnit(request), round(request).sums(), kind);
      case "blank" ->
          request.getParameter("level") == null
              ? forms.blankInventory(area(request), kind)
              : forms.blank(minutes(request), kind);
      case "blanks" ->
          request.getParameter("area") == null
              ? forms.blanks(unit(request))
              : forms.blanks(
                  new AreaKey(
                      unit(request).unit(), PathNames.number(request.getParameter("area"))));
      default -> forms.bundle(unit(request), round(request).sums(), asked(request));
    };
  }

  private static void head(Printed printed, HttpServletResponse response) {
    response.setContentType(printed.mediaType());
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + printed.fileName() + "\"");
  }

  private static MinutesKey minutes(HttpServletRequest request) {
    return new MinutesKey(
        PathNames.level(request.getParameter("level")),
        unit(request).unit(),
        PathNames.number(request.getParameter("area")),
        round(request));
  }

  private static AreaKey area(HttpServletRequest request) {
    return new AreaKey(unit(request).unit(), PathNames.number(request.getParameter("area")));
  }

  private static ElectoralUnitKey electoralUnit(HttpServletRequest request) {
    return new ElectoralUnitKey(
        PathNames.level(request.getParameter("level")),
        request.getParameter("owner"),
        PathNames.number(request.getParameter("number")));
  }

  private Printed city(HttpServletRequest request, CityForms.Report report, FileKind kind) {
    return cityForms.report(unit(request), report, kind);
  }

  /** The slot of a quick report; null for the latest. */
  private static LocalDateTime slot(HttpServletRequest request) {
    String slot = request.getParameter("slot");
    try {
      return slot == null ? null : LocalDateTime.parse(slot);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("shared.unreadableParameter", "slot");
    }
  }

  /** The version of a quick report; null for the latest. */
  private static Integer version(HttpServletRequest request) {
    String version = request.getParameter("version");
    return version == null ? null : (Integer) PathNames.number(version);
  }

  private static VoterStage stage(HttpServletRequest request) {
    String stage = request.getParameter("stage");
    return Arrays.stream(VoterStage.values())
        .filter(each -> each.name().equals(stage))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("shared.unreadableParameter", "stage"));
  }

  /** The level of a council: the minutes of the National Assembly are another form. */
  private static ElectionLevel council(HttpServletRequest request) {
    ElectionLevel level = PathNames.level(request.getParameter("level"));
    if (level.isNationalAssembly()) {
      throw Refusal.invalid("shared.unreadableParameter", "level");
    }
    return level;
  }

  private static UnitCode unit(HttpServletRequest request) {
    return new UnitCode(request.getParameter("unit"));
  }

  private static Round round(HttpServletRequest request) {
    return PathNames.round(request.getParameter("round"));
  }

  /** As what the documents of an archive are wanted. */
  private static FileKind asked(HttpServletRequest request) {
    String kind = request.getParameter("kind");
    if (kind == null || kind.equals(FileKind.PDF.suffix())) {
      return FileKind.PDF;
    }
    if (kind.equals(FileKind.WORD.suffix())) {
      return FileKind.WORD;
    }
    throw Refusal.invalid("shared.unreadableParameter", "kind");
  }
}
