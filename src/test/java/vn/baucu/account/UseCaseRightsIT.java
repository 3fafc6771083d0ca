package vn.baucu.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.baucu.account.control.Passwords;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Role;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;
import vn.baucu.testing.inside.UseCaseProbe.Outcome;
import vn.baucu.testing.inside.UseCases;

/**
 * Every use case × every role × own, below, beside, above and no place at all; and every act that
 * asks for a duty × everybody without it.
 */
class UseCaseRightsIT extends InContainer {
  private static final String ELECTION = "RIGHTS";

  /** Another election on the same server, with its own city, unit and account. */
  private static final String FOREIGN = "RIGHTS-ABROAD";

  private static final String JOB = "00000000-0000-0000-0000-000000000000";
  private static final String FOREIGN_UNIT = "F1";
  private static final String FOREIGN_ACCOUNT = "rights-abroad";

  /** Acts that name what they are done to by a word, with the word another election knows it by. */
  private static final Map<String, String> BY_WORD =
      Map.ofEntries(
          Map.entry("Elections.makeDefault", FOREIGN),
          Map.entry("Rehearsals.restart", FOREIGN),
          Map.entry("Accounts.resetPassword", FOREIGN_ACCOUNT),
          Map.entry("Accounts.setActive", FOREIGN_ACCOUNT),
          Map.entry("ElectoralUnits.list", FOREIGN_UNIT),
          Map.entry("ElectionSetUp.create", FOREIGN),
          Map.entry("PackageImport.submitApply", JOB),
          Map.entry("PackageImport.start", JOB),
          Map.entry("PackageImport.job", JOB),
          Map.entry("PackageImport.cancel", JOB),
          Map.entry("PackageImport.handOut", JOB));

  /** Words that are no key: files, passwords, reasons. */
  private static final Set<String> NO_KEY =
      Set.of(
          "PackageImport.submit",
          "ImportRunner.run",
          "Accounts.changeOwnPassword",
          "Timetables.move");

  private static final String PASSWORD = "rights-of-everybody";
  private static final String CITY = "31";
  private static final String DISTRICT = "D1";
  private static final String COMMUNE = "C1";

  @Inject private Sql sql;
  @Inject private Passwords passwords;
  @ArquillianResource private URL root;

  private final HttpClient client = HttpClient.newHttpClient();

  /** A place to act upon: a unit and, where an area is meant, its number. */
  private record Place(String unit, int area) {}

  private record Person(String username, Role role, String unit, List<String> covered) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(CITY, 1),
          new Place(DISTRICT, 1),
          new Place("D2", 1),
          new Place(COMMUNE, 1),
          new Place(COMMUNE, 2),
          new Place("C2", 1),
          new Place(FOREIGN_UNIT, 1),
          new Place("nowhere", 1));

  private static final List<String> ALL = List.of(CITY, DISTRICT, "D2", COMMUNE, "C2");

  private static final List<Person> PEOPLE =
      List.of(
          new Person("rights-city", Role.CITY_COMMITTEE, CITY, ALL),
          new Person("rights-admin", Role.ADMINISTRATOR, CITY, ALL),
          new Person(
              "rights-district", Role.DISTRICT_COMMITTEE, DISTRICT, List.of(DISTRICT, COMMUNE)),
          new Person("rights-observer", Role.OBSERVER, DISTRICT, List.of(DISTRICT, COMMUNE)),
          new Person("rights-commune", Role.COMMUNE_COMMITTEE, COMMUNE, List.of(COMMUNE)),
          new Person("rights-team", Role.POLLING_TEAM, COMMUNE, List.of(COMMUNE)));

  /** People at their own place who are given one duty, or none. */
  private record Idle(Person person, boolean entry, boolean approval) {
    private boolean lacks(Duty duty) {
      return switch (duty) {
        case ENTRY -> !entry;
        case APPROVAL -> !approval;
        case EITHER -> !entry && !approval;
        case NONE -> false;
      };
    }
  }

  private static final List<Idle> IDLE =
      PEOPLE.stream()
          .flatMap(
              person ->
                  Stream.of(
                      idle(person, false, false),
                      idle(person, true, false),
                      idle(person, false, true)))
          .toList();

  @Test
  void nobodyReachesWhatIsNotHisOwn() throws IOException, InterruptedException {
    makeElection();
    List<String> wrong = new ArrayList<>();
    for (Method useCase : UseCases.all()) {
      for (Person person : PEOPLE) {
        for (Place place : placesToTry(useCase, person)) {
          Outcome expected = expected(useCase, person, place);
          String outcome = call(useCase, person, place);
          boolean findsItsScopeItself =
              !isScoped(useCase)
                  && expected == Outcome.ADMITTED
                  && !outcome.equals(Outcome.NOT_IN_ROLE.name());
          if (!findsItsScopeItself && !outcome.equals(expected.name())) {
            wrong.add(
                useCase.toGenericString()
                    + " as "
                    + person.role()
                    + " upon "
                    + place
                    + ": "
                    + outcome
                    + " instead of "
                    + expected);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    nobodyActsWithoutTheDuty();
    nothingIsDoneToAnotherElection();
    assertThat(
            sql.one(
                "SELECT COUNT(*) FROM audit_entry WHERE election_code = ? AND outcome = 'DENIED'",
                row -> row.getInt(1),
                ELECTION))
        .hasValueSatisfying(denials -> assertThat(denials).isPositive());
  }

  private void nobodyActsWithoutTheDuty() throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    Set<Duty> asked = EnumSet.noneOf(Duty.class);
    for (Method act : UseCases.all()) {
      OnDuty duty = act.getAnnotation(OnDuty.class);
      for (Idle idle : IDLE) {
        Person person = idle.person();
        Place own = new Place(person.unit(), 1);
        if (duty == null
            || !idle.lacks(duty.value())
            || expected(act, person, own) != Outcome.ADMITTED) {
          continue;
        }
        asked.add(duty.value());
        String outcome = call(act, person, own);
        if (!outcome.equals(Outcome.OUT_OF_DUTY.name())) {
          wrong.add(act.toGenericString() + " as " + person.username() + ": " + outcome);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).containsExactlyInAnyOrder(Duty.ENTRY, Duty.APPROVAL, Duty.EITHER);
  }

  private static Idle idle(Person person, boolean entry, boolean approval) {
    String name = person.username() + (entry ? "-types" : approval ? "-approves" : "-idle");
    return new Idle(
        new Person(name, person.role(), person.unit(), person.covered()), entry, approval);
  }

  /** Every act that names what it is done to by a word × what another election has by that word. */
  private void nothingIsDoneToAnotherElection() throws IOException, InterruptedException {
    Set<String> walked = new TreeSet<>();
    for (Method act : UseCases.all()) {
      RolesAllowed roles = act.getAnnotation(RolesAllowed.class);
      String name = act.getDeclaringClass().getSimpleName() + "." + act.getName();
      boolean byPeople =
          roles == null || !Arrays.equals(roles.value(), new String[] {Role.SYSTEM.name()});
      boolean byWord = Arrays.asList(act.getParameterTypes()).contains(String.class);
      if (isScoped(act) || !byPeople || !byWord || NO_KEY.contains(name)) {
        continue;
      }
      walked.add(name);
      assertThat(BY_WORD).as("what of another election does it name").containsKey(name);
      Person person =
          roles == null || Arrays.asList(roles.value()).contains(Role.CITY_COMMITTEE.name())
              ? PEOPLE.get(0)
              : PEOPLE.get(1);
      String refusal =
          send(
              person,
              "%s/refusal?method=%s&text=%s"
                  .formatted(
                      act.getDeclaringClass().getName(),
                      URLEncoder.encode(act.toGenericString(), StandardCharsets.UTF_8),
                      BY_WORD.get(name)));
      assertThat(refusal).as(name).isIn("UNKNOWN", "DENIED", "RULE");
    }
    assertThat(walked).isEqualTo(new TreeSet<>(BY_WORD.keySet()));
  }

  /** Where the role alone refuses, or no place is named, one place stands for all. */
  private static List<Place> placesToTry(Method useCase, Person person) {
    boolean placeDecides =
        isScoped(useCase) && expected(useCase, person, PLACES.get(0)) != Outcome.NOT_IN_ROLE;
    return placeDecides ? PLACES : PLACES.subList(0, 1);
  }

  private static boolean isScoped(Method useCase) {
    return Arrays.stream(useCase.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(InScope.class));
  }

  private static Outcome expected(Method useCase, Person person, Place place) {
    RolesAllowed roles = useCase.getAnnotation(RolesAllowed.class);
    if (roles != null && !Arrays.asList(roles.value()).contains(person.role().name())) {
      return Outcome.NOT_IN_ROLE;
    }
    if (!isScoped(useCase)) {
      return Outcome.ADMITTED;
    }
    List<Class<?>> targets =
        Arrays.stream(useCase.getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(InScope.class))
            .<Class<?>>map(parameter -> parameter.getType())
            .toList();
    if (!ALL.contains(place.unit())) {
      return Outcome.UNKNOWN_UNIT;
    }
    boolean team = person.role() == Role.POLLING_TEAM;
    boolean ownArea =
        place.area() == 1
            && targets.stream().allMatch(t -> t == AreaKey.class || t == MinutesKey.class);
    boolean covered = person.covered().contains(place.unit()) && (!team || ownArea);
    return covered ? Outcome.ADMITTED : Outcome.OUT_OF_SCOPE;
  }

  private String call(Method useCase, Person person, Place place)
      throws IOException, InterruptedException {
    return send(
        person,
        "%s?method=%s&unit=%s&area=%d"
            .formatted(
                useCase.getDeclaringClass().getName(),
                URLEncoder.encode(useCase.toGenericString(), StandardCharsets.UTF_8),
                place.unit(),
                place.area()));
  }

  private String send(Person person, String query) throws IOException, InterruptedException {
    String basic =
        Base64.getEncoder()
            .encodeToString((person.username() + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + "api/v1/test/use-cases/" + query))
            .header("Authorization", "Basic " + basic)
            .header("Election", ELECTION)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private void makeElection() {
    sql.update(
        "INSERT INTO election (code, name, election_day, legal_basis, rehearsal) VALUES (?, 'Quyền"
            + " hạn', '2021-05-23', '85/2015/QH13', TRUE)",
        ELECTION);
    unit(CITY, "CITY", null);
    unit(DISTRICT, "DISTRICT", CITY);
    unit("D2", "DISTRICT", CITY);
    unit(COMMUNE, "COMMUNE", DISTRICT);
    unit("C2", "COMMUNE", "D2");
    for (int number = 1; number <= 2; number++) {
      sql.update(
          "INSERT INTO polling_area (unit_id, number, name, address, kind, opens_at, closes_at)"
              + " SELECT id, ?, 'Khu vực', '', 'GENERAL', '2021-05-23 07:00', '2021-05-23 19:00'"
              + " FROM administrative_unit WHERE code = ? AND election_id = (SELECT id FROM"
              + " election WHERE code = ?)",
          number,
          COMMUNE,
          ELECTION);
    }
    makeForeignElection();
    String hash = passwords.hash(PASSWORD);
    PEOPLE.forEach(person -> makeAccount(new Idle(person, true, true), hash));
    IDLE.forEach(idle -> makeAccount(idle, hash));
  }

  private void makeAccount(Idle given, String hash) {
    Person person = given.person();
    sql.update(
        "INSERT INTO account (username, full_name, password_hash) VALUES (?, ?, ?)",
        person.username(),
        person.username(),
        hash);
    sql.update(
        "INSERT INTO assignment (account_id, election_id, role, unit_id, area_id, entry,"
            + " approval) SELECT a.id, e.id, ?, u.id, (SELECT p.id FROM polling_area p WHERE"
            + " p.unit_id = u.id AND p.number = 1 AND ? = 'POLLING_TEAM'), ?, ? FROM account a"
            + " JOIN election e JOIN administrative_unit u ON u.election_id = e.id WHERE"
            + " a.username = ? AND e.code = ? AND u.code = ?",
        person.role(),
        person.role(),
        given.entry(),
        given.approval(),
        person.username(),
        ELECTION,
        person.unit());
  }

  private void makeForeignElection() {
    sql.update(
        "INSERT INTO election (code, name, election_day, legal_basis, rehearsal) VALUES (?, 'Nơi"
            + " khác', '2021-05-23', '85/2015/QH13', TRUE)",
        FOREIGN);
    sql.update(
        "INSERT INTO administrative_unit (election_id, code, name, kind) SELECT id, ?, 'Nơi khác',"
            + " 'CITY' FROM election WHERE code = ?",
        FOREIGN_UNIT,
        FOREIGN);
    sql.update(
        "INSERT INTO account (username, full_name, password_hash) VALUES (?, 'Người nơi khác', '')",
        FOREIGN_ACCOUNT);
    sql.update(
        "INSERT INTO assignment (account_id, election_id, role, unit_id, entry, approval) SELECT"
            + " a.id, u.election_id, 'CITY_COMMITTEE', u.id, TRUE, TRUE FROM account a JOIN"
            + " administrative_unit u JOIN election e ON e.id = u.election_id WHERE a.username = ?"
            + " AND e.code = ?",
        FOREIGN_ACCOUNT,
        FOREIGN);
  }

  private void unit(String code, String kind, String parent) {
    sql.update(
        "INSERT INTO administrative_unit (election_id, code, name, kind, parent_id) SELECT e.id, ?,"
            + " ?, ?, (SELECT p.id FROM administrative_unit p WHERE p.election_id = e.id AND p.code"
            + " = ?) FROM election e WHERE e.code = ?",
        code,
        code,
        kind,
        parent,
        ELECTION);
    sql.update(
        "INSERT INTO unit_ancestor (unit_id, ancestor_id, depth) SELECT u.id, u.id, 0 FROM"
            + " administrative_unit u JOIN election e ON e.id = u.election_id WHERE e.code = ? AND"
            + " u.code = ?",
        ELECTION,
        code);
    sql.update(
        "INSERT INTO unit_ancestor (unit_id, ancestor_id, depth) SELECT u.id, a.ancestor_id,"
            + " a.depth + 1 FROM administrative_unit u JOIN election e ON e.id = u.election_id JOIN"
            + " unit_ancestor a ON a.unit_id = u.parent_id WHERE e.code = ? AND u.code = ?",
        ELECTION,
        code);
  }
}
