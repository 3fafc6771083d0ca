package vn.baucu.count.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import vn.baucu.count.boundary.CountIncidents;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.UnitCode;

/** The incidents of a unit and below it; who is asked to says here that it has read. */
@Named("incidentsView")
@ViewScoped
public class IncidentsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CountIncidents incidents;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private String unit;
  private String show;
  private transient List<CountIncidents.Incident> rows;

  /** Reads them; the one the desk sent for comes first, then those that wait for the caller. */
  public void load() {
    if (unit == null || unit.isBlank()) {
      unit = caller.get().unitCode();
    }
    rows =
        incidents.of(new UnitCode(unit)).stream()
            .sorted(
                Comparator.comparing(
                        (CountIncidents.Incident row) -> !row.key().toString().equals(show))
                    .thenComparing(row -> !row.mine()))
            .toList();
  }

  /** Says that the caller's committee has read of an incident. */
  public String acknowledge(CountIncidents.Incident row) {
    incidents.acknowledge(row.key(), row.version());
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(
        null, new FacesMessage(messages.of("count.incident.acknowledged", place(row))));
    return "/app/count/incidents.xhtml?faces-redirect=true&unit=" + unit;
  }

  /** The place of an incident in words. */
  public String place(CountIncidents.Incident row) {
    return messages.of(
        "count.incident.place",
        row.unitName(),
        String.valueOf(row.key().area()),
        elections.current().levels().get(row.key().level()));
  }

  /** What was found, with its sum, as the unit itself or those above it are told. */
  public String words(CountIncidents.Incident row, Finding finding) {
    boolean own = row.key().unit().equals(caller.get().unitCode());
    return finding.code()
        + " · "
        + LawText.title(finding)
        + " · "
        + (own ? LawText.typist(finding) : LawText.approver(finding));
  }

  /** Codes of findings that were let through with a text and stand as incidents since. */
  public List<String> letThrough(CountIncidents.Incident row) {
    List<String> found = row.found().stream().map(Finding::code).toList();
    return row.reports().keySet().stream().filter(code -> !found.contains(code)).sorted().toList();
  }

  /** How many wait for the caller. */
  public long getMine() {
    return getRows().stream().filter(CountIncidents.Incident::mine).count();
  }

  public List<CountIncidents.Incident> getRows() {
    if (rows == null) {
      load();
    }
    return rows;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }
}
