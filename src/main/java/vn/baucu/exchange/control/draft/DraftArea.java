package vn.baucu.exchange.control.draft;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LawText;
import vn.baucu.law.Round;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Refusal;
import vn.baucu.turnout.boundary.ReportData;

/** A polling area of the draft: its ballots at each level, its turnout, its hours. */
public final class DraftArea extends Stored {
  static final int NONE = -1;
  private static final int LEVELS = ElectionLevel.values().length;

  final DraftUnit unit;
  final int number;
  final DraftBallot[] ballots = new DraftBallot[LEVELS];

  /** Its own hours; null where it follows the election's. */
  LocalDateTime opens;

  LocalDateTime closes;
  int hoursRow;
  private LocalDateTime storedOpens;
  private LocalDateTime storedCloses;

  /** Per slot of the draft: voted, and the row that says so; null where nothing was reported. */
  int[] voted;

  int[] votedRows;

  /** Per slot whether a row of the package differs from what was reported. */
  boolean[] votedChanged;

  /** Per slot the version of the report the database has; 0 where it has none. */
  int[] votedVersion;

  private final Map<Round, TreeMap<LocalDateTime, RoundReport>> roundReports =
      new EnumMap<>(Round.class);

  /** What was reported of it on the day of a further round. */
  static final class RoundReport {
    Integer voted;
    int row;
    boolean changed;
  }

  /** Version of the ballot inventory the database has; 0 where it has none. */
  int inventoryVersion;

  DraftArea(DraftUnit unit, int number) {
    this.unit = unit;
    this.number = number;
  }

  public DraftUnit unit() {
    return unit;
  }

  public int number() {
    return number;
  }

  /** What it is at a level, made where there is nothing yet. */
  public DraftBallot ballot(ElectionLevel level) {
    DraftBallot ballot = ballots[level.ordinal()];
    if (ballot == null) {
      ballot = new DraftBallot(this, level);
      ballots[level.ordinal()] = ballot;
    }
    return ballot;
  }

  /** What it is at a level; null where there is nothing. */
  DraftBallot findBallot(ElectionLevel level) {
    return ballots[level.ordinal()];
  }

  /** Hands out what it is at each level it serves. */
  void eachBallot(Consumer<DraftBallot> consumer) {
    for (DraftBallot ballot : ballots) {
      if (ballot != null) {
        consumer.accept(ballot);
      }
    }
  }

  /** The reports in which the package differs from what was reported, by slot. */
  List<ReportData> changedReports(List<LocalDateTime> slots) {
    List<ReportData> reports = new ArrayList<>();
    for (int slot = 0; voted != null && slot < voted.length; slot++) {
      if (votedChanged[slot]) {
        reports.add(new ReportData(id(), slots.get(slot), votedVersion[slot], voted[slot]));
      }
    }
    return reports;
  }

  /** Its report of a further round, made where there is none yet. */
  RoundReport report(Round round, LocalDateTime slot) {
    return roundReports
        .computeIfAbsent(round, r -> new TreeMap<>())
        .computeIfAbsent(slot, s -> new RoundReport());
  }

  /** Its reports of further rounds, by slot. */
  Map<Round, TreeMap<LocalDateTime, RoundReport>> roundReports() {
    return roundReports;
  }

  /** What it is called, for people. */
  String called() {
    return LawText.area(unit.called(), number);
  }

  /** Its key in the election. */
  AreaKey key() {
    return new AreaKey(unit.code, number);
  }

  /** Its hours as the database has them; they are its own where they are not the usual ones. */
  void storedHours(LocalDateTime from, LocalDateTime to, UsualHours usual) {
    boolean own = !from.equals(usual.opens()) || !to.equals(usual.closes());
    storedOpens = own ? from : usual.opens();
    storedCloses = own ? to : usual.closes();
    opens = own ? from : null;
    closes = own ? to : null;
  }

  /** When its poll opens in the database; null where it is not there. */
  LocalDateTime storedOpens() {
    return storedOpens;
  }

  /** When its poll closes in the database; null where it is not there. */
  LocalDateTime storedCloses() {
    return storedCloses;
  }

  LocalDateTime opens(UsualHours usual) {
    return opens == null ? usual.opens() : opens;
  }

  LocalDateTime closes(UsualHours usual) {
    return closes == null ? usual.closes() : closes;
  }

  /** Whether its hours are in the database and other than the draft's. */
  boolean hasOtherHours(UsualHours usual) {
    return storedOpens != null
        && (!storedOpens.equals(opens(usual)) || !storedCloses.equals(closes(usual)));
  }

  /** The latest figure reported of those of the database and the package; null without any. */
  Long lastVoted() {
    for (int slot = voted == null ? -1 : voted.length - 1; slot >= 0; slot--) {
      if (voted[slot] != NONE) {
        return (long) voted[slot];
      }
    }
    return null;
  }

  /** Minutes of it at any level; null where there are none. */
  Refusal counted() {
    return Arrays.stream(ballots)
        .filter(ballot -> ballot != null && ballot.counted != null)
        .map(ballot -> ballot.counted)
        .findFirst()
        .orElse(null);
  }

  void makeRoom(int slots) {
    if (voted == null) {
      voted = new int[slots];
      votedRows = new int[slots];
      votedChanged = new boolean[slots];
      votedVersion = new int[slots];
      Arrays.fill(voted, NONE);
    }
  }
}
