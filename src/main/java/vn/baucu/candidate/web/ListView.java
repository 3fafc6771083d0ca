package vn.baucu.candidate.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.baucu.candidate.boundary.CandidateList;
import vn.baucu.candidate.boundary.CandidateLists;
import vn.baucu.candidate.boundary.ListPublication;
import vn.baucu.law.Severity;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.web.ElectoralUnitAddress;

/** The official list of an electoral unit: read, put in order. */
@Named("candidateList")
@ViewScoped
public class ListView extends ElectoralUnitAddress {
  @Inject private CandidateLists lists;
  @Inject private ListPublication publication;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private transient CandidateList list;
  private int version;
  private String order;
  private String why;
  private String reason;
  private String document;
  private String columns;
  private String publishDocument;
  private LocalDate publishDay;
  private String publishWhy;
  private Integer seats;

  /** Reads the list that the address names. */
  public void load() {
    list = lists.list(key());
    version = list.version();
    why = list.orderReason();
    order =
        IntStream.rangeClosed(1, list.lines().size())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
  }

  /** Keeps the order in which the rows were put, with its reason. */
  public void saveOrder() {
    lists.order(key(), version, positions(), why, reason, document);
    done("candidate.orderSaved");
  }

  private List<Integer> positions() {
    if (order == null || !order.matches("[0-9]{1,4}(,[0-9]{1,4})*")) {
      throw Refusal.invalid("candidate.notAnOrder");
    }
    return Arrays.stream(order.split(",")).map(Integer::valueOf).toList();
  }

  /** Puts the list into the order of the alphabet. */
  public void sort() {
    List<Integer> alphabetical =
        getList().lines().stream()
            .sorted(Comparator.comparingInt(CandidateList.Line::alphabetical))
            .map(CandidateList.Line::position)
            .toList();
    lists.order(key(), version, alphabetical, null, reason, document);
    done("candidate.sorted");
  }

  /** Publishes the list. */
  public void publish() {
    publication.publish(key(), version, publishDocument, publishDay, publishWhy);
    done("candidate.publishDone");
  }

  /** Lets fewer be elected. */
  public void reduceSeats() {
    if (seats == null) {
      throw Refusal.rule("candidate.badSeats");
    }
    publication.reduceSeats(key(), version, seats, document, reason);
    done("candidate.seatsDone", String.valueOf(seats));
    seats = null;
  }

  private void done(String key, Object... arguments) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.of(key, arguments)));
    reason = null;
    document = null;
    load();
  }

  public CandidateList getList() {
    if (list == null) {
      list = lists.list(key());
    }
    return list;
  }

  /** How many findings of a severity the list has. */
  private long count(Severity severity) {
    return Stream.concat(
            getList().findings().stream(),
            getList().lines().stream().flatMap(line -> line.findings().stream()))
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  public long getErrors() {
    return count(Severity.BLOCK);
  }

  public long getWarnings() {
    return count(Severity.EXPLAIN);
  }

  /** Whether the order can be changed: nobody has a printed position yet. */
  public boolean isOrdered() {
    return getList().isChangeable()
        && getList().published() == null
        && getList().lines().size() > 1;
  }

  /** Whether the list waits for being published by whoever reads it. */
  public boolean isPublishable() {
    return getList().isChangeable()
        && getList().published() == null
        && !getList().lines().isEmpty();
  }

  /** Whether the reader decides over a published list. */
  public boolean isDeciding() {
    return getList().isChangeable()
        && getList().published() != null
        && caller.get().role() == Role.CITY_COMMITTEE;
  }

  /** Whether every column is shown, not only those by which people are told apart. */
  public boolean isWhole() {
    return "all".equals(columns);
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
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

  public String getPublishDocument() {
    return publishDocument;
  }

  public void setPublishDocument(String publishDocument) {
    this.publishDocument = publishDocument;
  }

  public LocalDate getPublishDay() {
    return publishDay;
  }

  public void setPublishDay(LocalDate publishDay) {
    this.publishDay = publishDay;
  }

  public String getPublishWhy() {
    return publishWhy;
  }

  public void setPublishWhy(String publishWhy) {
    this.publishWhy = publishWhy;
  }

  public Integer getSeats() {
    return seats;
  }

  public void setSeats(Integer seats) {
    this.seats = seats;
  }

  public String getColumns() {
    return columns;
  }

  public void setColumns(String columns) {
    this.columns = columns;
  }
}
