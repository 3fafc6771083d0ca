package vn.baucu.turnout.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UnitWords;
import vn.baucu.turnout.boundary.KeptReport;
import vn.baucu.turnout.boundary.QuickReports;
import vn.baucu.turnout.boundary.ReportItem;
import vn.baucu.turnout.entity.QuickReport;

/** A quick report as it was made, and what its committee writes beside the figures. */
@Named
@ViewScoped
public class ReportView implements Serializable {
  private static final DateTimeFormatter CUT_OFF =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd 'tháng' MM 'năm' yyyy");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

  /** With more slots than this the table no longer fits upright paper at a size one can read. */
  private static final int UPRIGHT_SLOTS = 5;

  @Inject private QuickReports reports;
  @Inject private CurrentCaller current;
  @Inject private Messages messages;
  @Inject private Extremes extremes;

  private String unit;
  private String slot;
  private Integer version;
  private transient KeptReport report;
  private Map<ReportItem, String> texts = new EnumMap<>(ReportItem.class);
  private Map<ReportItem, String> seen = Map.of();

  /**
   * Loads the report in the address, else the latest of the caller's own unit, at which the page
   * then stays.
   */
  public void load() {
    unit = unit == null ? current.get().unitCode() : unit;
    read();
    if (report != null) {
      slot = report.slot().toString();
      texts = new EnumMap<>(ReportItem.class);
      texts.putAll(report.texts());
      seen = report.texts();
    }
  }

  private void read() {
    report = reports.read(new UnitCode(unit), SlotText.parse(slot), version).orElse(null);
  }

  /** Keeps what was written; where somebody was faster, the page shows what he wrote. */
  public void save() {
    Map<ReportItem, String> before = seen;
    read();
    seen = report.texts();
    reports.write(new UnitCode(unit), report.slot(), before, texts);
    read();
    seen = report.texts();
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.get("turnout.textsSaved")));
  }

  /** The items a committee may write, in their order. */
  public ReportItem[] getItems() {
    return ReportItem.values();
  }

  /** A time as the report's title says it: {@code 09 giờ 00 phút, ngày 23 tháng 05 năm 2021}. */
  public String words(LocalDateTime time) {
    return CUT_OFF.format(time);
  }

  /** What a row is called. */
  public String name(QuickReport.Line line) {
    return line.isArea() ? messages.of("turnout.reportArea", line.name()) : line.name();
  }

  /** Who has the highest and who the lowest share; empty before anybody has voted. */
  public String getExtremes() {
    QuickReport figures = getReport().figures();
    return figures.highest().isEmpty() || figures.highest().equals(figures.lowest())
        ? ""
        : messages.of(
            "turnout.reportExtremes",
            extremes.ofReport(Extremes.End.HIGHEST, figures.highest(), this::name),
            extremes.ofReport(Extremes.End.LOWEST, figures.lowest(), this::name));
  }

  /** Place and day as the head of a document has them; the place is left to be written. */
  public String day(LocalDateTime time) {
    return messages.of("turnout.reportDay", DAY.format(time));
  }

  /** Whom the report goes to: the committee above, and the city's to the national council. */
  public String getAddressee() {
    QuickReport figures = getReport().figures();
    return figures.unit().equals(figures.above())
        ? messages.get("turnout.addresseeOfCity")
        : messages.of("turnout.addressee", UnitWords.inSentence(figures.above()));
  }

  /** Whether it is printed on paper laid crosswise. */
  public boolean isBroad() {
    return getReport() != null && getReport().figures().slots().size() > UPRIGHT_SLOTS;
  }

  /**
   * Areas without a report of the slot; those of a unit that reported last together are one. Asked
   * while the page is built, also where there is no report yet.
   */
  public List<LateAreas> getLate() {
    if (getReport() == null) {
      return List.of();
    }
    Map<LateAreas, List<String>> numbers = new LinkedHashMap<>();
    for (QuickReport.LateArea late : getReport().figures().late()) {
      numbers
          .computeIfAbsent(new LateAreas(late.unit(), late.slot(), null), key -> new ArrayList<>())
          .add(Integer.toString(late.area()));
    }
    return numbers.entrySet().stream()
        .map(
            each ->
                new LateAreas(
                    each.getKey().unit(), each.getKey().slot(), String.join(", ", each.getValue())))
        .toList();
  }

  /**
   * Areas of a unit without a report.
   *
   * @param slot of their last report; null where they never reported
   * @param numbers theirs, one after another
   */
  public record LateAreas(String unit, LocalDateTime slot, String numbers) {}

  /** The versions there are, the latest first. */
  public List<Integer> getVersions() {
    return IntStream.rangeClosed(1, getReport().versions())
        .map(number -> getReport().versions() + 1 - number)
        .boxed()
        .toList();
  }

  public KeptReport getReport() {
    if (report == null && unit != null && FacesContext.getCurrentInstance().isPostback()) {
      read();
    }
    return report;
  }

  public Map<ReportItem, String> getTexts() {
    return texts;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getSlot() {
    return slot;
  }

  public void setSlot(String slot) {
    this.slot = slot;
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }
}
