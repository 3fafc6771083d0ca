package vn.baucu.exchange.control.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.Contest;
import vn.baucu.law.CountChecks;
import vn.baucu.law.CountContext;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Fields;
import vn.baucu.law.Finding;
import vn.baucu.law.RestOfUnit;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.law.Thresholds;

/** Asks the law about the draft's count minutes, C101–C211, each beside the rest of its unit. */
public final class CountLaw {
  /** Twins of one form that are compared with it; one is enough to ask. */
  private static final int TWINS = 3;

  private final ElectionDraft draft;
  private final Thresholds thresholds;
  private final Map<Poll, Sums> sums = new HashMap<>();
  private final Map<Long, List<DraftForm>> byFigures = new HashMap<>();

  /** A poll of an electoral unit with sums of its own. */
  private record Poll(DraftElectoralUnit unit, Round sums) {}

  /** What the forms of a poll add up to. */
  private static final class Sums {
    private int forms;
    private long valid;
    private long[] votes = {};

    private void add(DraftForm form) {
      forms++;
      valid += form.figure(Fields.VALID);
      votes = Arrays.copyOf(votes, Math.max(votes.length, form.votes.length));
      for (int i = 0; i < form.votes.length; i++) {
        votes[i] += Math.max(0, form.votes[i]);
      }
    }

    private RestOfUnit without(DraftForm form, int areas) {
      List<Long> byPosition = new ArrayList<>();
      for (int i = 0; i < votes.length; i++) {
        byPosition.add(votes[i] - (i < form.votes.length ? Math.max(0, form.votes[i]) : 0));
      }
      List<Long> rest =
          form.round.sums().isOfElectionDay()
              ? byPosition
              : form.ballot.electoralUnit.ballot(form.round).stream()
                  .map(p -> p <= byPosition.size() ? byPosition.get(p - 1) : 0L)
                  .toList();
      return new RestOfUnit(forms - 1, forms == areas, valid - form.figure(Fields.VALID), rest);
    }
  }

  /** Adds the draft's forms up; they are not to change afterwards. */
  public CountLaw(ElectionDraft draft) {
    this.draft = draft;
    this.thresholds = Thresholds.ofSettings(draft.settings());
    draft.eachBallot(
        ballot ->
            ballot.eachForm(
                form -> {
                  if (form.hasFigures()
                      && ballot.electoralUnit != null
                      && ballot.isStanding(form)) {
                    sums.computeIfAbsent(poll(form), poll -> new Sums()).add(form);
                    byFigures.computeIfAbsent(print(form), print -> new ArrayList<>(1)).add(form);
                  }
                }));
  }

  /** Reports what is found of the forms that the package speaks of or whose list it changes. */
  void check(PackageLog log) {
    draft.eachBallot(
        ballot ->
            ballot.eachForm(
                form -> {
                  if (isConcerned(form)) {
                    findings(form)
                        .forEach(finding -> report(form, finding, finding.severity(), log));
                  }
                }));
  }

  /** Of a round that is refused nothing more is said. */
  private static boolean isConcerned(DraftForm form) {
    DraftElectoralUnit unit = form.ballot.electoralUnit;
    return unit != null
        && unit.ballot(form.round) != null
        && form.isReadable()
        && (form.row != 0 || form.hasFigures())
        && (form.isGiven() || unit.listChanged);
  }

  private static Poll poll(DraftForm form) {
    return new Poll(form.ballot.electoralUnit, form.round.sums());
  }

  /** Every finding of a form. */
  public List<Finding> findings(DraftForm form) {
    DraftElectoralUnit unit = form.ballot.electoralUnit;
    Contest contest =
        new Contest(
            form.ballot.level,
            unit.seats(form.round),
            unit.ballot(form.round).size(),
            form.ballot.finalVoters(form.round));
    return CountChecks.check(
        form.toLaw(), CountContext.of(contest).with(surroundings(form)), thresholds);
  }

  private CountContext.Surroundings surroundings(DraftForm form) {
    DraftBallot ballot = form.ballot;
    Sums unit = ballot.isStanding(form) ? sums.get(poll(form)) : null;
    return new CountContext.Surroundings(
        form.round.isOfElectionDay() ? lastTurnout(ballot.area) : null,
        neighbour(form, -1),
        neighbour(form, 1),
        unit == null || !form.hasFigures() ? null : unit.without(form, ballot.electoralUnit.areas),
        twins(form));
  }

  /** The report of the last slot; null where that is not reported. */
  private Long lastTurnout(DraftArea area) {
    if (area.voted == null || area.voted.length == 0) {
      return null;
    }
    return figure(area.voted[area.voted.length - 1]);
  }

  /** The form of the next level that was voted on together with this one. */
  private static CountForm neighbour(DraftForm form, int step) {
    ElectionLevel[] levels = ElectionLevel.values();
    for (int i = form.ballot.level.ordinal() + step; i >= 0 && i < levels.length; i += step) {
      DraftBallot ballot = form.ballot.area.findBallot(levels[i]);
      DraftForm other = ballot == null ? null : ballot.findForm(form.round);
      if (other != null && other.hasFigures()) {
        return other.toLaw();
      }
    }
    return null;
  }

  private List<CountForm> twins(DraftForm form) {
    return byFigures.getOrDefault(print(form), List.of()).stream()
        .filter(other -> other != form)
        .limit(TWINS)
        .map(DraftForm::toLaw)
        .toList();
  }

  /**
   * Tells a finding. Points at the row of a candidate the finding names, else at the row of the six
   * figures.
   */
  static void report(DraftForm form, Finding finding, Severity severity, PackageLog log) {
    String area = form.ballot.area.called();
    int position = givenPosition(form, finding);
    if (position != 0) {
      log.finding(
          PackageFile.VOTES,
          form.voteRow(position),
          "votes",
          String.valueOf(form.votes[position - 1]),
          severity,
          finding);
    } else if (form.row != 0) {
      String field = finding.fields().isEmpty() ? "" : finding.fields().get(0);
      int index = DraftForm.FIGURES.indexOf(field);
      String value = index < 0 ? area : String.valueOf(form.figures[index]);
      String column = index < 0 ? null : field;
      log.finding(PackageFile.COUNTS, form.row, column, value, severity, finding);
    } else {
      boolean votes = form.isGiven();
      int row = votes ? Arrays.stream(form.voteRows).filter(r -> r != 0).findFirst().orElse(0) : 0;
      log.finding(
          votes ? PackageFile.VOTES : PackageFile.CANDIDATES,
          row,
          votes ? "votes" : "position",
          area,
          severity,
          finding);
    }
  }

  private static int givenPosition(DraftForm form, Finding finding) {
    return finding.fields().stream()
        .map(Fields::positionOf)
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .map(printed -> onList(form, printed))
        .filter(position -> form.voteRow(position) != 0)
        .findFirst()
        .orElse(0);
  }

  /** Findings name votes by the ballot, rows by the official list. */
  private static int onList(DraftForm form, int printed) {
    List<Integer> ballot = form.ballot.electoralUnit.ballot(form.round);
    return form.round.sums().isOfElectionDay() || printed > ballot.size()
        ? printed
        : ballot.get(printed - 1);
  }

  private static long print(DraftForm form) {
    return (long) Arrays.hashCode(form.figures) << Integer.SIZE ^ Arrays.hashCode(form.votes);
  }

  private static Long figure(int value) {
    return value == DraftBallot.NONE ? null : (long) value;
  }
}
