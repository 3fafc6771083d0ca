package vn.baucu.exchange.control.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.baucu.account.boundary.AccountImport;
import vn.baucu.account.boundary.StoredAccount;
import vn.baucu.area.boundary.AreaData;
import vn.baucu.area.boundary.AreaImport;
import vn.baucu.area.boundary.UnitData;
import vn.baucu.candidate.boundary.CandidateData;
import vn.baucu.candidate.boundary.CandidateImport;
import vn.baucu.candidate.boundary.ElectoralUnitData;
import vn.baucu.candidate.boundary.ListDecision;
import vn.baucu.candidate.boundary.RoundImport;
import vn.baucu.candidate.boundary.Standing;
import vn.baucu.count.boundary.CountData;
import vn.baucu.count.boundary.CountImport;
import vn.baucu.count.boundary.InventoryData;
import vn.baucu.count.boundary.RoundData;
import vn.baucu.count.boundary.RoundInventory;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.election.boundary.StoredElection;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.member.boundary.MemberData;
import vn.baucu.member.boundary.MemberImport;
import vn.baucu.result.boundary.ResultImport;
import vn.baucu.turnout.boundary.ReportData;
import vn.baucu.turnout.boundary.TurnoutImport;
import vn.baucu.voters.boundary.BallotData;
import vn.baucu.voters.boundary.VoterImport;

/** Fills a draft with what the database holds of an election, as far as a package can touch it. */
@ApplicationScoped
public class DraftLoader {
  /** Sheets after which accepted forms have to be held against the law again, or compared. */
  private static final Set<PackageFile> TOUCHING_FORMS =
      EnumSet.of(
          PackageFile.COUNTS,
          PackageFile.VOTES,
          PackageFile.ROUNDS,
          PackageFile.DECISIONS,
          PackageFile.CANDIDATES,
          PackageFile.ELECTORAL_UNITS,
          PackageFile.AREA_UNITS);

  /** Sheets that turnout is held against. */
  private static final Set<PackageFile> STANDING_ON =
      EnumSet.of(
          PackageFile.TURNOUT,
          PackageFile.COUNTS,
          PackageFile.VOTERS,
          PackageFile.ELECTION,
          PackageFile.LEVELS,
          PackageFile.REPORT_SLOTS);

  @Inject private AreaImport areas;
  @Inject private CandidateImport candidates;
  @Inject private VoterImport voters;
  @Inject private TurnoutImport turnout;
  @Inject private CountImport counts;
  @Inject private RoundImport rounds;
  @Inject private ResultImport results;
  @Inject private AccountImport accounts;
  @Inject private MemberImport members;

  /** The draft of an election, with all that sets it up. */
  public ElectionDraft load(ElectionData data, StoredElection stored) {
    ElectionDraft draft = new ElectionDraft(data.day(), data.legalBasis(), data.rehearsal());
    if (stored == null) {
      return draft;
    }
    draft.levels.putAll(stored.levels());
    draft.storedWidest = draft.widestLevel();
    draft.settings.putAll(stored.settings());
    stored.slots().forEach(draft::addSlot);
    areas.eachUnit(stored.id(), unit -> unit(draft, unit));
    draft.tieUnits();
    UsualHours usual = UsualHours.of(stored.data().day(), stored.settings());
    areas.eachArea(stored.id(), area -> area(draft, area, usual));
    candidates.eachElectoralUnit(stored.id(), unit -> electoralUnit(draft, unit));
    candidates.eachDecision(stored.id(), decision -> decision(draft, decision));
    candidates.eachCandidate(stored.id(), candidate -> candidate(draft, candidate));
    voters.eachBallot(stored.id(), ballot -> ballot(draft, ballot));
    loadRounds(draft, stored.id());
    return draft;
  }

  private void loadRounds(ElectionDraft draft, int electionId) {
    rounds.eachPoll(
        electionId,
        poll ->
            draft
                .electoralUnitsById
                .get(poll.electoralUnit())
                .rounds
                .put(poll.ballot().round(), DraftRound.stored(poll.ballot())));
    rounds.eachVoters(
        electionId,
        each ->
            draft
                    .areasById
                    .get(each.areaId())
                    .ballot(each.level())
                    .roundVoters(each.round())
                    .stored =
                each.voters());
    rounds.eachReVote(
        electionId,
        each -> {
          DraftBallot ballot = draft.areasById.get(each.areaId()).ballot(each.level());
          ballot.again = DraftRound.stored(each);
          if (each.voters() != null) {
            ballot.roundVoters(ballot.again.round).stored = each.voters();
          }
        });
    rounds.eachStruck(
        electionId,
        each ->
            draft
                    .electoralUnitsById
                    .get(each.electoralUnit())
                    .candidate(each.position())
                    .struckOut =
                true);
  }

  /**
   * Adds the accounts of the server, which are all of them persons.
   *
   * @param electionId 0 where the election is still to be made
   * @param importer the importing account; null for the system
   */
  public void loadAccounts(
      ElectionDraft draft, int electionId, Integer importer, Set<PackageFile> sheets) {
    if (sheets.contains(PackageFile.ACCOUNTS)) {
      accounts.eachAccount(electionId, importer, account -> account(draft, account));
    }
  }

  /** Adds the members of committees, boards and teams, where the package has some. */
  public void loadMembers(ElectionDraft draft, int electionId, Set<PackageFile> sheets) {
    if (sheets.contains(PackageFile.OFFICERS)) {
      members.eachMember(
          electionId, member -> draft.body(place(draft, member)).stored(member.text()));
    }
  }

  private static Stored place(ElectionDraft draft, MemberData member) {
    return switch (member.body()) {
      case COMMITTEE -> draft.unitsById.get(member.place());
      case BOARD -> draft.electoralUnitsById.get(member.place());
      case TEAM -> draft.areasById.get(member.place());
    };
  }

  /**
   * Adds turnout and counts, once the package's slots, areas and lists are laid onto the draft. Of
   * the counts of a real election nothing but their rounds: nobody reads them through a package.
   */
  public void loadFigures(ElectionDraft draft, int electionId, Set<PackageFile> sheets) {
    if (!Collections.disjoint(sheets, TOUCHING_FORMS)) {
      counts.eachRound(electionId, round -> round(draft, round));
      if (draft.isRehearsal()) {
        counts.eachAnnulled(electionId, form -> form(draft, form, true));
        counts.eachAccepted(electionId, form -> form(draft, form, false));
      }
    }
    results.eachDecision(electionId, each -> decision(draft, each));
    if (sheets.contains(PackageFile.TURNOUT)) {
      turnout.eachRoundReport(
          electionId,
          each ->
              draft.areasById.get(each.areaId()).report(each.round(), each.slot()).voted =
                  each.voted());
    }
    if (sheets.contains(PackageFile.BALLOT_INVENTORY)) {
      counts.eachInventory(electionId, line -> inventory(draft, line));
      counts.eachRoundInventory(electionId, line -> inventory(draft, line));
    }
  }

  /**
   * Adds what stands on the ground that a package may change: turnout, and of counts and results
   * only that they are there. To be asked once the package's slots, areas and lists are laid onto
   * the draft.
   */
  public void loadStanding(
      ElectionDraft draft, int electionId, Set<PackageFile> sheets, WithdrawalLaw withdrawal) {
    if (!Collections.disjoint(sheets, STANDING_ON)) {
      turnout.eachReport(
          electionId,
          report -> {
            withdrawal.reported(report);
            report(draft, report);
          });
    }
    candidates.eachStanding(electionId, standing -> standing(draft, standing));
    candidates.eachPublished(
        electionId, (unit, why) -> draft.electoralUnitsById.get(unit).published = why);
  }

  private static void standing(ElectionDraft draft, Standing standing) {
    draft
        .electoralUnitsById
        .get(standing.electoralUnit())
        .stands(standing.why(), standing.area() == null);
    if (standing.area() != null) {
      DraftBallot ballot = draft.areasById.get(standing.area()).ballot(standing.level());
      ballot.counted = standing.why();
      ballot.agreed = standing.agreed() ? standing.why() : ballot.agreed;
    }
  }

  private static void unit(ElectionDraft draft, UnitData data) {
    DraftUnit unit = draft.unit(data.code());
    unit.kind = data.kind();
    unit.name = data.name();
    unit.parentCode = data.parentCode();
    unit.storedKind = data.kind();
    unit.storedParentCode = data.parentCode();
    unit.storedPhone = data.phone();
    unit.stored(
        data.id(),
        new UnitLine(data.code(), data.name(), data.kind(), data.parentCode(), data.phone())
            .print(data.phone()));
    draft.unitsById.put(data.id(), unit);
  }

  private static void area(ElectionDraft draft, AreaData data, UsualHours usual) {
    DraftArea area = draft.unitsById.get(data.unitId()).area(data.number());
    area.stored(data.id(), AreaLine.print(data.name(), data.address(), data.kind()));
    area.storedHours(data.opens(), data.closes(), usual);
    draft.areasById.put(data.id(), area);
  }

  private static void electoralUnit(ElectionDraft draft, ElectoralUnitData data) {
    DraftElectoralUnit unit =
        draft.unitsById.get(data.ownerId()).electoralUnit(data.level(), data.number());
    unit.seats = data.seats();
    unit.storedSeats = data.seats();
    unit.stored(data.id(), ElectoralUnitLine.print(data.name(), data.seats()));
    draft.electoralUnitsById.put(data.id(), unit);
  }

  private static void candidate(ElectionDraft draft, CandidateData data) {
    DraftCandidate candidate =
        draft.electoralUnitsById.get(data.electoralUnitId()).candidate(data.position());
    candidate.person(data.fullName(), data.dateOfBirth(), data.gender());
    CandidateLine line =
        new CandidateLine(
            null,
            data.position(),
            data.fullName(),
            data.dateOfBirth(),
            data.gender(),
            data.selfNominated(),
            data.sector(),
            data.partyJoinedOn(),
            data.texts());
    candidate.stored(
        data.id(),
        DecidedCells.print(
            line.print(),
            draft.electoralUnitsById.get(data.electoralUnitId()).list,
            candidate.struck));
  }

  private static void decision(ElectionDraft draft, ListDecision decision) {
    DraftElectoralUnit unit = draft.electoralUnitsById.get(decision.electoralUnit());
    if (decision.position() == null) {
      unit.list = decision.by();
    } else {
      unit.candidate(decision.position()).struck = decision.by();
    }
  }

  private static void ballot(ElectionDraft draft, BallotData data) {
    DraftElectoralUnit unit =
        data.electoralUnitId() == null
            ? null
            : draft.electoralUnitsById.get(data.electoralUnitId());
    draft.areasById.get(data.areaId()).ballot(data.level()).stored(unit, data);
  }

  private static int or(Integer number) {
    return number == null ? DraftBallot.NONE : number;
  }

  private static void account(ElectionDraft draft, StoredAccount data) {
    DraftAccount account = draft.account(data.username());
    account.known = data;
    if (data.role() != null) {
      account.stored(
          data.id(),
          AccountLine.print(
              data.fullName(),
              data.role(),
              data.unitCode(),
              data.areaNumber(),
              data.entry(),
              data.approval(),
              data.phone()));
    }
  }

  private static void report(ElectionDraft draft, ReportData data) {
    List<LocalDateTime> slots = draft.slots();
    int index = Collections.binarySearch(slots, data.slot());
    if (index >= 0) {
      DraftArea area = draft.areasById.get(data.areaId());
      area.makeRoom(slots.size());
      area.voted[index] = data.voted();
      area.votedVersion[index] = data.version();
    }
  }

  private static void round(ElectionDraft draft, RoundData data) {
    DraftBallot ballot = draft.areasById.get(data.areaId()).ballot(data.level());
    (data.annulled() ? ballot.annulled : ballot.standing).add(data.round());
  }

  private static void decision(ElectionDraft draft, ResultImport.Standing standing) {
    ResultImport.Ruled ruled = standing.ruled();
    draft
        .electoralUnitsById
        .get(ruled.electoralUnit())
        .decide(
            new DraftDecision(
                ruled.round(),
                ruled.kind(),
                ruled.ruling(),
                0,
                standing.counts() ? DraftDecision.Stored.COUNTING : DraftDecision.Stored.WAITING));
  }

  /** Votes of a further round are stored in the order of its ballot. */
  private static void form(ElectionDraft draft, CountData data, boolean annulled) {
    long[] figures = {
      data.form().voters(),
      data.form().voted(),
      data.form().issued(),
      data.form().collected(),
      data.form().valid(),
      data.form().invalid()
    };
    DraftForm form = draft.areasById.get(data.areaId()).ballot(data.level()).form(data.round());
    form.annulled = annulled;
    form.stored(figures, votes(draft, data));
  }

  private static long[] votes(ElectionDraft draft, CountData data) {
    List<Long> votes = data.form().votes();
    if (data.round().sums().isOfElectionDay()) {
      return votes.stream().mapToLong(Long::longValue).toArray();
    }
    List<Integer> ballot =
        draft.electoralUnitsById.get(data.electoralUnitId()).rounds.get(data.round()).positions;
    long[] byPosition = new long[Collections.max(ballot)];
    Arrays.fill(byPosition, DraftForm.NONE);
    for (int i = 0; i < votes.size(); i++) {
      byPosition[ballot.get(i) - 1] = votes.get(i);
    }
    return byPosition;
  }

  private static void inventory(ElectionDraft draft, RoundInventory data) {
    DraftBallot.RoundLines lines = new DraftBallot.RoundLines();
    lines.lines = new int[] {data.received(), data.issued(), data.spoilt(), data.unused()};
    draft
        .areasById
        .get(data.areaId())
        .ballot(data.level())
        .roundInventories
        .put(data.round(), lines);
  }

  private static void inventory(ElectionDraft draft, InventoryData data) {
    DraftArea area = draft.areasById.get(data.areaId());
    area.inventoryVersion = data.version();
    area.ballot(data.level()).inventory =
        new int[] {or(data.received()), or(data.issued()), or(data.spoilt()), or(data.unused())};
  }
}
