package vn.baucu.turnout.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.KeptReport;
import vn.baucu.turnout.boundary.QuickReports;
import vn.baucu.turnout.boundary.ReportItem;

/** A quick report as it was made, and what its committee writes beside the figures. */
@Named
@ViewScoped
public class ReportView implements Serializable {
  private static final DateTimeFormatter CUT_OFF =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd 'tháng' MM 'năm' yyyy");

  @Inject private QuickReports reports;
  @Inject private CurrentCaller current;
  @Inject private Messages messages;

  private String unit;
  private String slot;
  private Integer version;
  private transient KeptReport report;
  private Map<ReportItem, String> texts = new EnumMap<>(ReportItem.class);

  /** Loads the report in the address, else the latest of the caller's own unit. */
  public void load() {
    unit = unit == null ? current.get().unitCode() : unit;
    read();
    if (report != null) {
      texts = new EnumMap<>(ReportItem.class);
      texts.putAll(report.texts());
    }
  }

  private void read() {
    report = reports.read(new UnitCode(unit), time(), version).orElse(null);
  }

  private LocalDateTime time() {
    try {
      return slot == null ? null : LocalDateTime.parse(slot);
    } catch (DateTimeParseException e) {
      throw Refusal.unknown("turnout.unknownSlot", slot);
    }
  }

  /** Keeps what was written. */
  public void save() {
    reports.write(new UnitCode(unit), getReport().slot(), texts);
    read();
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.get("turnout.textsSaved")));
  }

  /** Whether the caller may write: at its own unit's report, with a duty. */
  public boolean isWritable() {
    Caller caller = current.get();
    boolean committee =
        caller.role() == Role.CITY_COMMITTEE
            || caller.role() == Role.DISTRICT_COMMITTEE
            || caller.role() == Role.COMMUNE_COMMITTEE;
    return committee && caller.unitCode().equals(unit) && (caller.entry() || caller.approval());
  }

  /** The items a committee may write, in their order. */
  public ReportItem[] getItems() {
    return ReportItem.values();
  }

  /** A time as the report's title says it: {@code 09 giờ 00 phút, ngày 23 tháng 05 năm 2021}. */
  public String words(LocalDateTime time) {
    return CUT_OFF.format(time);
  }

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
