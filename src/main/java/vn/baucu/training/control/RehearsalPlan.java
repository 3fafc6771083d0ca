package vn.baucu.training.control;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.VoterStage;

/**
 * What a rehearsal election is to be. Equal plans make packages of equal bytes.
 *
 * <p>One starts with {@link #haiPhong2021()} or {@link #haiPhong2026()} and changes what should be
 * otherwise: {@code haiPhong2021().only("303", "318").withTurnout()}.
 *
 * @param code of the election
 * @param name of the election, in Vietnamese
 * @param tree the administrative units
 * @param legalBasis the law it is held under
 * @param electionDay the general day; areas that vote early do so the day before
 * @param seed of everything that is made up
 * @param areasFactor how many times the usual number of polling areas each commune has, at least 1;
 *     voters grow with it
 * @param units codes of the units right under the city that take part; all if empty
 * @param stages the voter totals given
 * @param turnout whether turnout reports are given
 * @param counts whether the counts of every area are given
 * @param edgeCases what is planted into the counts
 * @param members whether committees, boards and teams have members
 * @param preparation whether it begins two weeks before the day, with most still to be entered
 */
public record RehearsalPlan(
    String code,
    String name,
    RehearsalTree tree,
    LegalBasis legalBasis,
    LocalDate electionDay,
    long seed,
    int areasFactor,
    Set<String> units,
    Set<VoterStage> stages,
    boolean turnout,
    boolean counts,
    Set<EdgeCase> edgeCases,
    boolean members,
    boolean preparation) {

  private static final List<Integer> SLOT_HOURS = List.of(7, 9, 11, 13, 15, 17, 19, 21);
  private static final int PREPARED_DAYS = 14;
  private static final int PREPARED_HOUR = 8;
  private static final LocalTime OPENS = LocalTime.of(7, 0);
  private static final LocalTime CLOSES = LocalTime.of(19, 0);

  /**
   * Checks what no package could be made of.
   *
   * @throws IllegalArgumentException if the factor is under 1, edge cases are wanted without
   *     counts, or counts without final voter totals
   */
  public RehearsalPlan {
    if (areasFactor < 1) {
      throw new IllegalArgumentException("areasFactor must be at least 1: " + areasFactor);
    }
    if (!edgeCases.isEmpty() && !counts) {
      throw new IllegalArgumentException("edge cases are planted into counts, and there are none");
    }
    if (counts && !stages.contains(VoterStage.FINAL)) {
      throw new IllegalArgumentException("counts stand on final voter totals, and there are none");
    }
    if (preparation && (turnout || counts)) {
      throw new IllegalArgumentException("nobody has voted in the preparation");
    }
    units = Set.copyOf(units);
    stages = Set.copyOf(stages);
    edgeCases = Set.copyOf(edgeCases);
  }

  /** Hai Phong, 23 May 2021, under the law of 2015: the whole city, before the first report. */
  public static RehearsalPlan haiPhong2021() {
    return new RehearsalPlan(
        "HP2021-TH",
        "Diễn tập bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ"
            + " 2021-2026",
        RehearsalTree.HAIPHONG_2021,
        LegalBasis.LAW_2015,
        LocalDate.of(2021, 5, 23),
        2021,
        1,
        Set.of(),
        EnumSet.allOf(VoterStage.class),
        false,
        false,
        Set.of(),
        false,
        false);
  }

  /** Hai Phong, 15 March 2026, under the amended law: two tiers and no district councils. */
  public static RehearsalPlan haiPhong2026() {
    return new RehearsalPlan(
        "HP2026",
        "Diễn tập bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ"
            + " 2026-2031",
        RehearsalTree.HAIPHONG_2026,
        LegalBasis.AMENDED_2025,
        LocalDate.of(2026, 3, 15),
        2026,
        1,
        Set.of(),
        EnumSet.allOf(VoterStage.class),
        false,
        false,
        Set.of(),
        false,
        false);
  }

  /** Another code: a second rehearsal beside the first. */
  public RehearsalPlan withCode(String other) {
    return changed(draft -> draft.code = other);
  }

  /** Another name, in Vietnamese. */
  public RehearsalPlan withName(String other) {
    return changed(draft -> draft.name = other);
  }

  /** The same tree under another legal basis. */
  public RehearsalPlan withLegalBasis(LegalBasis other) {
    return changed(draft -> draft.legalBasis = other);
  }

  /** Another day: slots, early voting and ages follow. */
  public RehearsalPlan withElectionDay(LocalDate other) {
    return changed(draft -> draft.electionDay = other);
  }

  /** Other people and other figures. */
  public RehearsalPlan withSeed(long other) {
    return changed(draft -> draft.seed = other);
  }

  /** That many times the polling areas in each commune. */
  public RehearsalPlan withAreasFactor(int factor) {
    return changed(draft -> draft.areasFactor = factor);
  }

  /** Only these units right under the city (districts; communes where there are no districts). */
  public RehearsalPlan only(String... codes) {
    return changed(draft -> draft.units = Set.of(codes));
  }

  /** Only these voter totals. */
  public RehearsalPlan withStages(VoterStage... given) {
    return changed(draft -> draft.stages = Set.of(given));
  }

  /** With the turnout reports of all slots. */
  public RehearsalPlan withTurnout() {
    return changed(draft -> draft.turnout = true);
  }

  /** With the counts of all areas and levels, which bring final voter totals along. */
  public RehearsalPlan withCounts() {
    return changed(Draft::count);
  }

  /** With counts in which these situations occur; {@link RehearsalGenerator#planted} says where. */
  public RehearsalPlan withEdgeCases(EdgeCase... planted) {
    return changed(
        draft -> {
          draft.count();
          draft.edgeCases = Set.of(planted);
        });
  }

  /** With the members of committees, boards and teams. */
  public RehearsalPlan withMembers() {
    return changed(draft -> draft.members = true);
  }

  /**
   * Two weeks before the day: the tree is there, and the electoral units of the city and the
   * districts; communes have come differently far, and nothing is published.
   */
  public RehearsalPlan inPreparation() {
    return changed(
        draft -> {
          draft.preparation = true;
          draft.members = true;
          draft.stages = Set.of(VoterStage.POSTED);
        });
  }

  private RehearsalPlan changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.plan();
  }

  /** The times of the turnout reports, in order. */
  public List<LocalDateTime> slots() {
    return SLOT_HOURS.stream().map(hour -> electionDay.atTime(hour, 0)).toList();
  }

  /** Where the clock of a rehearsal starts that begins in the preparation. */
  LocalDateTime preparationBegins() {
    return electionDay.minusDays(PREPARED_DAYS).atTime(PREPARED_HOUR, 0);
  }

  /** When the poll opens where voting is early, the day before. */
  LocalDateTime earlyOpens() {
    return electionDay.minusDays(1).atTime(OPENS);
  }

  /** When the poll closes where voting is early. */
  LocalDateTime earlyCloses() {
    return electionDay.minusDays(1).atTime(CLOSES);
  }

  Stream<VoterStage> stagesInOrder() {
    return Stream.of(VoterStage.values()).filter(stages::contains);
  }

  /** A plan while it is being changed. */
  private static final class Draft {
    private String code;
    private String name;
    private final RehearsalTree tree;
    private LegalBasis legalBasis;
    private LocalDate electionDay;
    private long seed;
    private int areasFactor;
    private Set<String> units;
    private Set<VoterStage> stages;
    private boolean turnout;
    private boolean counts;
    private Set<EdgeCase> edgeCases;
    private boolean members;
    private boolean preparation;

    Draft(RehearsalPlan plan) {
      code = plan.code;
      name = plan.name;
      tree = plan.tree;
      legalBasis = plan.legalBasis;
      electionDay = plan.electionDay;
      seed = plan.seed;
      areasFactor = plan.areasFactor;
      units = plan.units;
      stages = plan.stages;
      turnout = plan.turnout;
      counts = plan.counts;
      edgeCases = plan.edgeCases;
      members = plan.members;
      preparation = plan.preparation;
    }

    void count() {
      stages = new HashSet<>(stages);
      stages.add(VoterStage.FINAL);
      counts = true;
    }

    RehearsalPlan plan() {
      return new RehearsalPlan(
          code,
          name,
          tree,
          legalBasis,
          electionDay,
          seed,
          areasFactor,
          units,
          stages,
          turnout,
          counts,
          edgeCases,
          members,
          preparation);
    }
  }
}
