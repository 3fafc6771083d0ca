package vn.baucu.exchange.control.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.baucu.account.boundary.AccountImport;
import vn.baucu.account.boundary.Credential;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.election.boundary.ElectionImport;
import vn.baucu.election.boundary.StoredElection;
import vn.baucu.election.entity.BodySetting;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.boundary.SheetReport;
import vn.baucu.exchange.control.draft.DraftLoader;
import vn.baucu.exchange.control.draft.DraftReading;
import vn.baucu.exchange.control.draft.DraftWriter;
import vn.baucu.exchange.control.draft.ElectionDraft;
import vn.baucu.exchange.control.draft.ElectionLine;
import vn.baucu.exchange.control.draft.ImportTerms;
import vn.baucu.exchange.control.draft.RealFigures;
import vn.baucu.exchange.control.draft.SettingRules;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLimits;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.PackageSource;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.exchange.control.source.SheetLog;
import vn.baucu.exchange.control.source.ZipPackage;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.Stage;

/** Leads a package from its file to the database. */
@ApplicationScoped
public class PackageLoad {
  private static final Set<PackageFile> FIGURES =
      EnumSet.of(
          PackageFile.TURNOUT,
          PackageFile.COUNTS,
          PackageFile.VOTES,
          PackageFile.BALLOT_INVENTORY,
          PackageFile.DECISIONS);

  /** So that the source with its fingerprint fits where the name of who phoned stands. */
  private static final int LONGEST_NAME = 90;

  @Inject private ElectionImport elections;
  @Inject private AccountImport accounts;
  @Inject private DraftLoader loader;
  @Inject private DraftWriter writer;
  @Inject private SheetPhases phases;
  @Inject private RealFigures real;
  @Inject private CurrentCaller caller;
  @Inject private Stage stage;
  @Inject private Messages messages;

  /** Which election a package is for: what it says itself, and what is there under its code. */
  private record Target(ElectionData data, StoredElection stored) {}

  /** Reads and judges a package; writes it where nothing refuses and no dry run is wanted. */
  public ImportOutcome perform(ImportOrder order, Progress progress) {
    PackageLog log = new PackageLog(messages);
    Optional<PackageSource> opened =
        ZipPackage.open(order.file(), PackageLimits.USUAL, log, progress);
    if (opened.isEmpty()) {
      return new ImportOutcome(report(order, log, null, false), List.of());
    }
    try (PackageSource source = opened.get()) {
      progress.stretch(0, DraftWriter.BEGUN, source.bytes());
      return perform(order, source, log, progress);
    }
  }

  /** The same with a package that is open. */
  public ImportOutcome perform(
      ImportOrder order, PackageSource source, PackageLog log, Progress progress) {
    List<Credential> drawn = new ArrayList<>();
    Optional<Target> target = target(order, source, log);
    if (target.isEmpty()) {
      return new ImportOutcome(report(order, log, null, false), drawn);
    }
    become(order.caller(), target.get().stored());
    ImportTerms terms = terms(order, target.get().stored());
    ElectionDraft draft = read(terms, target.get(), source, log, progress);
    boolean changes = log.hasChanges() || !source.withdrawn().isEmpty();
    boolean write = !order.dryRun() && !log.isRefused() && changes;
    if (write) {
      drawn.addAll(write(order, terms, target.get(), draft, source, log, progress));
    }
    boolean applied = !order.dryRun() && !log.isRefused();
    return new ImportOutcome(report(order, log, target.get(), applied), drawn);
  }

  private Optional<Target> target(ImportOrder order, PackageSource source, PackageLog log) {
    Optional<ElectionLine> line = DraftReading.election(source, log);
    if (log.isRefused()) {
      return Optional.empty();
    }
    String code = line.map(ElectionLine::code).orElse(order.caller().electionCode());
    if (code == null) {
      log.problem(Fault.NO_ELECTION, null);
      return Optional.empty();
    }
    if (!order.dryRun()) {
      elections.lock(code);
    }
    StoredElection stored = elections.find(code).orElse(null);
    ElectionData data = line.map(ElectionLine::data).orElseGet(() -> stored.data());
    line.ifPresent(given -> given.compare(stored == null ? null : stored.data(), log));
    allow(order, data, stored, log);
    return log.isRefused() ? Optional.empty() : Optional.of(new Target(data, stored));
  }

  private void allow(ImportOrder order, ElectionData data, StoredElection stored, PackageLog log) {
    if (data.rehearsal() != stage.isTraining()) {
      log.problem(stage.isTraining() ? Fault.TRAINING_ONLY : Fault.PRODUCTION_ONLY, data.code());
    }
    if (stored != null && stored.data().rehearsal() != data.rehearsal()) {
      log.problem(Fault.REHEARSAL_FLAG, data.code());
    }
    if (stored != null && importer(order.caller(), stored).isEmpty()) {
      log.problem(Fault.FOREIGN_ELECTION, data.code());
    }
  }

  /** What the importer is in the election; empty where it may not import there. */
  private Optional<Caller> importer(Caller importer, StoredElection stored) {
    if (importer.role() == Role.SYSTEM || stored == null) {
      return Optional.of(importer);
    }
    return accounts
        .callerIn(importer.accountId(), stored.data().code())
        .filter(in -> in.role() == Role.CITY_COMMITTEE || in.role() == Role.ADMINISTRATOR);
  }

  private ImportTerms terms(ImportOrder order, StoredElection stored) {
    String name = order.fileName();
    return new ImportTerms(
        importer(order.caller(), stored).orElseThrow(),
        messages.of(
            "exchange.source",
            name.substring(Math.max(0, name.length() - LONGEST_NAME)),
            order.sha256()),
        order.sharedPassword());
  }

  private ElectionDraft read(
      ImportTerms terms, Target target, PackageSource source, PackageLog log, Progress progress) {
    StoredElection stored = target.stored();
    ElectionDraft draft = loader.load(target.data(), stored);
    loader.loadAccounts(
        draft, stored == null ? 0 : stored.id(), terms.importer().accountId(), source.sheets());
    loader.loadMembers(draft, stored == null ? 0 : stored.id(), source.sheets());
    draft.tell(progress::step);
    DraftReading reading = new DraftReading(source, draft, log);
    reading.readSetUp(new KnownSettings(), terms);
    if (stored != null) {
      loader.loadStanding(draft, stored.id(), source.sheets(), reading.withdrawal());
    }
    boolean rehearsal = target.data().rehearsal();
    if (rehearsal || mayBringFigures(terms.importer(), stored, source, log)) {
      if (stored != null) {
        loader.loadFigures(draft, stored.id(), source.sheets());
      }
      reading.readFigures();
    }
    reading.judge(stored == null ? null : stored.data());
    if (!rehearsal && stored != null) {
      real.judge(draft, terms.importer(), log);
      phases.refuseClosed(elections.openPhases(stored.id()), log);
    }
    return draft;
  }

  /** Figures of a real election are typed into one that is there, by somebody with the duty. */
  private static boolean mayBringFigures(
      Caller importer, StoredElection stored, PackageSource source, PackageLog log) {
    boolean typist = importer.role() == Role.CITY_COMMITTEE && importer.entry();
    if (stored != null && typist) {
      return true;
    }
    for (PackageFile sheet : FIGURES) {
      if (source.sheets().contains(sheet)) {
        log.problem(sheet, stored == null ? Fault.REAL_FIGURES : Fault.NOT_TO_TYPE, null);
      }
    }
    return false;
  }

  private List<Credential> write(
      ImportOrder order,
      ImportTerms terms,
      Target target,
      ElectionDraft draft,
      PackageSource source,
      PackageLog log,
      Progress progress) {
    StoredElection stored = target.stored();
    int election = stored == null ? elections.create(target.data(), draft.settings()) : stored.id();
    if (stored == null) {
      caller.become(system(order.caller(), election, target.data().code()));
    }
    List<Credential> drawn = writer.write(election, draft, source, log, terms, progress);
    if (stored != null) {
      // Last: until then the election's row is free for its clock, its timers and who types.
      elections.change(stored, target.data());
    } else {
      accounts.assignToRoot(
          election, draft.cityId(), order.caller().accountId(), order.caller().role());
    }
    return drawn;
  }

  private void become(Caller importer, StoredElection stored) {
    caller.become(
        stored == null
            ? system(importer, null, null)
            : system(importer, stored.id(), stored.data().code()));
  }

  /** The system on behalf of an account, whose name goes into the audit trail. */
  private static Caller system(Caller importer, Integer election, String code) {
    return new Caller(
        importer.accountId(),
        importer.username(),
        importer.fullName(),
        Role.SYSTEM,
        election,
        code,
        null,
        null,
        null,
        null,
        null,
        false,
        false);
  }

  private static ImportReport report(
      ImportOrder order, PackageLog log, Target target, boolean applied) {
    List<SheetReport> files = log.sheets().stream().map(SheetLog::report).toList();
    return new ImportReport(
        target == null ? null : target.data().code(),
        target == null ? null : target.data().name(),
        target != null && target.stored() == null,
        order.dryRun(),
        !log.isRefused(),
        applied,
        !log.isRefused() && !log.hasChanges(),
        order.sha256(),
        files,
        log.problems(),
        log.problemCount());
  }

  private final class KnownSettings implements SettingRules {
    @Override
    public boolean isKnown(String key) {
      return elections.isSetting(key);
    }

    @Override
    public boolean accepts(String key, String value) {
      return elections.accepts(key, value);
    }

    @Override
    public Optional<BodySetting.Key> body(String key) {
      return BodySetting.parse(key);
    }

    @Override
    public boolean areInOrder(LocalDate day, Map<String, String> settings) {
      return elections.areInOrder(day, settings);
    }
  }
}
