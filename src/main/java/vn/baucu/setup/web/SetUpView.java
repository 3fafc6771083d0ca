package vn.baucu.setup.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.election.entity.PhaseBound;
import vn.baucu.election.entity.Setting;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.setup.boundary.ElectionSetUp;
import vn.baucu.setup.boundary.SetUp;
import vn.baucu.setup.boundary.UsualSetUp;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Stage;

/** The page on which an election is set up: a new one, or that of the caller. */
@Named
@ViewScoped
public class SetUpView implements Serializable {
  /** Slots an election can have on the page; those that stay empty are none. */
  private static final int SLOTS = 12;

  @Inject private ElectionSetUp setUps;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Stage stage;
  @Inject private Messages messages;

  private boolean another;
  private transient SetUp seen;
  private transient Refusal closed;
  private Map<String, String> sources = Map.of();
  private String from = "";
  private String code;
  private String name;
  private LocalDate day;
  private LegalBasis basis = LegalBasis.LAW_2015;
  private String cityCode;
  private String cityName;
  private LocalTime opens;
  private LocalTime closes;
  private String before;
  private String after;
  private List<LevelRow> levels = List.of();
  private List<SlotRow> slots = List.of();
  private List<MomentRow> phases = List.of();
  private List<NumberRow> numbers = List.of();

  /** Reads what is set, or what is usual for an election that is still to be made. */
  public void load() {
    boolean held = caller.get().electionId() != null;
    another |= !held;
    if (another) {
      sources = setUps.sources();
      cityCode = messages.get("setup.city.code");
      cityName = messages.get("setup.city.name");
      show(Map.of(), Map.of(), List.of());
      return;
    }
    seen = setUps.read();
    closed = setUps.closed();
    UnitRow city = tree.top();
    cityCode = city.code();
    cityName = city.name();
    code = seen.election().code();
    name = seen.election().name();
    day = seen.election().day();
    basis = seen.election().legalBasis();
    show(seen.levels(), seen.settings(), seen.slots());
  }

  private void show(
      Map<ElectionLevel, String> elected,
      Map<String, String> settings,
      List<LocalDateTime> stored) {
    UsualSetUp usual = day == null ? null : new UsualSetUp(day);
    opens = LocalTime.parse(value(settings, Setting.POLL_OPENS));
    closes = LocalTime.parse(value(settings, Setting.POLL_CLOSES));
    before = value(settings, Setting.WINDOW_BEFORE);
    after = value(settings, Setting.WINDOW_AFTER);
    levels = new ArrayList<>();
    for (ElectionLevel level : ElectionLevel.values()) {
      LevelRow row = new LevelRow(level);
      row.setElected(
          another ? UsualSetUp.levels(basis).contains(level) : elected.containsKey(level));
      row.setName(elected.getOrDefault(level, messages.get("setup.level." + level)));
      row.setYears(
          settings.getOrDefault(Setting.years(level).key(), usual == null ? "" : usual.years()));
      row.setEntry(DoubleEntry.valueOf(value(settings, Setting.entry(level))));
      row.show(cityCode, settings);
      levels.add(row);
    }
    List<LocalTime> times =
        another
            ? UsualSetUp.anyDay().slots().stream().map(LocalDateTime::toLocalTime).toList()
            : stored.stream().map(LocalDateTime::toLocalTime).toList();
    slots = new ArrayList<>();
    for (int i = 0; i < Math.max(SLOTS, times.size() + 2); i++) {
      slots.add(new SlotRow(i < times.size() ? times.get(i) : null));
    }
    phases = new ArrayList<>();
    for (PhaseBound bound : PhaseBound.values()) {
      phases.add(new MomentRow(bound.setting(), settings, usual));
    }
    phases.add(new MomentRow(Setting.FINAL_TOTALS_OPEN, settings, usual));
    if (another && stage.isTraining()) {
      phases.add(new MomentRow(Setting.CLOCK_BEGINS, settings, usual));
    }
    numbers =
        Arrays.stream(Setting.values())
            .filter(Setting::isNumber)
            .filter(each -> each != Setting.WINDOW_BEFORE && each != Setting.WINDOW_AFTER)
            .map(each -> new NumberRow(each, value(settings, each)))
            .toList();
  }

  private static String value(Map<String, String> settings, Setting setting) {
    return settings.getOrDefault(setting.key(), setting.byDefault());
  }

  /** Makes the election, or changes it, as it is typed. */
  public void save() {
    if (day == null) {
      throw Refusal.rule("setup.dayMissing");
    }
    SetUp wanted = wanted();
    ImportReport report =
        another
            ? setUps.create(
                wanted, new ElectionSetUp.City(cityCode, cityName), from.isEmpty() ? null : from)
            : setUps.change(seen, wanted);
    if (report.applied()) {
      lead(report);
    } else {
      new SetUpProblems(messages, wanted).tell(report);
    }
  }

  private void lead(ImportReport report) {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.getFlash().setKeepMessages(true);
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                messages.of(another ? "setup.created" : "setup.saved", report.electionName())));
    try {
      external.redirect(
          external.getRequestContextPath()
              + "/app/setup/election.xhtml?election="
              + report.election());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is typed; an empty field is its default. */
  private SetUp wanted() {
    UsualSetUp usual = new UsualSetUp(day);
    Map<String, String> settings = new TreeMap<>(seen == null ? Map.of() : seen.settings());
    put(settings, Setting.POLL_OPENS, Objects.toString(opens, ""), usual);
    put(settings, Setting.POLL_CLOSES, Objects.toString(closes, ""), usual);
    put(settings, Setting.WINDOW_BEFORE, before, usual);
    put(settings, Setting.WINDOW_AFTER, after, usual);
    phases.forEach(
        row -> put(settings, row.getSetting(), Objects.toString(row.getValue(), ""), usual));
    if (another && stage.isTraining()) {
      settings.putIfAbsent(Setting.CLOCK_BEGINS.key(), usual.clock().toString());
    }
    numbers.forEach(row -> put(settings, row.getSetting(), row.getValue(), usual));
    Map<ElectionLevel, String> elected = new EnumMap<>(ElectionLevel.class);
    for (LevelRow row : levels) {
      put(settings, Setting.years(row.getLevel()), row.isElected() ? row.getYears() : "", usual);
      put(
          settings,
          Setting.entry(row.getLevel()),
          row.isElected() ? row.getEntry().name() : "",
          usual);
      row.put(cityCode, settings);
      if (row.isElected()) {
        elected.put(
            row.getLevel(),
            row.getName().isBlank()
                ? messages.get("setup.level." + row.getLevel())
                : row.getName().strip());
      }
    }
    if (elected.isEmpty()) {
      throw Refusal.rule("setup.levelMissing");
    }
    List<LocalDateTime> times =
        slots.stream()
            .map(SlotRow::getValue)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .map(day::atTime)
            .toList();
    ElectionData election = new ElectionData(code, name, day, basis, stage.isTraining());
    return new SetUp(election, elected, times, settings);
  }

  private static void put(
      Map<String, String> settings, Setting setting, String typed, UsualSetUp usual) {
    String value = typed == null ? "" : typed.strip();
    if (value.isEmpty() || value.equals(usual.of(setting))) {
      settings.remove(setting.key());
    } else {
      settings.put(setting.key(), value);
    }
  }

  /** The levels whose bodies are the city's to set. */
  public List<LevelRow> getCityLevels() {
    return levels.stream().filter(LevelRow::isOfCity).toList();
  }

  public List<LevelRow> getLevels() {
    return levels;
  }

  public List<SlotRow> getSlots() {
    return slots;
  }

  public List<MomentRow> getPhases() {
    return phases;
  }

  public List<NumberRow> getNumbers() {
    return numbers;
  }

  public LegalBasis[] getBases() {
    return LegalBasis.values();
  }

  public DoubleEntry[] getEntries() {
    return DoubleEntry.values();
  }

  /** Elections to start from, names by code. */
  public Map<String, String> getSources() {
    return sources;
  }

  public boolean isChangeable() {
    return closed == null;
  }

  /** Why it is no longer changed here. */
  public String getClosed() {
    return closed == null ? "" : messages.of(closed);
  }

  public boolean isTraining() {
    return stage.isTraining();
  }

  /** What the page was made upon: what was typed on an other is asked about. */
  public int getState() {
    return Objects.hash(seen);
  }

  public boolean isAnother() {
    return another;
  }

  public void setAnother(boolean another) {
    this.another = another;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from == null ? "" : from;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code == null ? null : code.strip();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LegalBasis getBasis() {
    return basis;
  }

  public void setBasis(LegalBasis basis) {
    this.basis = basis;
  }

  public String getCityCode() {
    return cityCode;
  }

  public void setCityCode(String cityCode) {
    this.cityCode = cityCode;
  }

  public String getCityName() {
    return cityName;
  }

  public void setCityName(String cityName) {
    this.cityName = cityName;
  }

  public LocalTime getOpens() {
    return opens;
  }

  public void setOpens(LocalTime opens) {
    this.opens = opens;
  }

  public LocalTime getCloses() {
    return closes;
  }

  public void setCloses(LocalTime closes) {
    this.closes = closes;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
