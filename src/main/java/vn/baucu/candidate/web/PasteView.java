package vn.baucu.candidate.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.candidate.boundary.CandidateList;
import vn.baucu.candidate.boundary.CandidateLists;
import vn.baucu.candidate.boundary.ListPreview;
import vn.baucu.candidate.boundary.PastedList;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.web.ElectoralUnitAddress;

/**
 * A whole list pasted from a spreadsheet: read, looked at with its sums, written all or nothing.
 */
@Named("candidatePaste")
@ViewScoped
public class PasteView extends ElectoralUnitAddress {
  @Inject private CandidateLists lists;
  @Inject private Messages messages;

  private String text;
  private String readText;
  private Integer version;
  private Integer persons;
  private Integer women;
  private Integer outside;
  private String reason;
  private String document;
  private Integer savedVersion;
  private transient CandidateList list;
  private transient ListPreview preview;

  /**
   * A sum of the paste beside that of the paper.
   *
   * @param paper null where nobody has typed it
   */
  public record Sum(String label, long pasted, Integer paper) {
    /** Whether the paper says another. */
    public boolean isOff() {
      return paper != null && paper != pasted;
    }
  }

  /** Reads the list that is there. */
  public void load() {
    list = lists.list(key());
    version = list.version();
  }

  /** Reads what was pasted; nothing is written. */
  public void read() {
    savedVersion = null;
    preview = null;
    readText = null;
    preview = lists.preview(key(), typed());
    readText = text;
  }

  private List<Map<CandidateColumn, String>> typed() {
    return PastedList.of(text).rows().stream().map(PastedList.Row::typed).toList();
  }

  /** Writes what was looked at in the place of the list that is there. */
  public void save() {
    if (!Objects.equals(text, readText)) {
      read();
      throw Refusal.rule("candidate.paste.readFirst");
    }
    for (Sum sum : getSums()) {
      if (sum.isOff()) {
        throw Refusal.rule(
            "candidate.paste.sumOff", sum.label(), sum.pasted(), String.valueOf(sum.paper()));
      }
    }
    int count = getPreview().rows().size();
    lists.replace(key(), version, typed(), reason, document);
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.of("candidate.paste.saved", count)));
    savedVersion = version;
    text = null;
    readText = null;
    preview = null;
    reason = null;
    document = null;
    load();
  }

  /** The sums to hold against the paper. */
  public List<Sum> getSums() {
    List<Sum> sums = new ArrayList<>();
    if (getPreview() != null) {
      List<ListPreview.Row> rows = getPreview().rows();
      sums.add(new Sum(messages.get("candidate.paste.persons"), rows.size(), persons));
      sums.add(
          new Sum(
              messages.get("candidate.paste.women"),
              rows.stream().filter(r -> "F".equals(r.text().of(CandidateColumn.GENDER))).count(),
              women));
      sums.add(
          new Sum(
              messages.get("candidate.paste.outside"),
              rows.stream()
                  .filter(r -> r.text().of(CandidateColumn.PARTY_JOINED_ON).isEmpty())
                  .filter(r -> !r.problems().containsKey(CandidateColumn.PARTY_JOINED_ON))
                  .count(),
              outside));
    }
    return sums;
  }

  /** What is wrong in a row, cell by cell. */
  public List<String> problems(ListPreview.Row row) {
    return row.problems().entrySet().stream()
        .map(
            problem ->
                messages.of(
                    "candidate.inColumn",
                    messages.get("candidate.column." + problem.getKey()),
                    messages.of(problem.getValue())))
        .toList();
  }

  /** What was read; null before. */
  public ListPreview getPreview() {
    if (preview == null && readText != null) {
      preview =
          lists.preview(
              key(), PastedList.of(readText).rows().stream().map(PastedList.Row::typed).toList());
    }
    return preview;
  }

  /** Whether everything that was read can be kept. */
  public boolean isWhole() {
    return getPreview() != null && getPreview().count(ListPreview.Kind.WRONG) == 0;
  }

  public CandidateList getList() {
    if (list == null) {
      list = lists.list(key());
    }
    return list;
  }

  public boolean isChangeable() {
    return getList().isChangeable() && getList().published() == null;
  }

  /** The version upon which was pasted what has just been saved; null where nothing has. */
  public Integer getSavedVersion() {
    return savedVersion;
  }

  public Integer getVersion() {
    return version;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Integer getPersons() {
    return persons;
  }

  public void setPersons(Integer persons) {
    this.persons = persons;
  }

  public Integer getWomen() {
    return women;
  }

  public void setWomen(Integer women) {
    this.women = women;
  }

  public Integer getOutside() {
    return outside;
  }

  public void setOutside(Integer outside) {
    this.outside = outside;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }
}
