package vn.baucu.form.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.form.boundary.AreaForms.AreaForm;
import vn.baucu.form.boundary.AreaForms.Standing;
import vn.baucu.form.control.CountPaper;
import vn.baucu.form.control.FormQueries;
import vn.baucu.form.control.InventoryPaper;
import vn.baucu.form.control.PdfWriter;
import vn.baucu.form.entity.CountSheet;
import vn.baucu.form.entity.CountSource;
import vn.baucu.form.entity.InventorySheet;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTarget;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/**
 * Official documents of polling areas: which there are, and each as a file. Whoever may see a
 * document may print it; each printing leaves its entry in the audit trail.
 */
@Stateless
@UseCase
public class Forms {
  /** Documents of areas in one archive: those of a large district. */
  private static final int MOST = 2_000;

  @Inject private FormQueries queries;
  @Inject private Occasions occasions;
  @Inject private ResultSheets results;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private ScopeTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /** The documents of the areas that a unit owns, by area; none where it owns none. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<AreaForms> areas(@InScope UnitCode unit, Round round) {
    return list(own(unit, round, null, null), inventories(unit, null));
  }

  /** The documents of one area. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public List<AreaForms> areas(@InScope AreaKey area, Round round) {
    return list(own(area, round, area.number(), null), inventories(area, area.number()));
  }

  /**
   * Count minutes as a document.
   *
   * @throws Refusal UNKNOWN where nothing is voted on there, RULE while no figures are agreed or
   *     they are kept from the caller
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public Printed minutes(@InScope MinutesKey key, FileKind kind) {
    CountSource source = source(key);
    if (seal().hides(source)) {
      throw Refusal.outOfTime("count.embargo");
    }
    if (source.sheet().isBlank()) {
      throw Refusal.rule("form.noFigures");
    }
    Paper paper = CountPaper.of(source.sheet());
    String name = FormNames.minutes(source);
    recorded("form.print", key, source.sheet(), paper, name + "." + kind.suffix());
    return Printed.of(name, kind, paper);
  }

  /**
   * The ballot inventory of an area as a document.
   *
   * @throws Refusal UNKNOWN where there is no such area, RULE while nothing is typed or it is kept
   *     from the caller
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public Printed inventory(@InScope AreaKey area, FileKind kind) {
    InventorySheet sheet = oneInventory(area);
    if (seal().hides(sheet)) {
      throw Refusal.outOfTime("count.embargo");
    }
    if (sheet.isBlank()) {
      throw Refusal.rule("form.noInventory");
    }
    return recorded("form.print", area, sheet, kind, FormNames.inventory(sheet));
  }

  /**
   * The blank form of an area's ballot inventory.
   *
   * @throws Refusal UNKNOWN where there is no such area
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public Printed blankInventory(@InScope AreaKey area, FileKind kind) {
    InventorySheet sheet = oneInventory(area);
    return recorded("form.blank", area, sheet.blank(), kind, FormNames.blank(sheet));
  }

  private InventorySheet oneInventory(AreaKey area) {
    return inventories(area, area.number()).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("count.unknown", area.number(), area.unit()));
  }

  private Printed recorded(
      String act, AreaKey area, InventorySheet sheet, FileKind kind, String name) {
    Paper paper = InventoryPaper.of(sheet);
    String state = sheet.isBlank() ? "BLANK" : Standing.of(sheet.declared()).name();
    audit.record(
        act,
        AuditSubject.of(area),
        null,
        AuditValue.of(AuditField.FILE, name + "." + kind.suffix())
            .and(AuditField.STATE, state)
            .and(AuditField.FINGERPRINT, paper.fingerprint()),
        null);
    return Printed.of(name, kind, paper);
  }

  /**
   * The blank form of count minutes.
   *
   * @throws Refusal UNKNOWN where nothing is voted on there
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public Printed blank(@InScope MinutesKey key, FileKind kind) {
    CountSource source = source(key);
    CountSheet sheet = blank(source);
    Paper paper = CountPaper.of(sheet);
    String name = FormNames.blank(source);
    recorded("form.blank", key, sheet, paper, name + "." + kind.suffix());
    return Printed.of(name, kind, paper);
  }

  /**
   * The blank forms of every area and level of a unit that owns areas, in one PDF.
   *
   * @throws Refusal RULE where it owns none: its units have their own
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed blanks(@InScope UnitCode unit) {
    return blanks(
        unit,
        "mau-trang-" + unit.unit(),
        own(unit, Round.ofElectionDay(), null, null),
        inventories(unit, null));
  }

  /** The blank forms of every level of an area, in one PDF. */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public Printed blanks(@InScope AreaKey area) {
    return blanks(
        area,
        "mau-trang-%s-kv%02d".formatted(area.unit(), area.number()),
        own(area, Round.ofElectionDay(), area.number(), null),
        inventories(area, area.number()));
  }

  /** By area, the inventory first. */
  private Printed blanks(
      ScopeTarget place, String name, List<CountSource> sources, List<InventorySheet> inventories) {
    if (sources.isEmpty()) {
      throw Refusal.rule("form.noAreas");
    }
    String file = name + "." + FileKind.PDF.suffix();
    audit.record(
        "form.blank",
        AuditSubject.of(place),
        null,
        AuditValue.of(AuditField.FILE, file)
            .and(AuditField.TOTAL, sources.size() + inventories.size()),
        null);
    return new Printed(
        file,
        FileKind.PDF.mediaType(),
        out -> {
          List<Paper> papers = new ArrayList<>();
          for (InventorySheet inventory : inventories) {
            papers.add(InventoryPaper.of(inventory.blank()));
            sources.stream()
                .filter(s -> s.sheet().place().area() == inventory.place().area())
                .forEach(source -> papers.add(CountPaper.of(blank(source))));
          }
          PdfWriter.write(file, papers, out);
        });
  }

  /**
   * All documents of a unit and those below it in one archive, with a list of them: those of
   * accepted minutes and of determined results, and the others marked as provisional.
   *
   * @throws Refusal RULE where there is none yet, or there are too many for one archive
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Printed bundle(@InScope UnitCode unit, Round round, FileKind kind) {
    Seal seal = seal();
    List<Document> documents =
        new ArrayList<>(
            sources(unit, round, null, null).stream()
                .filter(source -> !seal.hides(source) && !source.sheet().isBlank())
                .map(Document::of)
                .toList());
    if (documents.size() > MOST) {
      throw Refusal.rule("form.tooMany", documents.size());
    }
    queries.inventories(occasions.now(), unitId(unit), null).stream()
        .filter(sheet -> round.isOfElectionDay() && !seal.hides(sheet) && !sheet.isBlank())
        .map(Document::of)
        .forEach(documents::add);
    for (ElectoralUnitKey key : queries.contests(unitId(unit))) {
      ResultSheet sheet = results.of(key, round);
      if (sheet.accepted() > 0) {
        documents.add(Document.of(key, sheet));
      }
    }
    if (documents.isEmpty()) {
      throw Refusal.rule("form.nothingYet");
    }
    String file = "bieu-mau-" + unit.unit() + ".zip";
    audit.record(
        "form.bundle",
        AuditSubject.of(unit),
        null,
        AuditValue.of(AuditField.FILE, file).and(AuditField.TOTAL, documents.size()),
        null);
    LocalDateTime made = occasions.now().printedAt();
    return new Printed(
        file, "application/zip", out -> FormArchive.write(documents, kind, made, out));
  }

  private List<AreaForms> list(List<CountSource> sources, List<InventorySheet> inventories) {
    Seal seal = seal();
    Map<Integer, List<AreaForm>> areas = new LinkedHashMap<>();
    for (CountSource source : sources) {
      areas
          .computeIfAbsent(source.sheet().place().area(), n -> new ArrayList<>())
          .add(
              new AreaForm(
                  key(source),
                  standing(source, seal),
                  source.state(),
                  seal.hides(source) ? 0 : source.sheet().version()));
    }
    return inventories.stream()
        .map(
            inventory ->
                new AreaForms(
                    inventory.unit(),
                    inventory.place().area(),
                    standing(inventory, seal),
                    areas.getOrDefault(inventory.place().area(), List.of())))
        .toList();
  }

  private static Standing standing(InventorySheet inventory, Seal seal) {
    if (seal.hides(inventory)) {
      return Standing.HIDDEN;
    }
    return inventory.isBlank() ? Standing.MISSING : Standing.of(inventory.declared());
  }

  private static Standing standing(CountSource source, Seal seal) {
    if (seal.hides(source)) {
      return Standing.HIDDEN;
    }
    if (source.sheet().isBlank()) {
      return Standing.MISSING;
    }
    return Standing.of(source.sheet().accepted());
  }

  /**
   * What keeps counts of early areas inside their units until the general close of the poll.
   *
   * @param own identity of the caller's unit
   */
  private record Seal(int own, LocalDateTime close, boolean closed) {
    boolean hides(CountSource source) {
      return hides(source.owner(), source.closesAt());
    }

    boolean hides(InventorySheet inventory) {
      return hides(inventory.owner(), inventory.closesAt());
    }

    private boolean hides(int owner, LocalDateTime closesAt) {
      return !closed && owner != own && closesAt.isBefore(close);
    }
  }

  private Seal seal() {
    int own = caller.get().unit() == null ? 0 : caller.get().unit().unitId();
    LocalDateTime close = timetables.current().pollCloses();
    return new Seal(own, close, !clock.now().isBefore(close));
  }

  private CountSource source(MinutesKey key) {
    CountSource source =
        own(key, key.round().sums(), key.area(), key.level()).stream()
            .findFirst()
            .orElseThrow(() -> Refusal.unknown("count.unknown", key.area(), key.unit()));
    if (!source.sheet().round().isOfElectionDay()
        && source.sheet().isBlank()
        && source.state().equals("EMPTY")) {
      throw Refusal.unknown("count.noRound");
    }
    return source;
  }

  /** Of the areas that the unit owns itself, or of one of them. */
  private List<InventorySheet> inventories(ScopeTarget place, Integer area) {
    return queries.inventories(occasions.now(), unitId(place), area).stream()
        .filter(sheet -> sheet.unit().equals(place.unit()))
        .toList();
  }

  /** Of the areas that the unit owns itself. */
  private List<CountSource> own(ScopeTarget place, Round round, Integer area, ElectionLevel level) {
    return sources(place, round, area, level).stream()
        .filter(source -> source.unit().equals(place.unit()))
        .toList();
  }

  private List<CountSource> sources(
      ScopeTarget place, Round round, Integer area, ElectionLevel level) {
    return queries.minutes(occasions.now(), unitId(place), round, area, level);
  }

  private int unitId(ScopeTarget place) {
    return tree.find(caller.electionId(), place.unit())
        .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", place.unit()))
        .unitId();
  }

  private void recorded(String act, MinutesKey key, CountSheet sheet, Paper paper, String file) {
    String state = sheet.isBlank() ? "BLANK" : Standing.of(sheet.accepted()).name();
    audit.record(
        act,
        AuditSubject.of(key),
        null,
        AuditValue.of(AuditField.FILE, file)
            .and(AuditField.STATE, state)
            .and(AuditField.FIGURES_VERSION, sheet.version())
            .and(AuditField.FINGERPRINT, paper.fingerprint()),
        null);
  }

  private static MinutesKey key(CountSource source) {
    CountSheet sheet = source.sheet();
    return new MinutesKey(
        sheet.contest().level(), source.unit(), sheet.place().area(), sheet.round());
  }

  /** The same without what was counted. */
  private static CountSheet blank(CountSource source) {
    return source.sheet().blank();
  }
}
