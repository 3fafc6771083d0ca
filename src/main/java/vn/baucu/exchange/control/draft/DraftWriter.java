package vn.baucu.exchange.control.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.baucu.account.boundary.AccountData;
import vn.baucu.account.boundary.AccountImport;
import vn.baucu.account.boundary.Credential;
import vn.baucu.area.boundary.AreaData;
import vn.baucu.area.boundary.AreaImport;
import vn.baucu.area.boundary.HoursData;
import vn.baucu.area.boundary.UnitData;
import vn.baucu.candidate.boundary.CandidateData;
import vn.baucu.candidate.boundary.CandidateImport;
import vn.baucu.candidate.boundary.ElectoralUnitData;
import vn.baucu.candidate.boundary.ListDecision;
import vn.baucu.election.boundary.ElectionImport;
import vn.baucu.exchange.boundary.Withdrawal;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.PackageSource;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.law.UnitKind;
import vn.baucu.member.boundary.MemberData;
import vn.baucu.member.boundary.MemberImport;
import vn.baucu.shared.Messages;
import vn.baucu.shared.RowStream;
import vn.baucu.voters.boundary.BallotData;
import vn.baucu.voters.boundary.VoterImport;

/**
 * Writes what of a draft is new or changed, through the import use cases of the features, in the
 * order things stand on each other. Texts are read from the package once more; figures are in the
 * draft.
 */
@ApplicationScoped
public class DraftWriter {
  /** Where on the way of an import reading has ended and writing begins. */
  public static final double BEGUN = 0.5;

  private static final double TEXTS_WRITTEN = 0.6;

  @Inject private ElectionImport elections;
  @Inject private AreaImport areas;
  @Inject private CandidateImport candidates;
  @Inject private VoterImport voters;
  @Inject private AccountImport accounts;
  @Inject private MemberImport members;
  @Inject private FigureWriter figures;
  @Inject private Messages messages;

  /** One package being written into one election. */
  private final class Writing {
    private final int election;
    private final ElectionDraft draft;
    private final PackageSource source;
    private final PackageLog log;

    private Writing(int election, ElectionDraft draft, PackageSource source, PackageLog log) {
      this.election = election;
      this.draft = draft;
      this.source = source;
      this.log = log;
    }

    private boolean changes(PackageFile... sheets) {
      return log.hasChanges(sheets);
    }

    /** The rows of a sheet that are new or changed, each made into what is to be written. */
    private <T> RowStream<T> rows(PackageFile sheet, Function<Cells, T> row) {
      PackageLog again = new PackageLog(messages);
      return each ->
          source.read(
              sheet,
              again,
              raw -> {
                if (log.of(sheet).isToWrite(raw.number())) {
                  T made = row.apply(new Cells(raw, again));
                  if (made != null) {
                    each.accept(made);
                  }
                }
              });
    }

    private void withdraw() {
      Withdrawal gone = source.withdrawn();
      if (gone.isEmpty()) {
        return;
      }
      elections.withdraw(election, gone.levels(), gone.slots(), gone.settings());
      voters.withdraw(election, gone.levels(), gone.units());
      areas.withdraw(election, gone.units());
    }

    private void settings() {
      if (changes(PackageFile.LEVELS)) {
        elections.putLevels(election, draft.levels);
      }
      if (changes(PackageFile.REPORT_SLOTS)) {
        elections.putSlots(election, draft.slots());
      }
      if (changes(PackageFile.SETTINGS)) {
        elections.putSettings(election, draft.settings);
      }
    }

    private void units() {
      if (!changes(PackageFile.ADMINISTRATIVE_UNITS)) {
        return;
      }
      for (UnitKind kind : UnitKind.values()) {
        areas.putUnits(
            election,
            kind,
            rows(
                PackageFile.ADMINISTRATIVE_UNITS,
                cells -> {
                  UnitLine line = UnitLine.of(cells);
                  String parent = line.parentCode().isEmpty() ? null : line.parentCode();
                  return line.kind() == kind
                      ? new UnitData(0, line.code(), line.name(), kind, parent, line.phone())
                      : null;
                }));
      }
      areas.eachUnit(
          election,
          unit -> {
            draft.unit(unit.code()).written(unit.id());
            draft.unitsById.put(unit.id(), draft.unit(unit.code()));
          });
      areas.rebuildTree(election);
    }

    private void electoralUnits() {
      if (!changes(PackageFile.ELECTORAL_UNITS)) {
        return;
      }
      candidates.putElectoralUnits(
          election,
          rows(
              PackageFile.ELECTORAL_UNITS,
              cells -> {
                ElectoralUnitLine line = ElectoralUnitLine.of(cells, draft);
                return new ElectoralUnitData(
                    0, line.level(), line.owner().id(), line.number(), line.name(), line.seats());
              }));
      candidates.eachElectoralUnit(
          election,
          unit ->
              draft
                  .unitsById
                  .get(unit.ownerId())
                  .electoralUnit(unit.level(), unit.number())
                  .written(unit.id()));
    }

    private void areas() {
      UsualHours usual = draft.usualHours();
      if (changes(PackageFile.POLLING_AREAS)) {
        areas.putAreas(
            rows(
                PackageFile.POLLING_AREAS,
                cells -> {
                  AreaLine line = AreaLine.of(cells, draft);
                  DraftArea area = line.unit().area(line.number());
                  return new AreaData(
                      0,
                      line.unit().id(),
                      line.number(),
                      line.name(),
                      line.address(),
                      line.kind(),
                      area.opens(usual),
                      area.closes(usual));
                }));
        areas.eachArea(
            election,
            area -> draft.unitsById.get(area.unitId()).area(area.number()).written(area.id()));
      }
      boolean followsDefault = !source.withdrawn().settings().isEmpty();
      if (followsDefault || changes(PackageFile.SETTINGS, PackageFile.ELECTION)) {
        areas.putHours(
            each ->
                draft.eachArea(
                    area -> {
                      if (area.hasOtherHours(usual)) {
                        each.accept(
                            new HoursData(area.id(), area.opens(usual), area.closes(usual)));
                      }
                    }));
      }
    }

    private void ballots() {
      if (changes(PackageFile.AREA_UNITS, PackageFile.VOTERS)) {
        voters.put(
            each -> draft.eachBallot(ballot -> ballot(ballot, each)),
            messages.of("exchange.fromPackage"));
      }
      if (changes(
          PackageFile.AREA_UNITS,
          PackageFile.VOTERS,
          PackageFile.POLLING_AREAS,
          PackageFile.ADMINISTRATIVE_UNITS)) {
        voters.rebuildSums(election);
      }
    }

    private void ballot(DraftBallot ballot, Consumer<? super BallotData> each) {
      if (ballot.changed) {
        each.accept(
            new BallotData(
                ballot.area.id(),
                ballot.level,
                ballot.stored,
                ballot.electoralUnit == null ? null : ballot.electoralUnit.id(),
                ballot.allTotals(),
                ballot.menTotals(),
                ballot.womenTotals()));
      }
    }

    private void candidates() {
      if (changes(PackageFile.CANDIDATES)) {
        candidates.putCandidates(
            rows(
                PackageFile.CANDIDATES,
                cells -> {
                  CandidateLine line = CandidateLine.of(cells, draft);
                  return new CandidateData(
                      0,
                      line.unit().id(),
                      line.position(),
                      line.fullName(),
                      line.dateOfBirth(),
                      line.gender(),
                      line.selfNominated(),
                      line.sector(),
                      line.partyJoinedOn(),
                      line.texts());
                }));
      }
    }

    /** Lists become published, and names struck out, as the package says. */
    private void decisions() {
      List<ListDecision> made = new ArrayList<>();
      draft.eachElectoralUnit(
          unit -> {
            if (unit.givenList != null && unit.list == null) {
              made.add(new ListDecision(unit.id(), null, unit.givenList));
            }
            unit.candidates.forEach(
                (position, candidate) -> {
                  if (candidate.givenStruck != null && candidate.struck == null) {
                    made.add(new ListDecision(unit.id(), position, candidate.givenStruck));
                  }
                });
          });
      if (!made.isEmpty()) {
        candidates.putDecisions(made);
      }
    }

    private void members() {
      if (changes(PackageFile.OFFICERS)) {
        members.putMembers(
            rows(
                PackageFile.OFFICERS,
                cells -> {
                  OfficerLine line = OfficerLine.of(cells, draft);
                  return new MemberData(
                      line.body(), line.place().id(), line.text(), line.officer().before);
                }));
      }
    }

    private List<Credential> accounts(String sharedPassword) {
      if (!changes(PackageFile.ACCOUNTS)) {
        return List.of();
      }
      return accounts.put(
          election,
          rows(
              PackageFile.ACCOUNTS,
              cells -> {
                AccountLine line = AccountLine.of(cells, draft);
                return new AccountData(
                    line.username(),
                    line.fullName(),
                    line.phone(),
                    line.role(),
                    line.unit().id(),
                    line.area() == null ? null : line.area().id(),
                    line.entry(),
                    line.approval());
              }),
          sharedPassword);
    }
  }

  /**
   * Writes into an election that is there.
   *
   * @param progress of the whole import; texts and figures are what is left of the way
   * @return the passwords drawn
   */
  public List<Credential> write(
      int election,
      ElectionDraft draft,
      PackageSource source,
      PackageLog log,
      ImportTerms terms,
      Progress progress) {
    progress.stretch(BEGUN, TEXTS_WRITTEN, source.bytes());
    Writing writing = new Writing(election, draft, source, log);
    writing.withdraw();
    writing.settings();
    writing.units();
    writing.electoralUnits();
    writing.areas();
    writing.ballots();
    writing.candidates();
    candidates.requireFree(GroundLaw.changed(draft));
    writing.decisions();
    writing.members();
    List<Credential> drawn = writing.accounts(terms.sharedPassword());
    progress.stretch(TEXTS_WRITTEN, 1, FigureWriter.PASSES * draft.areaCount());
    figures.write(election, draft, log, terms, progress);
    return drawn;
  }
}
