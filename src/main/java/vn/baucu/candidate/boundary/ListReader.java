package vn.baucu.candidate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.baucu.candidate.control.ListStore;
import vn.baucu.candidate.control.ListStore.Elsewhere;
import vn.baucu.candidate.control.ListStore.Head;
import vn.baucu.candidate.control.ListStore.Person;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.BirthDate;
import vn.baucu.law.CandidateOrder;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.ListedCandidate;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Refusal;

/** Lists with all that the law finds of them, by the rules that packages are held against. */
@ApplicationScoped
class ListReader {
  private static final Set<CandidateColumn> NAMES =
      Set.of(
          CandidateColumn.FULL_NAME,
          CandidateColumn.HOMETOWN,
          CandidateColumn.RESIDENCE,
          CandidateColumn.OCCUPATION,
          CandidateColumn.WORKPLACE);

  @Inject private ListStore store;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;

  CandidateList list(
      ElectoralUnitRow unit, Head head, List<Person> persons, boolean own, Preparation.Door door) {
    ElectionLevel level = unit.key().level();
    Found found = found(level, head, persons);
    List<CandidateList.Line> lines = persons.stream().map(found::line).toList();
    List<Finding> whole = new ArrayList<>(found.whole);
    MasterDataChecks.electoralUnit(level, head.seats(), standing(persons), 1).stream()
        .filter(finding -> !persons.isEmpty())
        .forEach(whole::add);
    long[] women = store.women(head.id());
    MasterDataChecks.women(level, women[0], women[1]).ifPresent(whole::add);
    return new CandidateList(
        unit, head.version(), own, door, head.published(), head.orderReason(), lines, whole);
  }

  private static int standing(List<Person> persons) {
    return (int) persons.stream().filter(person -> person.struck() == null).count();
  }

  /** What would be said of a person who is put on a list, or becomes another one. */
  CandidateList.Line line(
      ElectionLevel level, Head head, List<Person> persons, Integer position, CandidateText text) {
    int at = position == null ? persons.size() + 1 : position;
    Person person = new Person(at, 0, text, null);
    List<Person> wanted = new ArrayList<>(persons);
    wanted.removeIf(each -> each.position() == at);
    wanted.add(person);
    wanted.sort(Comparator.comparingInt(Person::position));
    return found(level, head, wanted).line(person);
  }

  ListPreview preview(
      ElectionLevel level,
      Head head,
      List<Person> present,
      List<Map<CandidateColumn, String>> typed) {
    List<CandidateTyping> readings = typed.stream().map(CandidateTyping::of).toList();
    List<Person> wanted = new ArrayList<>();
    for (CandidateTyping reading : readings) {
      wanted.add(new Person(wanted.size() + 1, 0, reading.text(), null));
    }
    Found found = found(level, head, wanted);
    List<ListPreview.Row> rows = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      CandidateList.Line line = found.line(wanted.get(i));
      Map<CandidateColumn, Refusal> problems = readings.get(i).problems();
      // Of a column that cannot be read the problem is told, not what the law says of none.
      List<Finding> findings =
          problems.containsKey(CandidateColumn.FULL_NAME)
                  || problems.containsKey(CandidateColumn.DATE_OF_BIRTH)
              ? List.of()
              : line.findings();
      rows.add(
          new ListPreview.Row(
              kind(present, wanted.get(i), problems),
              line.text(),
              problems,
              findings,
              line.elsewhere()));
    }
    List<String> gone =
        present.stream()
            .map(Person::text)
            .filter(old -> wanted.stream().allMatch(each -> each.text().isAnother(old)))
            .map(CandidateText::name)
            .toList();
    return new ListPreview(rows, gone);
  }

  private static ListPreview.Kind kind(
      List<Person> present, Person wanted, Map<CandidateColumn, Refusal> problems) {
    if (!problems.isEmpty()) {
      return ListPreview.Kind.WRONG;
    }
    return present.stream()
        .filter(old -> !wanted.text().isAnother(old.text()))
        .findFirst()
        .map(
            old ->
                old.position() == wanted.position() && old.text().equals(wanted.text())
                    ? ListPreview.Kind.SAME
                    : ListPreview.Kind.CHANGED)
        .orElse(ListPreview.Kind.NEW);
  }

  /** The findings of some persons as one list. */
  Found found(ElectionLevel level, Head head, List<Person> persons) {
    return new Found(level, head.id(), persons);
  }

  private static ListedCandidate listed(Person person) {
    return new ListedCandidate(
        String.valueOf(person.position()),
        person.position(),
        person.text().name(),
        person.text().born());
  }

  /** What the law finds of a list, by the person. */
  final class Found {
    private final Map<Integer, List<Finding>> byPosition = new HashMap<>();
    private final Map<Integer, Integer> alphabetical = new HashMap<>();
    private final Map<Integer, List<CandidateList.Place>> elsewhere = new HashMap<>();
    private final List<Finding> whole = new ArrayList<>();

    private Found(ElectionLevel level, int unit, List<Person> persons) {
      List<ListedCandidate> list = persons.stream().map(ListReader::listed).toList();
      LocalDate day = elections.current().day();
      MasterDataChecks.candidates(list, day).forEach(finding -> tell(finding, list, day));
      List<ListedCandidate> sorted = new ArrayList<>(list);
      sorted.sort(CandidateOrder.CANDIDATES);
      sorted.forEach(each -> alphabetical.put(each.position(), alphabetical.size() + 1));
      persons.forEach(this::texts);
      persons(level, unit, persons);
    }

    /**
     * What is of several is told of each by itself; M202 stands with the second of the two, and
     * what is of nobody with the list.
     */
    private void tell(Finding finding, List<ListedCandidate> list, LocalDate day) {
      if (finding.code().equals("M202")) {
        of(Integer.parseInt(finding.fields().get(1))).add(finding);
        return;
      }
      List<ListedCandidate> concerned =
          list.stream().filter(each -> finding.fields().contains(each.key())).toList();
      for (ListedCandidate each : concerned) {
        MasterDataChecks.candidates(List.of(each), day).stream()
            .filter(own -> own.code().equals(finding.code()))
            .forEach(of(each.position())::add);
      }
      if (concerned.isEmpty()) {
        whole.add(finding);
      }
    }

    private List<Finding> of(int position) {
      return byPosition.computeIfAbsent(position, each -> new ArrayList<>());
    }

    private void texts(Person person) {
      Stream.of(CandidateColumn.values())
          .filter(NAMES::contains)
          .map(column -> MasterDataChecks.text(person.text().of(column)))
          .flatMap(Optional::stream)
          .distinct()
          .forEach(of(person.position())::add);
    }

    /** M207 and M211 over all lists of the election, and where else the same name stands. */
    private void persons(ElectionLevel level, int unit, List<Person> persons) {
      Set<String> days = new LinkedHashSet<>();
      for (Person person : persons) {
        BirthDate born = person.text().born();
        if (born != null && !born.isYearOnly()) {
          days.add(born.toString());
        }
      }
      List<Elsewhere> others =
          store.bornOn(caller.electionId(), days).stream()
              .filter(other -> other.unit() != unit)
              .toList();
      for (Person person : persons) {
        ListedCandidate own = listed(person);
        Map<ElectionLevel, List<ListedCandidate>> all = new EnumMap<>(ElectionLevel.class);
        persons.stream()
            .map(ListReader::listed)
            .filter(each -> each.position() == own.position() || same(own, each))
            .forEach(each -> all.computeIfAbsent(level, l -> new ArrayList<>()).add(each));
        for (Elsewhere other : others) {
          ListedCandidate listed =
              new ListedCandidate("", 0, other.name(), BirthDate.parse(other.born()).orElse(null));
          if (same(own, listed)) {
            elsewhere.computeIfAbsent(own.position(), p -> new ArrayList<>()).add(other.place());
            all.computeIfAbsent(other.place().level(), l -> new ArrayList<>()).add(listed);
          }
        }
        of(own.position()).addAll(MasterDataChecks.namesakes(all.get(level)));
        of(own.position()).addAll(MasterDataChecks.levels(all));
      }
    }

    private static boolean same(ListedCandidate one, ListedCandidate other) {
      return Objects.equals(one.born(), other.born()) && MasterDataChecks.isSamePerson(one, other);
    }

    CandidateList.Line line(Person person) {
      int position = person.position();
      return new CandidateList.Line(
          position,
          person.version(),
          person.text(),
          alphabetical.get(position),
          person.struck(),
          List.copyOf(byPosition.getOrDefault(position, List.of())),
          List.copyOf(elsewhere.getOrDefault(position, List.of())));
    }
  }
}
