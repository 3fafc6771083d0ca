package vn.baucu.exchange.control.out;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.account.boundary.AccountImport;
import vn.baucu.account.boundary.StoredAccount;
import vn.baucu.area.boundary.AreaData;
import vn.baucu.area.boundary.AreaImport;
import vn.baucu.area.boundary.UnitData;
import vn.baucu.candidate.boundary.CandidateData;
import vn.baucu.candidate.boundary.CandidateImport;
import vn.baucu.candidate.boundary.Decided;
import vn.baucu.candidate.boundary.ElectoralUnitData;
import vn.baucu.count.boundary.CountData;
import vn.baucu.count.boundary.CountImport;
import vn.baucu.count.boundary.InventoryData;
import vn.baucu.election.boundary.StoredElection;
import vn.baucu.election.entity.Setting;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.UnitKind;
import vn.baucu.law.VoterStage;
import vn.baucu.member.boundary.MemberData;
import vn.baucu.member.boundary.MemberImport;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.turnout.boundary.ReportData;
import vn.baucu.turnout.boundary.TurnoutImport;
import vn.baucu.voters.boundary.BallotData;
import vn.baucu.voters.boundary.VoterImport;

/**
 * An election as the rows of a data package, by key. Of counts the accepted ones only: nobody reads
 * a first entry through a package. Memory holds the rows of one sheet at a time.
 */
@ApplicationScoped
public class ElectionRows {
  @Inject private AreaImport areas;
  @Inject private CandidateImport candidates;
  @Inject private VoterImport voters;
  @Inject private MemberImport members;
  @Inject private AccountImport accounts;
  @Inject private TurnoutImport turnout;
  @Inject private CountImport counts;

  /**
   * Writes a package and leaves the stream open.
   *
   * @param figures whether turnout, counts and inventories are among it
   */
  public void write(StoredElection election, boolean figures, OutputStream out) throws IOException {
    PackageSink sink = new PackageSink(out);
    Writing writing = new Writing(election);
    sink.sheet(PackageFile.ELECTION, writing::election);
    sink.sheet(PackageFile.LEVELS, writing::levels);
    sink.sheet(PackageFile.REPORT_SLOTS, writing::slots);
    sink.sheet(PackageFile.ADMINISTRATIVE_UNITS, writing::units);
    sink.sheet(PackageFile.ELECTORAL_UNITS, writing::electoralUnits);
    sink.sheet(PackageFile.POLLING_AREAS, writing::areas);
    sink.sheet(PackageFile.AREA_UNITS, writing::areaUnits);
    sink.sheet(PackageFile.VOTERS, writing::voters);
    sink.sheet(PackageFile.CANDIDATES, writing::candidates);
    sink.sheet(PackageFile.OFFICERS, writing::officers);
    sink.sheet(PackageFile.SETTINGS, writing::settings);
    sink.sheet(PackageFile.ACCOUNTS, writing::accounts);
    if (figures) {
      sink.sheet(PackageFile.TURNOUT, writing::turnout);
      sink.sheet(PackageFile.COUNTS, writing::counts);
      sink.sheet(PackageFile.VOTES, writing::votes);
      sink.sheet(PackageFile.BALLOT_INVENTORY, writing::inventories);
    }
    sink.finish();
  }

  /**
   * Whether all minutes are of election day and stand: what a package without rounds can tell of
   * counts.
   */
  public boolean isOfElectionDay(StoredElection election) {
    boolean[] all = {true};
    counts.eachRound(
        election.id(),
        minutes -> all[0] &= minutes.round().isOfElectionDay() && !minutes.annulled());
    return all[0];
  }

  /** One election being written. */
  private final class Writing {
    private final Comparator<ElectoralUnitKey> byUnit =
        Comparator.comparing(ElectoralUnitKey::level)
            .thenComparing(ElectoralUnitKey::owner)
            .thenComparing(ElectoralUnitKey::number);

    private final Comparator<AreaKey> byArea =
        Comparator.comparing(AreaKey::unit).thenComparing(AreaKey::number);

    private final StoredElection election;
    private final Map<Integer, String> units = new HashMap<>();
    private final Map<Integer, ElectoralUnitKey> electoralUnits = new HashMap<>();
    private final Map<Integer, AreaKey> areaKeys = new HashMap<>();

    private Writing(StoredElection election) {
      this.election = election;
    }

    /** What a feature hands out, in an order. */
    private <T> List<T> sorted(BiConsumer<Integer, Consumer<T>> each, Comparator<T> order) {
      List<T> all = new ArrayList<>();
      each.accept(election.id(), all::add);
      all.sort(order);
      return all;
    }

    private void election(PackageSink.Rows rows) {
      rows.write(
          election.data().code(),
          election.data().name(),
          election.data().day(),
          election.data().legalBasis().code(),
          election.data().rehearsal());
    }

    private void levels(PackageSink.Rows rows) {
      new TreeMap<>(election.levels()).forEach((level, name) -> rows.write(level, name));
    }

    private void slots(PackageSink.Rows rows) {
      election.slots().stream().sorted().forEach(rows::write);
    }

    private void units(PackageSink.Rows rows) {
      List<UnitData> all =
          sorted(
              ElectionRows.this.areas::eachUnit,
              Comparator.comparing(UnitData::kind).thenComparing(UnitData::code));
      for (UnitData unit : all) {
        units.put(unit.id(), unit.code());
        rows.write(
            unit.code(),
            unit.name(),
            unit.kind(),
            unit.kind() == UnitKind.CITY ? null : unit.parentCode(),
            unit.phone());
      }
    }

    private void electoralUnits(PackageSink.Rows rows) {
      ElectionRows.this.candidates.eachElectoralUnit(
          election.id(), unit -> electoralUnits.put(unit.id(), key(unit)));
      List<ElectoralUnitData> all =
          sorted(
              ElectionRows.this.candidates::eachElectoralUnit,
              Comparator.comparing(this::key, byUnit));
      for (ElectoralUnitData unit : all) {
        rows.write(
            unit.level(), units.get(unit.ownerId()), unit.number(), unit.name(), unit.seats());
      }
    }

    private ElectoralUnitKey key(ElectoralUnitData unit) {
      return new ElectoralUnitKey(unit.level(), units.get(unit.ownerId()), unit.number());
    }

    private AreaKey key(AreaData area) {
      return new AreaKey(units.get(area.unitId()), area.number());
    }

    private List<AreaData> allAreas() {
      return sorted(ElectionRows.this.areas::eachArea, Comparator.comparing(this::key, byArea));
    }

    private void areas(PackageSink.Rows rows) {
      for (AreaData area : allAreas()) {
        areaKeys.put(area.id(), key(area));
        rows.write(
            units.get(area.unitId()), area.number(), area.name(), area.address(), area.kind());
      }
    }

    private List<BallotData> ballots() {
      return sorted(
          ElectionRows.this.voters::eachBallot,
          Comparator.<BallotData, AreaKey>comparing(b -> areaKeys.get(b.areaId()), byArea)
              .thenComparing(BallotData::level));
    }

    private void areaUnits(PackageSink.Rows rows) {
      for (BallotData ballot : ballots()) {
        if (ballot.electoralUnitId() != null) {
          AreaKey area = areaKeys.get(ballot.areaId());
          rows.write(
              area.unit(),
              area.number(),
              ballot.level(),
              electoralUnits.get(ballot.electoralUnitId()).number());
        }
      }
    }

    private void voters(PackageSink.Rows rows) {
      for (BallotData ballot : ballots()) {
        AreaKey area = areaKeys.get(ballot.areaId());
        for (VoterStage stage : VoterStage.values()) {
          if (ballot.all().at(stage) != null) {
            rows.write(
                area.unit(),
                area.number(),
                ballot.level(),
                stage,
                ballot.all().at(stage),
                ballot.men().at(stage),
                ballot.women().at(stage));
          }
        }
      }
    }

    private void candidates(PackageSink.Rows rows) {
      Map<Integer, Decided> lists = new HashMap<>();
      Map<List<Integer>, Decided> struck = new HashMap<>();
      ElectionRows.this.candidates.eachDecision(
          election.id(),
          decision -> {
            if (decision.position() == null) {
              lists.put(decision.electoralUnit(), decision.by());
            } else {
              struck.put(List.of(decision.electoralUnit(), decision.position()), decision.by());
            }
          });
      List<CandidateData> all =
          sorted(
              ElectionRows.this.candidates::eachCandidate,
              Comparator.<CandidateData, ElectoralUnitKey>comparing(
                      c -> electoralUnits.get(c.electoralUnitId()), byUnit)
                  .thenComparing(CandidateData::position));
      for (CandidateData each : all) {
        rows.write(
            candidate(
                each,
                lists.get(each.electoralUnitId()),
                struck.get(List.of(each.electoralUnitId(), each.position()))));
      }
    }

    private Object[] candidate(CandidateData each, Decided list, Decided struck) {
      ElectoralUnitKey unit = electoralUnits.get(each.electoralUnitId());
      Map<String, Object> cells = new HashMap<>();
      cells.put("level", unit.level());
      cells.put("owner_code", unit.owner());
      cells.put("unit_number", unit.number());
      cells.put("position", each.position());
      cells.put("full_name", each.fullName());
      cells.put("date_of_birth", each.dateOfBirth());
      cells.put("gender", each.gender());
      cells.put("self_nominated", each.selfNominated());
      cells.put("sector", each.sector());
      cells.put("party_joined_on", each.partyJoinedOn());
      for (int i = 0; i < CandidateData.TEXTS.size(); i++) {
        cells.put(CandidateData.TEXTS.get(i), each.texts().get(i));
      }
      if (list != null) {
        cells.put("list_document", list.document());
        cells.put("list_date", list.day());
      }
      if (struck != null) {
        cells.put("struck_document", struck.document());
        cells.put("struck_date", struck.day());
        cells.put("struck_reason", struck.reason());
      }
      return Stream.concat(
              PackageFile.CANDIDATES.columns().stream(),
              PackageFile.CANDIDATES.optionalColumns().stream())
          .map(cells::get)
          .toArray();
    }

    private void officers(PackageSink.Rows rows) {
      List<Object[]> all = new ArrayList<>();
      members.eachMember(election.id(), member -> all.add(officer(member)));
      all.sort(Comparator.comparing(ElectionRows::place));
      all.forEach(rows::write);
    }

    private Object[] officer(MemberData member) {
      ElectoralUnitKey board = null;
      AreaKey team = null;
      String unit = null;
      switch (member.body()) {
        case COMMITTEE -> unit = units.get(member.place());
        case BOARD -> board = electoralUnits.get(member.place());
        case TEAM -> {
          team = areaKeys.get(member.place());
          unit = team.unit();
        }
      }
      MemberText text = member.text();
      return new Object[] {
        member.body(),
        board == null ? null : board.level(),
        board == null ? null : board.owner(),
        board == null ? null : board.number(),
        unit,
        team == null ? null : team.number(),
        text.office(),
        text.name(),
        text.born(),
        text.gender(),
        text.job(),
        text.phone(),
        text.beginsOn(),
        text.endsOn(),
        text.note()
      };
    }

    private void settings(PackageSink.Rows rows) {
      Map<String, Object> all = new TreeMap<>(election.settings());
      LocalDateTime opens = hour(Setting.POLL_OPENS);
      LocalDateTime closes = hour(Setting.POLL_CLOSES);
      for (AreaData area : allAreas()) {
        String key = "area.%s.%d.".formatted(units.get(area.unitId()), area.number());
        if (!area.opens().equals(opens)) {
          all.put(key + "opens", area.opens());
        }
        if (!area.closes().equals(closes)) {
          all.put(key + "closes", area.closes());
        }
      }
      all.forEach((key, value) -> rows.write(key, value));
    }

    private LocalDateTime hour(Setting setting) {
      return LocalDateTime.parse(
          election.data().day()
              + "T"
              + election.settings().getOrDefault(setting.key(), setting.byDefault()));
    }

    private void accounts(PackageSink.Rows rows) {
      List<StoredAccount> all =
          sorted(
              (id, each) -> ElectionRows.this.accounts.eachAccount(id, null, each),
              Comparator.comparing(StoredAccount::username));
      for (StoredAccount account : all) {
        if (account.role() != null) {
          rows.write(
              account.username(),
              account.fullName(),
              account.role(),
              account.unitCode(),
              account.areaNumber(),
              Stream.of(account.entry() ? "ENTRY" : "", account.approval() ? "APPROVAL" : "")
                  .filter(duty -> !duty.isEmpty())
                  .collect(Collectors.joining(" ")),
              account.phone());
        }
      }
    }

    private void turnout(PackageSink.Rows rows) {
      List<ReportData> all =
          sorted(
              ElectionRows.this.turnout::eachReport,
              Comparator.<ReportData, AreaKey>comparing(r -> areaKeys.get(r.areaId()), byArea)
                  .thenComparing(ReportData::slot));
      for (ReportData report : all) {
        AreaKey area = areaKeys.get(report.areaId());
        rows.write(area.unit(), area.number(), report.slot(), report.voted());
      }
    }

    private List<CountData> accepted() {
      return sorted(
          ElectionRows.this.counts::eachAccepted,
          Comparator.<CountData, AreaKey>comparing(c -> areaKeys.get(c.areaId()), byArea)
              .thenComparing(CountData::level));
    }

    private void counts(PackageSink.Rows rows) {
      for (CountData count : accepted()) {
        AreaKey area = areaKeys.get(count.areaId());
        rows.write(
            area.unit(),
            area.number(),
            count.level(),
            count.form().voters(),
            count.form().voted(),
            count.form().issued(),
            count.form().collected(),
            count.form().valid(),
            count.form().invalid(),
            count.round());
      }
    }

    private void votes(PackageSink.Rows rows) {
      for (CountData count : accepted()) {
        AreaKey area = areaKeys.get(count.areaId());
        List<Long> votes = count.form().votes();
        for (int i = 0; i < votes.size(); i++) {
          rows.write(area.unit(), area.number(), count.level(), i + 1, votes.get(i), count.round());
        }
      }
    }

    /** Whole lines only: what is blank yet is nobody's figure. */
    private void inventories(PackageSink.Rows rows) {
      List<InventoryData> all =
          sorted(
              ElectionRows.this.counts::eachInventory,
              Comparator.<InventoryData, AreaKey>comparing(l -> areaKeys.get(l.areaId()), byArea)
                  .thenComparing(InventoryData::level));
      for (InventoryData line : all) {
        if (Stream.of(line.received(), line.issued(), line.spoilt(), line.unused())
            .allMatch(figure -> figure != null)) {
          AreaKey area = areaKeys.get(line.areaId());
          rows.write(
              area.unit(),
              area.number(),
              line.level(),
              line.received(),
              line.issued(),
              line.spoilt(),
              line.unused());
        }
      }
    }
  }

  /** The place of a member's body, to be ordered by; members of one stay as they are. */
  private static String place(Object... officer) {
    StringBuilder place = new StringBuilder();
    for (int i = 0; i < PLACE; i++) {
      Object cell = officer[i];
      place
          .append(
              cell instanceof Integer number
                  ? "%06d".formatted(number)
                  : cell instanceof ElectionLevel level ? level.ordinal() : cell)
          .append(' ');
    }
    return place.toString();
  }

  /** Columns that say whose body it is. */
  private static final int PLACE = 6;
}
