package vn.baucu.voters.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.Formats;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Messages;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.voters.boundary.Explaining.Said;
import vn.baucu.voters.control.TotalStore;
import vn.baucu.voters.control.TotalStore.Row;

/**
 * Voter totals of a unit's areas as they are entered: posted ones as they come, corrections of
 * them, each with its reason, and the final ones of the morning in one act.
 */
@Stateless
@UseCase
public class VoterTotalTyping {
  /** More than this in one polling area is a typing accident. */
  private static final long MOST = 9_999_999;

  /** So many cells that others changed are named in a refusal. */
  private static final int NAMED = 5;

  @Inject private CurrentCaller current;
  @Inject private Elections elections;
  @Inject private ElectionClock clock;
  @Inject private StageDoors doors;
  @Inject private TotalStore store;
  @Inject private Audit audit;
  @Inject private Clock real;
  @Inject private Formats format;
  @Inject private Messages messages;
  @Inject private Event<VoterTotalsChanged> changed;

  /** What is wanted of a unit's totals at one stage. */
  private record Wanted(Row row, VoterPart part, Long total, Long seen, Long now) {
    /** Whether it is another total than the one that stands. */
    private boolean isNew() {
      return total != null && !total.equals(now);
    }

    private boolean isTouched() {
      return !Objects.equals(total, seen);
    }

    private TotalCell cell() {
      return new TotalCell(row.number(), row.level(), part);
    }

    /** Whether another total of the area counts once this one is written. */
    private boolean changesWhatCounts(VoterStage stage) {
      return part == VoterPart.ALL && row.all().isMovedBy(stage, total);
    }
  }

  /**
   * Enters totals of one stage, all or none. Posted and corrected ones may be some of the cells;
   * final ones are declared for every area and level at once, and may be corrected the same way.
   *
   * @param totals those typed, each with what was seen in its place
   * @param explanations why what a check found is right, by area and code
   * @param reason why totals that stand are changed, or what is odd in final ones is right; may be
   *     null
   * @throws Refusal INVALID or RULE where a total is missing or no number of voters, out of time,
   *     where a reason is needed, where an explanation answers nothing that is found, or where
   *     nothing is new; STALE where somebody else entered another total since
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void enter(
      @InScope UnitCode unit,
      VoterStage stage,
      List<TypedTotal> totals,
      Map<Integer, Map<String, String>> explanations,
      String reason) {
    TotalStore.Unit found = store.unit(current.electionId(), unit.unit());
    List<Row> rows = store.lock(found.id());
    if (rows.isEmpty()) {
      throw Refusal.rule("voters.noAreas", found.name());
    }
    new Entering(unit, found.id(), stage, rows, TextLimit.REASON.optional(reason))
        .enter(totals, explanations);
  }

  /** One act. */
  private final class Entering {
    private final UnitCode unit;
    private final int unitId;
    private final VoterStage stage;
    private final List<Row> rows;
    private final String why;
    private final ElectionLevel widest;
    private final LocalDateTime at = LocalDateTime.now(real);

    private Entering(UnitCode unit, int unitId, VoterStage stage, List<Row> rows, String why) {
      this.unit = unit;
      this.unitId = unitId;
      this.stage = stage;
      this.rows = rows;
      this.why = why;
      widest = elections.current().levels().keySet().stream().findFirst().orElse(null);
    }

    private void enter(List<TypedTotal> totals, Map<Integer, Map<String, String>> explanations) {
      List<Wanted> wanted = wanted(totals);
      requireWhole(wanted);
      requireSeen(wanted);
      List<Wanted> fresh =
          wanted.stream()
              .filter(each -> each.isNew() && (stage == VoterStage.FINAL || each.isTouched()))
              .toList();
      fresh.forEach(each -> doors.require(stage, each.row(), each.part(), each.total()));
      requireReason(fresh);
      for (Wanted each : fresh) {
        store.set(each.row(), each.part(), stage, each.total(), why, accountId(), at);
      }
      follow(fresh);
      List<Said> said = explain(explanations, fresh);
      if (fresh.isEmpty() && said.isEmpty()) {
        throw Refusal.rule("voters.nothingNew");
      }
      record(fresh, said);
    }

    private Integer accountId() {
      return current.get().accountId();
    }

    /** What is typed, put to the cells that are there; for final totals all of these. */
    private List<Wanted> wanted(List<TypedTotal> totals) {
      Map<TotalCell, TypedTotal> typed = new LinkedHashMap<>();
      totals.forEach(total -> typed.put(total.cell(), total));
      List<Wanted> wanted = new ArrayList<>();
      for (Row row : rows) {
        for (VoterPart part : VoterPart.values()) {
          TypedTotal total = typed.remove(new TotalCell(row.number(), row.level(), part));
          boolean asked = stage == VoterStage.FINAL && part == VoterPart.ALL && row.votes();
          if (total != null && (part == VoterPart.ALL || row.level() == widest)) {
            Long now = row.of(part).at(stage);
            wanted.add(new Wanted(row, part, asCorrected(row, part, total), total.seen(), now));
          } else if (total != null) {
            throw Refusal.invalid("voters.noCell", total.cell().area(), word(total.cell()));
          } else if (asked) {
            wanted.add(new Wanted(row, part, null, null, row.of(part).at(stage)));
          }
        }
      }
      typed
          .keySet()
          .forEach(
              cell -> {
                throw Refusal.invalid("voters.noCell", cell.area(), word(cell));
              });
      return wanted;
    }

    /** A total that is typed as it was posted is not corrected. */
    private Long asCorrected(Row row, VoterPart part, TypedTotal total) {
      boolean same =
          stage == VoterStage.CORRECTED
              && row.of(part).corrected() == null
              && Objects.equals(total.total(), row.of(part).posted());
      return same ? null : total.total();
    }

    /** No cell holds what is no number of voters, or loses its total; final ones are all there. */
    private void requireWhole(List<Wanted> wanted) {
      TreeSet<Integer> wrong = new TreeSet<>();
      TreeSet<Integer> half = new TreeSet<>();
      for (Wanted each : wanted) {
        Long total = each.total();
        boolean blank = total == null && each.part() == VoterPart.ALL && stage == VoterStage.FINAL;
        boolean erased = total == null && each.seen() != null && each.now() != null;
        if (blank || erased || total != null && (total < 0 || total > MOST)) {
          wrong.add(each.row().number());
        }
      }
      for (Row row : rows) {
        if (row.level() == widest
            && isKnown(row, VoterPart.MEN, wanted) != isKnown(row, VoterPart.WOMEN, wanted)) {
          half.add(row.number());
        }
      }
      if (!wrong.isEmpty()) {
        throw Refusal.rule(
            stage == VoterStage.FINAL ? "voters.incomplete" : "voters.noVoters", listed(wrong));
      }
      if (!half.isEmpty()) {
        throw Refusal.rule("voters.bothSexes", listed(half));
      }
    }

    private boolean isKnown(Row row, VoterPart part, List<Wanted> wanted) {
      return row.of(part).asOf(stage) != null
          || wanted.stream()
              .anyMatch(each -> each.row() == row && each.part() == part && each.total() != null);
    }

    /** What is typed off an old page would take back what somebody else entered meanwhile. */
    private void requireSeen(List<Wanted> wanted) {
      List<Wanted> others =
          wanted.stream()
              .filter(
                  each ->
                      each.isNew()
                          && (stage == VoterStage.FINAL || each.isTouched())
                          && !Objects.equals(each.now(), each.seen()))
              .toList();
      if (!others.isEmpty()) {
        ClockHistory times = clock.history();
        String named =
            others.stream()
                .limit(NAMED)
                .map(each -> named(each, times))
                .collect(Collectors.joining("; "));
        throw Refusal.stale(
            "voters.enteredMeanwhile", others.size() > NAMED ? named + "; …" : named);
      }
    }

    private String named(Wanted cell, ClockHistory times) {
      String now =
          messages.of(
              "voters.cellNow",
              String.valueOf(cell.row().number()),
              word(cell.cell()),
              format.integer(cell.now()));
      return store
          .last(cell.row(), cell.part(), stage)
          .map(
              last ->
                  messages.of(
                      "voters.cellNowBy",
                      now,
                      last.who() == null ? messages.get("voters.program") : last.who(),
                      format.dateTime(times.at(last.at()))))
          .orElse(now);
    }

    private String word(TotalCell cell) {
      return cell.part() == VoterPart.ALL
          ? elections.current().levels().getOrDefault(cell.level(), String.valueOf(cell.level()))
          : messages.get("voters.part." + cell.part());
    }

    private void requireReason(List<Wanted> fresh) {
      boolean changes = fresh.stream().anyMatch(each -> each.now() != null);
      boolean corrects = stage == VoterStage.CORRECTED && !fresh.isEmpty();
      boolean late = !fresh.isEmpty() && doors.isLate(stage);
      if (why == null && (changes || corrects || late)) {
        throw Refusal.rule(
            corrects
                ? "voters.reasonOfCorrection"
                : changes ? "voters.reasonNeeded" : "voters.reasonLate");
      }
    }

    /**
     * Keeps what is said of findings; final totals are declared only where every finding has its
     * explanation, or the act a reason.
     *
     * @return explanations that are new
     */
    private List<Said> explain(Map<Integer, Map<String, String>> explanations, List<Wanted> fresh) {
      Explaining explaining =
          Explaining.of(
              store.areas(unitId, store.ofUnit(unitId), widest),
              widest,
              stage,
              explanations,
              why,
              fresh.stream().map(Wanted::cell).collect(Collectors.toSet()));
      if (stage == VoterStage.FINAL && !explaining.open().isEmpty()) {
        throw Refusal.findings(explaining.open(), "voters.explainOdd");
      }
      Map<Integer, Row> areas = new HashMap<>();
      rows.forEach(row -> areas.putIfAbsent(row.number(), row));
      for (Said said : explaining.said()) {
        Row row = areas.get(said.area());
        doors.require(stage, row);
        store.explain(row.areaId(), said.finding(), said.text(), accountId(), at);
      }
      return explaining.said();
    }

    /** Sums follow, and features above refuse what stands against their figures (M209). */
    private void follow(List<Wanted> fresh) {
      store.rebuildSums(unitId);
      changed.fire(
          new VoterTotalsChanged(
              current.electionId(),
              unitId,
              fresh.stream()
                  .filter(each -> each.changesWhatCounts(stage))
                  .map(
                      each -> new VoterTotalsChanged.Total(each.row().areaId(), each.row().level()))
                  .toList()));
    }

    private void record(List<Wanted> fresh, List<Said> said) {
      audit.record(
          switch (stage) {
            case POSTED -> "voters.postTotals";
            case CORRECTED -> "voters.correctTotals";
            case FINAL -> "voters.declareFinal";
          },
          AuditSubject.of(unit),
          AuditValue.of(AuditField.TOTALS, byArea(fresh, false))
              .and(AuditField.EXPLANATIONS, texts(said, Said::before)),
          AuditValue.of(AuditField.TOTALS, byArea(fresh, true))
              .and(AuditField.EXPLANATIONS, texts(said, Said::text)),
          why);
    }
  }

  private static String listed(TreeSet<Integer> areas) {
    return areas.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Totals by area and level or part, as the trail has them. */
  private static Map<Integer, Map<String, Long>> byArea(List<Wanted> cells, boolean after) {
    Map<Integer, Map<String, Long>> totals = new TreeMap<>();
    cells.forEach(
        each ->
            totals
                .computeIfAbsent(each.row().number(), number -> new TreeMap<>())
                .put(
                    each.part() == VoterPart.ALL ? each.row().level().name() : each.part().name(),
                    after ? each.total() : each.now()));
    return totals;
  }

  /** What was said of findings, by area and code, as the trail has it. */
  private static Map<Integer, Map<String, String>> texts(
      List<Said> said, Function<Said, String> text) {
    Map<Integer, Map<String, String>> texts = new TreeMap<>();
    said.forEach(
        each ->
            texts
                .computeIfAbsent(each.area(), area -> new TreeMap<>())
                .put(each.finding().code(), text.apply(each)));
    return texts;
  }
}
