package vn.baucu.exchange.control.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.baucu.account.boundary.AccountImport;
import vn.baucu.account.boundary.Credential;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.election.boundary.ElectionImport;
import vn.baucu.election.boundary.StoredElection;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.boundary.SheetReport;
import vn.baucu.exchange.control.draft.DraftLoader;
import vn.baucu.exchange.control.draft.DraftReading;
import vn.baucu.exchange.control.draft.DraftWriter;
import vn.baucu.exchange.control.draft.ElectionDraft;
import vn.baucu.exchange.control.draft.ElectionLine;
import vn.baucu.exchange.control.draft.ImportTerms;
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
          PackageFile.TURNOUT, PackageFile.COUNTS, PackageFile.VOTES, PackageFile.BALLOT_INVENTORY);

  @Inject private ElectionImport elections;
  @Inject private AccountImport accounts;
  @Inject private DraftLoader loader;
  @Inject private DraftWriter writer;
  @Inject private SheetPhases phases;
  @Inject private CurrentCaller caller;
  @Inject private Stage stage;
  @Inject private Messages messages;

  /** Which election a package is for: what it says itself, and what is there under its code. */
  private record Target(ElectionData data, StoredElection stored) {}

  /** Reads and judges a package; writes it where nothing refuses and no dry run is wanted. */
  public ImportOutcome perform(ImportOrder order, Progress progress) {
    PackageLog log = new PackageLog(messages);
    List<Credential> drawn = new ArrayList<>();
    Optional<PackageSource> opened =
        ZipPackage.open(order.file(), PackageLimits.USUAL, log, progress);
    if (opened.isEmpty()) {
      return new ImportOutcome(report(order, log, null, false), drawn);
    }
    try (PackageSource source = opened.get()) {
      progress.stretch(0, DraftWriter.BEGUN, source.bytes());
      Optional<Target> target = target(order, source, log);
      if (target.isEmpty()) {
        return new ImportOutcome(report(order, log, null, false), drawn);
      }
      become(order.caller(), target.get().stored());
      ElectionDraft draft = read(order, target.get(), source, log);
      boolean write = !order.dryRun() && !log.isRefused() && log.hasChanges();
      if (write) {
        drawn.addAll(write(order, target.get(), draft, source, log, progress));
      }
      boolean applied = !order.dryRun() && !log.isRefused();
      return new ImportOutcome(report(order, log, target.get(), applied), drawn);
    }
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
    if (stored != null && role(order.caller(), stored).isEmpty()) {
      log.problem(Fault.FOREIGN_ELECTION, data.code());
    }
  }

  /** The role of the importer in the election; empty where it may not import there. */
  private Optional<Role> role(Caller importer, StoredElection stored) {
    if (importer.role() == Role.SYSTEM || stored == null) {
      return Optional.of(importer.role());
    }
    return accounts
        .roleIn(importer.accountId(), stored.id())
        .filter(role -> role == Role.CITY_COMMITTEE || role == Role.ADMINISTRATOR);
  }

  private ElectionDraft read(
      ImportOrder order, Target target, PackageSource source, PackageLog log) {
    StoredElection stored = target.stored();
    ElectionDraft draft = loader.load(target.data(), stored, source.sheets());
    DraftReading reading = new DraftReading(source, draft, log);
    ImportTerms terms =
        new ImportTerms(role(order.caller(), stored).orElseThrow(), order.caller().username());
    reading.readSetUp(new KnownSettings(), terms);
    if (target.data().rehearsal()) {
      if (stored != null) {
        loader.loadFigures(draft, stored.id(), source.sheets());
      }
      reading.readFigures();
    } else {
      refuseFigures(source, log);
    }
    reading.judge();
    if (!target.data().rehearsal() && stored != null) {
      phases.refuseClosed(elections.openPhases(stored.id()), log);
    }
    return draft;
  }

  private static void refuseFigures(PackageSource source, PackageLog log) {
    for (PackageFile sheet : FIGURES) {
      if (source.sheets().contains(sheet)) {
        log.problem(sheet, Fault.REAL_FIGURES, null);
      }
    }
  }

  private List<Credential> write(
      ImportOrder order,
      Target target,
      ElectionDraft draft,
      PackageSource source,
      PackageLog log,
      Progress progress) {
    StoredElection stored = target.stored();
    int election = stored == null ? elections.create(target.data()) : stored.id();
    if (stored == null) {
      caller.become(system(order.caller(), election, target.data().code()));
    } else if (!stored.data().equals(target.data())) {
      elections.change(election, stored.data(), target.data());
    }
    List<Credential> drawn =
        writer.write(election, draft, source, log, order.sharedPassword(), progress);
    if (stored == null) {
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
  }
}
