package vn.baucu.result.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import vn.baucu.law.BirthDate;
import vn.baucu.law.CanonicalForm;
import vn.baucu.law.CountForm;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.Finding;
import vn.baucu.law.Percentages;
import vn.baucu.law.Result;
import vn.baucu.law.ResultChecks;
import vn.baucu.law.ResultLaw;
import vn.baucu.law.Round;
import vn.baucu.law.Threshold;
import vn.baucu.law.Thresholds;
import vn.baucu.law.UnitTally;
import vn.baucu.result.control.MasterData;
import vn.baucu.result.control.TallyRow;
import vn.baucu.result.control.TreeNode;
import vn.baucu.result.entity.Decision;
import vn.baucu.result.entity.RecordState;
import vn.baucu.result.entity.ResultRecord;

/**
 * From the rows of one electoral unit to its result: adds up, asks the law, puts together what is
 * read of it. No clock, no database.
 */
final class Determination {
  private static final CanonicalForm.Kind SIGNED =
      new CanonicalForm.Kind(
          "baucu.result",
          1,
          List.of("unit", "round", "legalBasis", "seats", "candidates", "parts"));

  private final MasterData unit;
  private final Round round;
  private final List<TallyRow> tallies;
  private final List<TreeNode> tree;
  private final Sums sums;

  Determination(MasterData unit, Round round, List<TallyRow> tallies, List<TreeNode> tree) {
    this.unit = unit;
    this.round = round;
    this.tallies = tallies;
    this.tree = tree;
    sums = tallies.stream().map(Determination::sums).reduce(none(), Sums::plus);
  }

  UnitResult result(
      List<Round> rounds,
      Optional<ResultRecord> record,
      List<Decision> decisions,
      List<Answer> answers,
      boolean keptBack,
      String tag) {
    String fingerprint = fingerprint();
    List<Decision> counting = decisions.stream().filter(d -> d.countsFor(fingerprint)).toList();
    UnitTally tally = tally(counting);
    Result law = ResultLaw.determine(tally);
    List<BigDecimal> ballots = Percentages.ofParts(List.of(sums.valid(), sums.invalid()));
    return new UnitResult(
        unit.key(),
        unit.name(),
        unit.ownerName(),
        unit.basis(),
        unit.seats(),
        round,
        rounds.isEmpty() ? List.of(round) : rounds,
        status(law, record, fingerprint),
        sums,
        Percentages.of(sums.voted(), sums.voters()),
        ballots.get(0),
        ballots.get(1),
        law.turnoutReached(),
        candidates(law),
        law.elected(),
        law.missing(),
        law.unresolvedTie(),
        law.consequence(),
        law.reasons(),
        findings(tally, law),
        total(TallyRow::incidents),
        parts(),
        record.map(r -> formalities(r, counting, answers)).orElse(Formalities.NONE),
        keptBack,
        fingerprint,
        tag);
  }

  private UnitTally tally(List<Decision> decisions) {
    return new UnitTally(
        unit.key().level(),
        unit.basis(),
        round,
        unit.seats(),
        sums.areas(),
        sums.accepted(),
        sums.voters(),
        sums.voted(),
        sums.valid(),
        unit.candidates().stream()
            .map(
                c ->
                    new UnitTally.Standing(
                        c.position(),
                        sums.votesOf(c.position()),
                        BirthDate.parse(c.dateOfBirth()).orElse(null),
                        c.struckOut()))
            .toList(),
        decisions.stream()
            .filter(d -> d.kind() == DecisionKind.TIE)
            .map(d -> new UnitTally.TieDecision(d.elected(), d.document()))
            .findFirst()
            .orElse(null));
  }

  private List<CandidateLine> candidates(Result law) {
    List<CandidateLine> lines = new ArrayList<>();
    for (int i = 0; i < unit.candidates().size(); i++) {
      MasterData.Person person = unit.candidates().get(i);
      Result.CandidateResult result = law.candidates().get(i);
      lines.add(
          new CandidateLine(
              person.position(),
              person.name(),
              person.dateOfBirth(),
              result.votes(),
              Percentages.of(result.votes(), sums.valid()),
              result.majority(),
              result.outcome(),
              person.struckOut()));
    }
    return lines;
  }

  /** Official only over the very figures that were signed, whatever else happened. */
  private static ResultStatus status(
      Result law, Optional<ResultRecord> record, String fingerprint) {
    if (!law.determined()) {
      return ResultStatus.PROVISIONAL;
    }
    return record
        .filter(r -> r.state() != RecordState.OPEN && fingerprint.equals(r.fingerprint()))
        .map(r -> ResultStatus.valueOf(r.state().name()))
        .orElse(ResultStatus.DETERMINED);
  }

  private List<Finding> findings(UnitTally tally, Result law) {
    List<Finding> findings = new ArrayList<>();
    ResultChecks.ofMinutes(total(TallyRow::incidents), total(TallyRow::open))
        .ifPresent(findings::add);
    if (!law.determined()) {
      return findings;
    }
    findings.addAll(ResultChecks.sum(form(sums), names(), children(), 0));
    Map<String, String> settings = new HashMap<>();
    settings.put(Threshold.CLOSE_VOTES.key(), unit.closeVotes());
    ResultChecks.close(tally, Thresholds.ofSettings(settings)).ifPresent(findings::add);
    ResultChecks.tieDecided(law).ifPresent(findings::add);
    return findings;
  }

  private int total(ToIntFunction<TallyRow> figure) {
    return tallies.stream().mapToInt(figure).sum();
  }

  private List<String> names() {
    return unit.candidates().stream().map(MasterData.Person::name).toList();
  }

  private List<ResultChecks.Part> children() {
    return tallies.stream()
        .map(t -> new ResultChecks.Part(String.valueOf(t.unit()), form(sums(t)), names()))
        .toList();
  }

  private CountForm form(Sums figures) {
    return new CountForm(
        figures.voters(),
        figures.voted(),
        figures.issued(),
        figures.collected(),
        figures.valid(),
        figures.invalid(),
        none().plus(figures).votes());
  }

  /** The sums of every unit of the tree, each with all below it. */
  private List<UnitPart> parts() {
    Map<Integer, TreeNode> nodes = new HashMap<>();
    tree.forEach(node -> nodes.put(node.id(), node));
    Map<Integer, Sums> of = new HashMap<>();
    Set<Integer> owning = new HashSet<>();
    for (TallyRow tally : tallies) {
      owning.add(tally.unit());
      for (Integer id = tally.unit(); id != null; id = nodes.get(id).parent()) {
        of.merge(id, none().plus(sums(tally)), Sums::plus);
      }
    }
    return tree.stream()
        .map(
            node ->
                new UnitPart(
                    node.code(),
                    node.name(),
                    node.parent() == null ? null : nodes.get(node.parent()).code(),
                    owning.contains(node.id()),
                    of.get(node.id())))
        .toList();
  }

  /**
   * SHA-256 of what is signed: the figures, unit by unit, and the ground they stand on, which is
   * the list in its order with names and dates of birth, the seats and the law. Two prints with the
   * same digits hold the same.
   */
  private String fingerprint() {
    Map<Integer, String> codes = new HashMap<>();
    tree.forEach(node -> codes.put(node.id(), node.code()));
    return CanonicalForm.of(
            SIGNED,
            Map.of(
                "unit", unit.key().toString(),
                "round", round.name(),
                "legalBasis", unit.basis().code(),
                "seats", unit.seats(),
                "candidates",
                    unit.candidates().stream()
                        .map(
                            c ->
                                Map.of(
                                    "position", c.position(),
                                    "name", c.name(),
                                    "dateOfBirth", c.dateOfBirth()))
                        .toList(),
                "parts",
                    tallies.stream()
                        .sorted(Comparator.comparing(t -> codes.get(t.unit())))
                        .map(t -> part(codes.get(t.unit()), t))
                        .toList()))
        .sha256();
  }

  private Map<String, Object> part(String code, TallyRow tally) {
    Map<String, Object> part = new HashMap<>(form(sums(tally)).fields());
    part.put("unit", code);
    part.put("areas", tally.areas());
    part.put("accepted", tally.accepted());
    return part;
  }

  private static Formalities formalities(
      ResultRecord r, List<Decision> decisions, List<Answer> answers) {
    return new Formalities(
        decided(decisions, DecisionKind.TIE),
        decided(decisions, DecisionKind.SHORTAGE),
        document(r.minutesNumber(), r.minutesDate()),
        r.signers(),
        r.certifiedAt(),
        document(r.summaryNumber(), r.summaryDate()),
        document(r.publicationNumber(), r.publicationDate()),
        r.takenBackAt(),
        r.takenBackFrom() == null
            ? null
            : r.takenBackFrom() == RecordState.OPEN
                ? ResultStatus.DETERMINED
                : ResultStatus.valueOf(r.takenBackFrom().name()),
        r.takenBackReason(),
        answers,
        r.version());
  }

  private static Formalities.Decided decided(List<Decision> decisions, DecisionKind kind) {
    return decisions.stream()
        .filter(d -> d.kind() == kind)
        .map(
            d ->
                new Formalities.Decided(
                    d.elected(),
                    d.held(),
                    document(d.document(), d.day()),
                    d.body(),
                    d.words(),
                    d.recordedName(),
                    d.confirmedName()))
        .findFirst()
        .orElse(null);
  }

  private static Formalities.Document document(String number, java.time.LocalDate date) {
    return number == null ? null : new Formalities.Document(number, date);
  }

  private Sums none() {
    return Sums.none(
        unit.candidates().stream().mapToInt(MasterData.Person::position).max().orElse(0));
  }

  static Sums sums(TallyRow tally) {
    return new Sums(
        tally.areas(),
        tally.accepted(),
        tally.voters(),
        tally.voted(),
        tally.issued(),
        tally.collected(),
        tally.valid(),
        tally.invalid(),
        tally.votes());
  }
}
