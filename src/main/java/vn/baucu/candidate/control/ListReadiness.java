package vn.baucu.candidate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.law.BirthDate;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.law.ListedCandidate;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.law.Severity;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Sql;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyDetail;
import vn.baucu.shared.ready.ReadyFact;
import vn.baucu.shared.ready.ReadyGround;
import vn.baucu.shared.ready.ReadyItem;
import vn.baucu.shared.ready.ReadySource;

/**
 * How far the electoral units of the bodies that a unit elects have come: put together, with lists
 * that the law has nothing against, published.
 */
@ApplicationScoped
public class ListReadiness implements ReadySource {
  private static final String SEATS = "body.%s.%s.seats";

  @Inject private Sql sql;
  @Inject private Messages messages;
  @Inject private Formats format;

  /** Its items, in their order. */
  enum Item implements ReadyItem {
    UNITS(10),
    LISTS(20),
    PUBLISHED(30);

    private final int order;

    Item(int order) {
      this.order = order;
    }

    @Override
    public String key() {
      return "candidate.ready." + name();
    }

    @Override
    public int order() {
      return order;
    }
  }

  /**
   * An administrative unit that elects a body.
   *
   * @param elects whether there must be electoral units even where none is: its areas vote for it
   */
  record Owner(int id, String code, UnitKind kind, boolean elects) {}

  /**
   * An electoral unit with its list.
   *
   * @param placed whether a polling area lies in it
   * @param answered whether the list says why it is not in the order of the law
   * @param document which published it; null before
   */
  record ListState(
      int owner,
      ElectionLevel level,
      int number,
      String name,
      int seats,
      boolean placed,
      boolean answered,
      String document,
      List<Person> persons) {
    /** What tells it from the unit of the same number of another body. */
    String called() {
      return name + " (" + LawText.level(level) + ")";
    }

    int standing() {
      return (int) persons.stream().filter(person -> !person.struck()).count();
    }

    /** What must be mended or added before the list can be published; empty where nothing is. */
    List<Finding> open(ReadyGround ground) {
      List<ListedCandidate> listed = persons.stream().map(Person::listed).toList();
      return Stream.concat(
              MasterDataChecks.electoralUnit(level, seats, standing(), 1).stream(),
              MasterDataChecks.candidates(listed, ground.day()).stream())
          .filter(finding -> finding.severity() != Severity.INFO)
          .filter(finding -> !isAnswered(finding))
          .toList();
    }

    private boolean isAnswered(Finding finding) {
      return finding.severity() == Severity.EXPLAIN
          && (document != null || answered && finding.code().equals("M202"));
    }
  }

  record Person(int position, String name, String born, boolean struck) {
    ListedCandidate listed() {
      return new ListedCandidate(
          String.valueOf(position), position, name, BirthDate.parse(born).orElse(null));
    }
  }

  @Override
  public List<? extends ReadyItem> items() {
    return List.of(Item.values());
  }

  @Override
  public List<ReadyCount> count(ReadyGround ground, List<Integer> units) {
    Map<Integer, List<ListState>> lists = lists(units);
    return owners(units).stream()
        .flatMap(owner -> count(ground, owner, lists.getOrDefault(owner.id(), List.of())).stream())
        .toList();
  }

  /** How far one unit has come with its bodies; empty where it elects none. */
  static List<ReadyCount> count(ReadyGround ground, Owner owner, List<ListState> lists) {
    int must = 0;
    int errors = 0;
    int wrong = 0;
    int fit = 0;
    for (ElectionLevel level : bodies(ground, owner, lists)) {
      List<ListState> own = of(level, lists);
      must += Math.max(1, own.size());
      errors += (int) bodyErrors(ground, owner, level, own).count();
    }
    for (ListState list : lists) {
      List<Finding> open = list.open(ground);
      fit += open.isEmpty() ? 1 : 0;
      wrong += isWrong(list, open) ? 1 : 0;
    }
    if (must == 0) {
      return List.of();
    }
    int placed = (int) lists.stream().filter(ListState::placed).count();
    int published = (int) lists.stream().filter(list -> list.document() != null).count();
    return List.of(
        new ReadyCount(owner.id(), Item.UNITS, Math.min(placed, must), must, errors),
        new ReadyCount(owner.id(), Item.LISTS, Math.min(fit, must), must, wrong),
        new ReadyCount(owner.id(), Item.PUBLISHED, Math.min(published, must), must, 0));
  }

  /** A list that nobody has begun is missing, not wrong. */
  private static boolean isWrong(ListState list, List<Finding> open) {
    return !list.persons().isEmpty()
        && open.stream()
            .anyMatch(
                finding -> finding.severity() == Severity.BLOCK && !finding.code().equals("M103"));
  }

  private static List<ElectionLevel> bodies(
      ReadyGround ground, Owner owner, List<ListState> lists) {
    return Arrays.stream(ElectionLevel.values())
        .filter(ground.levels()::contains)
        .filter(level -> level.ownerKind() == owner.kind())
        .filter(level -> owner.elects() || !of(level, lists).isEmpty())
        .toList();
  }

  private static List<ListState> of(ElectionLevel level, List<ListState> lists) {
    return lists.stream().filter(list -> list.level() == level).toList();
  }

  /** M102, M103 and the sum of the seats, of one body. */
  private static Stream<Wrong> bodyErrors(
      ReadyGround ground, Owner owner, ElectionLevel level, List<ListState> own) {
    if (own.isEmpty()) {
      return Stream.empty();
    }
    List<Wrong> wrong = new ArrayList<>();
    if (MasterDataChecks.unitNumbers(own.stream().map(ListState::number).toList()).isPresent()) {
      wrong.add(new Wrong("candidate.ready.numbers", List.of()));
    }
    own.stream()
        .filter(list -> list.seats() < 1 || list.seats() > level.maximumSeats())
        .forEach(list -> wrong.add(new Wrong("candidate.ready.seats", List.of(list.number()))));
    int sum = own.stream().mapToInt(ListState::seats).sum();
    Optional.ofNullable(ground.settings().get(SEATS.formatted(level, owner.code())))
        .map(Integer::valueOf)
        .filter(seats -> seats != sum)
        .ifPresent(seats -> wrong.add(new Wrong("candidate.ready.seatSum", List.of(sum, seats))));
    return wrong.stream();
  }

  /** What is wrong with a body, in words to be found. */
  private record Wrong(String key, List<Integer> numbers) {}

  @Override
  public ReadyDetail detail(ReadyGround ground, ReadyItem item, int unit, String code) {
    Owner owner =
        owners(List.of(unit)).stream().filter(each -> each.id() == unit).findFirst().orElseThrow();
    List<ListState> lists = lists(List.of(unit)).getOrDefault(unit, List.of());
    return switch ((Item) item) {
      case UNITS -> units(ground, owner, lists);
      case LISTS -> lists(ground, code, lists);
      case PUBLISHED -> published(code, lists);
    };
  }

  private ReadyDetail units(ReadyGround ground, Owner owner, List<ListState> lists) {
    List<String> missing = new ArrayList<>();
    for (ElectionLevel each : bodies(ground, owner, lists)) {
      List<ListState> own = of(each, lists);
      if (own.isEmpty()) {
        missing.add(messages.get("candidate.ready.noUnits"));
      }
      bodyErrors(ground, owner, each, own)
          .map(wrong -> messages.of(wrong.key(), wrong.numbers().toArray()))
          .forEach(missing::add);
      own.stream()
          .filter(list -> !list.placed())
          .map(list -> messages.of("candidate.ready.empty", list.called()))
          .forEach(missing::add);
    }
    int seats = lists.stream().mapToInt(ListState::seats).sum();
    return new ReadyDetail(
        List.of(format.integer(lists.size()), format.integer(seats)),
        missing,
        "/app/setup/map.xhtml?unit="
            + owner.code()
            + concerned(ground, owner, lists).map(level -> "&level=" + level).orElse(""));
  }

  /** The first body of whose electoral units something is missing or wrong; else the first. */
  static Optional<ElectionLevel> concerned(ReadyGround ground, Owner owner, List<ListState> lists) {
    List<ElectionLevel> bodies = bodies(ground, owner, lists);
    return bodies.stream()
        .filter(level -> !isWhole(ground, owner, level, of(level, lists)))
        .findFirst()
        .or(() -> bodies.stream().findFirst());
  }

  private static boolean isWhole(
      ReadyGround ground, Owner owner, ElectionLevel level, List<ListState> own) {
    return !own.isEmpty()
        && own.stream().allMatch(ListState::placed)
        && bodyErrors(ground, owner, level, own).findAny().isEmpty();
  }

  private ReadyDetail lists(ReadyGround ground, String code, List<ListState> lists) {
    List<String> missing = new ArrayList<>();
    String address = null;
    int fit = 0;
    for (ListState list : lists) {
      List<Finding> open = list.open(ground);
      if (open.isEmpty()) {
        fit++;
        continue;
      }
      address = address == null ? address(code, list) : address;
      missing.add(
          list.persons().isEmpty()
              ? messages.of("candidate.ready.noPersons", list.called())
              : messages.of("candidate.ready.open", list.called(), titles(open)));
    }
    int persons = lists.stream().mapToInt(ListState::standing).sum();
    return new ReadyDetail(
        List.of(format.integer(persons), format.integer(fit), format.integer(lists.size())),
        missing,
        address == null ? all(code) : address);
  }

  /** What was found, by its titles, each once. */
  static String titles(List<Finding> findings) {
    return findings.stream().map(LawText::title).distinct().collect(Collectors.joining("; "));
  }

  private ReadyDetail published(String code, List<ListState> lists) {
    List<ListState> left = lists.stream().filter(list -> list.document() == null).toList();
    List<String> documents =
        lists.stream().map(ListState::document).filter(Objects::nonNull).distinct().toList();
    return new ReadyDetail(
        List.of(
            format.integer(lists.size() - left.size()),
            format.integer(lists.size()),
            String.join(", ", documents)),
        left.isEmpty()
            ? List.of()
            : List.of(
                messages.of(
                    "candidate.ready.drafts",
                    String.join(", ", left.stream().map(ListState::called).toList()))),
        left.isEmpty() ? all(code) : address(code, left.get(0)));
  }

  private static String all(String code) {
    return "/app/candidate/units.xhtml?unit=" + code;
  }

  private static String address(String code, ListState list) {
    return "/app/candidate/list.xhtml?level="
        + list.level()
        + "&owner="
        + code
        + "&number="
        + list.number();
  }

  @Override
  public List<ReadyFact> facts(List<Integer> units) {
    return lists(units).values().stream()
        .flatMap(List::stream)
        .map(
            list ->
                ReadyFact.of(
                    list.owner(),
                    "candidate.ready.fact." + list.level(),
                    list.number(),
                    list.name(),
                    list.seats(),
                    list.document(),
                    list.persons().stream().map(ListReadiness::values).toList()))
        .toList();
  }

  private static List<Object> values(Person person) {
    return Arrays.asList(person.position(), person.name(), person.born(), person.struck());
  }

  /** Those of the units that may elect a body. */
  private List<Owner> owners(Collection<Integer> units) {
    return sql.list(
        """
        SELECT u.id, u.code, u.kind,
               EXISTS (SELECT 1 FROM administrative_unit c WHERE c.parent_id = u.id),
               NOT EXISTS (SELECT 1 FROM polling_area p WHERE p.unit_id = u.id),
               EXISTS (SELECT 1 FROM polling_area p JOIN voting_level v ON v.area_id = p.id
                        WHERE p.unit_id = u.id AND v.level = 'COMMUNE_COUNCIL')
          FROM administrative_unit u WHERE u.id
        """
            + Sql.among(List.copyOf(units)),
        row -> {
          UnitKind kind = UnitKind.valueOf(row.getString(3));
          boolean elects =
              switch (kind) {
                case CITY -> true;
                case DISTRICT -> row.getBoolean(4);
                case COMMUNE -> row.getBoolean(5) || row.getBoolean(6);
              };
          return new Owner(row.getInt(1), row.getString(2), kind, elects);
        });
  }

  private Map<Integer, List<ListState>> lists(List<Integer> owners) {
    Set<Integer> wanted = Set.copyOf(owners);
    Map<Integer, List<Person>> persons = new HashMap<>();
    sql.each(
        "SELECT c.electoral_unit_id, c.position, c.full_name, c.date_of_birth, c.struck_day IS NOT"
            + " NULL FROM electoral_unit e JOIN candidate c ON c.electoral_unit_id = e.id WHERE"
            + " e.owner_id "
            + Sql.among(owners)
            + " ORDER BY e.id, c.position",
        row ->
            Map.entry(
                row.getInt(1),
                new Person(row.getInt(2), row.getString(3), row.getString(4), row.getBoolean(5))),
        each ->
            persons.computeIfAbsent(each.getKey(), u -> new ArrayList<>()).add(each.getValue()));
    Map<Integer, List<ListState>> lists = new LinkedHashMap<>();
    sql.each(
        "SELECT e.id, e.owner_id, e.level, e.number, e.name, e.seats, EXISTS (SELECT 1 FROM"
            + " voting_area v WHERE v.electoral_unit_id = e.id), e.order_reason IS NOT NULL,"
            + " e.list_document FROM electoral_unit e WHERE e.owner_id "
            + Sql.among(owners)
            + " ORDER BY "
            + Sql.levelOrder("e.level")
            + ", e.number",
        row -> state(row, persons),
        list -> {
          if (wanted.contains(list.owner())) {
            lists.computeIfAbsent(list.owner(), owner -> new ArrayList<>()).add(list);
          }
        });
    return lists;
  }

  private static ListState state(ResultSet row, Map<Integer, List<Person>> persons)
      throws SQLException {
    return new ListState(
        row.getInt(2),
        ElectionLevel.valueOf(row.getString(3)),
        row.getInt(4),
        row.getString(5),
        row.getInt(6),
        row.getBoolean(7),
        row.getBoolean(8),
        row.getString(9),
        persons.getOrDefault(row.getInt(1), List.of()));
  }
}
