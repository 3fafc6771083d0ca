package vn.baucu.candidate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.candidate.boundary.CandidateDates;
import vn.baucu.candidate.boundary.CandidateList;
import vn.baucu.candidate.boundary.CandidateLists;
import vn.baucu.candidate.boundary.CandidateText;
import vn.baucu.candidate.boundary.ListEvent;
import vn.baucu.candidate.boundary.ListHistory;
import vn.baucu.shared.Messages;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.web.ElectoralUnitAddress;

/** What was done to a list, or to one person on it, in sentences. */
@Named("candidateHistory")
@RequestScoped
public class HistoryView extends ElectoralUnitAddress {
  @Inject private CandidateLists lists;
  @Inject private ListHistory history;
  @Inject private CandidateWords words;
  @Inject private Messages messages;

  private String position;
  private CandidateList list;
  private CandidateList.Line line;
  private List<ListEvent> events = List.of();

  /** Reads the list that the address names, and the person where it names one. */
  public void load() {
    list = lists.list(key());
    events = history.of(key());
    if (position != null && !position.isBlank()) {
      int at = PathNames.number(position);
      line =
          list.lines().stream()
              .filter(each -> each.position() == at)
              .findFirst()
              .orElseThrow(() -> Refusal.unknown("candidate.nobodyThere", String.valueOf(at)));
      events = ListEvent.ofPerson(events, line.text().name());
    }
  }

  /** An event as a sentence, without whose it is. */
  public String sentence(ListEvent event) {
    ListEvent.Values now = event.after();
    ListEvent.Values was = event.before();
    String at = String.valueOf(now.position() == null ? was.position() : now.position());
    return switch (event.act()) {
      case "candidate.add" -> messages.of("candidate.event.add", now.candidate(), at);
      case "candidate.change" ->
          messages.of("candidate.event.change", now.candidate(), at, changes(was, now));
      case "candidate.remove" -> messages.of("candidate.event.remove", was.candidate(), at);
      case "candidate.order" ->
          messages.of("candidate.event.order", String.join(", ", now.order()), why(now));
      case "candidate.replace" ->
          messages.of(
              "candidate.event.replace", now.order().size(), String.join(", ", now.order()));
      case "candidate.publish" ->
          messages.of("candidate.event.publish", now.document(), CandidateDates.shown(now.date()));
      case "candidate.strikeOut" ->
          messages.of(
              "candidate.event.strikeOut",
              now.candidate(),
              at,
              now.document(),
              CandidateDates.shown(now.date()));
      case "candidate.restore" -> messages.of("candidate.event.restore", now.candidate(), at);
      case "candidate.reduceSeats" ->
          messages.of("candidate.event.reduceSeats", was.total(), now.total());
      default -> event.act();
    };
  }

  private String why(ListEvent.Values values) {
    return values.why() == null ? messages.get("candidate.event.alphabet") : values.why();
  }

  /** The columns that became others, each as it was and is. */
  private String changes(ListEvent.Values was, ListEvent.Values now) {
    return Stream.of(CandidateColumn.values())
        .filter(column -> now.fields().containsKey(column.word()))
        .map(
            column ->
                messages.of(
                    "candidate.event.column",
                    messages.get("candidate.column." + column),
                    shown(was, column),
                    shown(now, column)))
        .collect(Collectors.joining("; "));
  }

  private String shown(ListEvent.Values values, CandidateColumn column) {
    String value = Optional.ofNullable(values.fields().get(column.word())).orElse("");
    return words.cell(new CandidateText(Map.of(column, value)), column);
  }

  /** Who did it; the system where nobody. */
  public String who(ListEvent event) {
    return event.who() == null ? messages.get("candidate.event.system") : event.who();
  }

  public List<ListEvent> getEvents() {
    return events;
  }

  public CandidateList getList() {
    return list;
  }

  /** The person's name; null where the history is the list's. */
  public String getName() {
    return line == null ? null : line.text().name();
  }

  public String getPosition() {
    return position;
  }

  public void setPosition(String position) {
    this.position = position;
  }
}
