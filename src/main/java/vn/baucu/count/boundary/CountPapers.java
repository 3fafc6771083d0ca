package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.count.boundary.MinutesDesk.Work;
import vn.baucu.count.control.MinutesStore;
import vn.baucu.count.control.PaperFile;
import vn.baucu.count.control.PaperStore;
import vn.baucu.count.entity.Actor;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UseCase;

/** Photos and scans of the paper minutes, versioned with their figures. */
@Stateless
@UseCase
public class CountPapers {
  private static final int MOST_FILES = 20;

  @Inject private MinutesDesk desk;
  @Inject private MinutesStore minutes;
  @Inject private PaperStore papers;
  @Inject private Audit audit;

  /**
   * A photo or scan.
   *
   * @param current whether it was added for this version of the figures
   * @param rotation degrees clockwise that set it upright, as its uploader turned it
   */
  public record Paper(
      int id,
      String fileName,
      String mediaType,
      int size,
      Integer width,
      Integer height,
      int rotation,
      boolean current,
      String uploadedBy,
      LocalDateTime uploadedAt) {
    public boolean isPdf() {
      return mediaType.equals("application/pdf");
    }
  }

  /**
   * A file, of the kind its bytes are.
   *
   * @param size in bytes
   */
  public record Content(String fileName, String mediaType, int size, Bytes bytes) {}

  /** The bytes of a file, which are never held all at once. */
  @FunctionalInterface
  public interface Bytes {
    void to(OutputStream out) throws IOException;
  }

  /** What somebody sends: the bytes, the name they had there, and how the sender turned them. */
  public record Upload(String fileName, byte[] bytes, int rotation) {}

  /** The photos and scans of minutes, those of the latest version first; none while hidden. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public List<Paper> list(@InScope MinutesKey key) {
    Work work = desk.read(key);
    return work.isHidden()
        ? List.of()
        : papers.list(work.minutes().id()).stream()
            .map(line -> paper(line, work.minutes().figuresVersion()))
            .toList();
  }

  /** One of them with its bytes. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public Content content(@InScope MinutesKey key, int id) {
    Work work = desk.read(key);
    if (work.isHidden()) {
      throw Refusal.outOfTime("count.embargo");
    }
    PaperStore.Line line = find(work, id);
    return new Content(line.fileName(), line.mediaType(), line.size(), out -> papers.copy(id, out));
  }

  /**
   * Keeps a photo or scan with the minutes, a photo without what its camera wrote beside it.
   *
   * @throws Refusal INVALID for what is no JPEG, PNG or PDF by its bytes or has active content,
   *     TOO_LARGE for more bytes than are kept
   */
  @Command
  @OnDuty(Duty.EITHER)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public List<Paper> add(@InScope MinutesKey key, Upload upload) {
    PaperFile file = PaperFile.of(upload.bytes());
    byte[] kept = file.bare(upload.bytes());
    Work work = desk.take(key);
    desk.requireOpen(work);
    requireHand(work);
    if (work.minutes().id() == null) {
      minutes.save(work.minutes(), false);
    }
    int version = work.minutes().figuresVersion();
    long files =
        papers.list(work.minutes().id()).stream()
            .filter(line -> line.figuresVersion() == version)
            .count();
    if (files >= MOST_FILES) {
      throw Refusal.rule("count.paper.tooMany", MOST_FILES);
    }
    String digest = null;
    if (!papers.has(work.minutes().id(), version, kept)) {
      digest =
          papers.add(
              work.minutes().id(),
              version,
              name(upload.fileName()),
              file,
              kept,
              Math.floorMod(upload.rotation(), 360) / 90 * 90,
              work.actor().account(),
              work.now());
    }
    audit.record(
        "count.paper.add",
        AuditSubject.of(key),
        null,
        AuditValue.of(AuditField.SHA256, digest),
        null);
    return papers.list(work.minutes().id()).stream().map(line -> paper(line, version)).toList();
  }

  /** Takes a photo or scan off the list, as long as the minutes are not submitted. */
  @Command
  @OnDuty(Duty.EITHER)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public List<Paper> remove(@InScope MinutesKey key, int id) {
    Work work = desk.take(key);
    desk.requireOpen(work);
    requireHand(work);
    PaperStore.Line line = findCurrent(work, id);
    papers.remove(line.id(), work.actor().account(), work.now());
    audit.record(
        "count.paper.remove",
        AuditSubject.of(key),
        AuditValue.of(AuditField.FILE, line.fileName()),
        null,
        null);
    int version = work.minutes().figuresVersion();
    return papers.list(work.minutes().id()).stream().map(l -> paper(l, version)).toList();
  }

  /**
   * Keeps which way up a photo or scan is, as somebody turned it.
   *
   * @param rotation degrees clockwise from how its bytes have it: 0, 90, 180 or 270
   */
  @Command
  @OnDuty(Duty.EITHER)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public void turn(@InScope MinutesKey key, int id, int rotation) {
    Work work = desk.take(key);
    desk.requireOpen(work);
    requireHand(work);
    if (Math.floorMod(rotation, 90) != 0) {
      throw Refusal.invalid("count.paper.rotation");
    }
    PaperStore.Line line = findCurrent(work, id);
    int upright = Math.floorMod(rotation, 360);
    papers.turn(line.id(), upright);
    audit.record(
        "count.paper.turn",
        AuditSubject.of(key),
        AuditValue.of(AuditField.FILE, line.fileName()).and(AuditField.ROTATION, line.rotation()),
        AuditValue.of(AuditField.FILE, line.fileName()).and(AuditField.ROTATION, upright),
        null);
  }

  private PaperStore.Line find(Work work, int id) {
    return papers
        .find(work.minutes().id(), id)
        .orElseThrow(() -> Refusal.unknown("count.paper.unknown"));
  }

  /** One of this version: with earlier figures the paper stays as it was seen with them. */
  private PaperStore.Line findCurrent(Work work, int id) {
    PaperStore.Line line = find(work, id);
    if (line.figuresVersion() != work.minutes().figuresVersion()) {
      throw Refusal.rule("count.paper.earlierStays");
    }
    return line;
  }

  private static void requireHand(Work work) {
    Actor who = work.actor();
    boolean near = who.isOwn() || who.place() == Actor.Place.ABOVE;
    if (!near || !who.entry() && !who.approval()) {
      throw Refusal.denied("count.typistOfUnit");
    }
    switch (work.minutes().state()) {
      case SUBMITTED, ACCEPTED, ANNULLED ->
          throw Refusal.rule("count.state." + work.minutes().state());
      default -> {
        // The paper may still come and go.
      }
    }
  }

  private static String name(String given) {
    String name = given == null ? "" : given.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_").strip();
    return TextLimit.FILE_NAME.end(name);
  }

  private static Paper paper(PaperStore.Line line, int figuresVersion) {
    return new Paper(
        line.id(),
        line.fileName(),
        line.mediaType(),
        line.size(),
        line.width(),
        line.height(),
        line.rotation(),
        line.figuresVersion() == figuresVersion,
        line.uploadedBy(),
        line.uploadedAt());
  }
}
