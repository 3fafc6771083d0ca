package vn.baucu.count.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import vn.baucu.count.boundary.CountEntry;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.CountView;
import vn.baucu.count.boundary.OverviewArea;
import vn.baucu.count.boundary.OverviewLine;
import vn.baucu.count.entity.CountState;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;

/** Typing the count minutes of one area and level, beside the paper. */
@Named("countEntry")
@RequestScoped
public class EntryView {
  private static final String[] SCRIPT = {
    "saved",
    "keptOnly",
    "notKept",
    "notSaved",
    "sending",
    "pause",
    "pauseSaved",
    "leave",
    "leaveKept",
    "restored",
    "restoreOther",
    "restoreVerb",
    "restoreDrop",
    "orphan",
    "otherList",
    "reload",
    "noLine",
    "illServer",
    "notAllSaved",
    "blank",
    "choose",
    "chooseOne",
    "reason",
    "settle",
    "complete",
    "completeVerb",
    "completeBlocked",
    "within",
    "beyond",
    "goTo",
    "left",
    "nothing",
    "nothingYet",
    "explained",
    "reported",
    "explanation",
    "report",
    "explainSave",
    "explainAgain",
    "reportSave",
    "reportAgain",
    "countINCIDENT",
    "countBLOCK",
    "countEXPLAIN"
  };

  @Inject private CountEntry entry;
  @Inject private CountOverview overview;
  @Inject private Elections elections;
  @Inject private CountWords words;
  @Inject private Messages messages;
  @Inject private Formats format;
  @Inject private CurrentCaller caller;

  private String level;
  private String unit;
  private String area;
  private String round;
  private CountView view;
  private CountForm form;
  private String state;

  /**
   * A step of the minutes' way.
   *
   * @param state done, on or todo
   */
  public record Step(int number, String label, String state, boolean last) {}

  /** Reads the minutes the address names. */
  public void load() {
    MinutesKey key = key(level, unit, area, round);
    view = entry.view(key);
    form = view.draft() != null ? view.draft().form() : view.agreed();
    Role role = caller.get().role();
    boolean types = role != Role.OBSERVER && role != Role.ADMINISTRATOR;
    state = words.page(view, types ? entry.seal(key) : "").toString();
  }

  /** The minutes an address names. */
  static MinutesKey key(String level, String unit, String area, String round) {
    try {
      return new MinutesKey(
          ElectionLevel.valueOf(String.valueOf(level)),
          unit,
          Integer.parseInt(area),
          PathNames.round(round));
    } catch (IllegalArgumentException e) {
      throw Refusal.unknown("count.unknownAddress");
    }
  }

  public CountView getView() {
    return view;
  }

  /** What the page's script begins with. */
  public String getState() {
    return state;
  }

  /** What the page's script says by itself. */
  public String getScriptWords() {
    return words.script(SCRIPT);
  }

  /** Whether there is a form to be shown: the caller's own draft, or agreed figures. */
  public boolean isShown() {
    return form != null;
  }

  /** Whether the caller types now. */
  public boolean isTyping() {
    return view.draft() != null;
  }

  /** Whether the caller types on behalf of the unit. */
  public boolean isProxy() {
    return words.isProxy(view);
  }

  /** Whether the caller's committee can ask for these minutes to come back. */
  public boolean isAskable() {
    Caller who = caller.get();
    return (view.state() == CountState.SUBMITTED || view.state() == CountState.ACCEPTED)
        && (who.role() == Role.COMMUNE_COMMITTEE || who.role() == Role.DISTRICT_COMMITTEE)
        && view.key().unit().equals(who.unitCode());
  }

  /** Whether the minutes are of the caller's own unit. */
  public boolean isOwn() {
    return view.key().unit().equals(caller.get().unitCode())
        && caller.get().role() != Role.POLLING_TEAM;
  }

  /** The level's name in this election. */
  public String getLevelName() {
    return elections.current().levels().get(view.key().level());
  }

  /** Label of item 1. */
  public String getSeatsLabel() {
    return messages.get(PaperForm.seatsKey(view.key().level()));
  }

  public List<PaperForm.Line> getFigures() {
    return PaperForm.figures(view, form, messages, format);
  }

  public List<PaperForm.Line> getVotes() {
    return PaperForm.votes(view, form, format);
  }

  /** The steps, as far as the double-entry setting has them. */
  public List<Step> getSteps() {
    int at =
        switch (view.state()) {
          case FIRST_DONE, SECOND_ENTRY -> 2;
          case DIFFERENT -> 3;
          case MATCHED, SUBMITTED -> 4;
          case ACCEPTED, ANNULLED -> 5;
          default -> 1;
        };
    if (view.doubleEntry() == DoubleEntry.OFF) {
      return List.of(step(1, "count.step.once", at, false), step(4, "count.step.submit", at, true));
    }
    return List.of(
        step(1, "count.step.first", at, false),
        step(2, "count.step.second", at, false),
        step(3, "count.step.compare", at, false),
        step(4, "count.step.submit", at, true));
  }

  private Step step(int number, String key, int at, boolean last) {
    String where = number < at ? "done" : number == at ? "on" : "todo";
    return new Step(number, messages.get(key), where, last);
  }

  /** The first line of the page. */
  public Verdict getVerdict() {
    return words.verdict(view);
  }

  /** Addresses the other pages of the same minutes. */
  public String getQuery() {
    return view.key().query();
  }

  /**
   * The minutes of the unit that the caller may type next, once nothing is left to type here: the
   * new vote of an annulled area, then those of the same level, then by area; null where there are
   * none.
   */
  public OverviewLine getNext() {
    Caller who = caller.get();
    if (isTyping() || !who.entry() || !view.key().unit().equals(who.unitCode())) {
      return null;
    }
    return unitsAreas(who).stream()
        .flatMap(each -> each.levels().values().stream())
        .filter(line -> line.awaits(who.accountId()))
        .min(
            Comparator.comparing((OverviewLine line) -> !line.key().equals(again()))
                .thenComparing(line -> line.level() != view.key().level())
                .thenComparing(line -> line.area() <= view.key().area())
                .thenComparing(OverviewLine::area))
        .orElse(null);
  }

  private MinutesKey again() {
    return view.round().again().map(view.key()::in).orElse(null);
  }

  private List<OverviewArea> unitsAreas(Caller who) {
    return who.areaNumber() == null
        ? overview.areas(new UnitCode(who.unitCode()), view.round().sums())
        : List.of(
            overview
                .ownArea(new AreaKey(who.unitCode(), who.areaNumber()), view.round().sums())
                .area());
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public String getRound() {
    return round;
  }

  public void setRound(String round) {
    this.round = round;
  }
}
