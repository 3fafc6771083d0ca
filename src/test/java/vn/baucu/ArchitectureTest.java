package vn.baucu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.baucu.shared.RealClock;
import vn.baucu.shared.UseCase;

/** The directions of the house, each with its reason; docs/architecture.md has them in words. */
@AnalyzeClasses(packages = "vn.baucu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /**
   * The features, each looking only at those before it. Candidates and voters do not know each
   * other; {@code account} stands here because it asks the tree and the election for the caller's
   * place, and only what stands on top makes accounts.
   */
  static final List<String> ORDER =
      List.of(
          "election",
          "area",
          "candidate",
          "voters",
          "member",
          "turnout",
          "count",
          "result",
          "account",
          "message",
          "form",
          "exchange",
          "setup",
          "readiness",
          "training",
          "operation",
          "desk");

  private static final Path HOUSE_FOLDER = Path.of("src", "main", "java", "vn", "baucu");

  /** A class of a feature, imported or named in full. */
  private static final Pattern HOUSE_NAME = Pattern.compile("\\bvn\\.baucu\\.(\\w+)\\.[\\w.]+");

  private static final DescribedPredicate<JavaClass> HOUSE =
      resideInAPackage("vn.baucu..").as("classes of the house");

  private static final DescribedPredicate<JavaClass> EJB =
      describe(
          "EJBs",
          type ->
              type.isAnnotatedWith(Stateless.class)
                  || type.isAnnotatedWith(Stateful.class)
                  || type.isAnnotatedWith(Singleton.class));

  private static final DescribedPredicate<JavaClass> USE_CASE =
      describe(
          "use cases",
          type -> type.isAnnotatedWith(UseCase.class) && !type.isAnnotatedWith(Interceptor.class));

  /** What never changes once it is made, in an entity ring, is a value and may be passed on. */
  private static final DescribedPredicate<JavaClass> ENTITY =
      resideInAPackage("vn.baucu.*.entity..")
          .and(describe("change", ArchitectureTest::changes))
          .as("entities");

  /**
   * What is only said: a record, a word of a list, or an interface that somebody below declares.
   */
  private static final DescribedPredicate<JavaClass> SAID =
      describe(
          "are said",
          type ->
              type.isRecord() || type.isEnum() || type.isInterface() || type.isAnonymousClass());

  /** Pages and programs of the features; those of shared are tools of theirs. */
  private static final DescribedPredicate<JavaClass> PAGE = ringOfFeatures("web");

  private static final DescribedPredicate<JavaClass> PROGRAM = ringOfFeatures("api");

  /** What stands below all features and looks at none of them. */
  private static final List<String> GROUND = List.of("law", "shared", "audit");

  private static final List<String> RINGS = List.of("entity", "control", "boundary", "web", "api");

  /** A feature that nobody put in the order would be watched by no rule. */
  @Test
  void everyFolderHasItsPlaceInTheOrder() {
    List<String> known = new ArrayList<>(ORDER);
    known.addAll(GROUND);
    assertThat(folders(HOUSE_FOLDER)).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void everyFolderOfAFeatureIsARing() {
    for (String feature : ORDER) {
      assertThat(folders(HOUSE_FOLDER.resolve(feature))).as(feature).isNotEmpty().isSubsetOf(RINGS);
    }
  }

  /** Byte code forgets where a constant came from, so the imports are read as they are written. */
  @Test
  void noImportLooksUp() throws IOException {
    List<String> up = new ArrayList<>();
    for (String feature : ORDER) {
      List<String> above = ORDER.subList(ORDER.indexOf(feature) + 1, ORDER.size());
      try (Stream<Path> files = Files.walk(HOUSE_FOLDER.resolve(feature))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          HOUSE_NAME
              .matcher(Files.readString(file))
              .results()
              .filter(found -> above.contains(found.group(1)))
              .forEach(found -> up.add(file.getFileName() + ": " + found.group()));
        }
      }
    }
    assertThat(up).isEmpty();
  }

  @ArchTest
  static final ArchRule NOBODY_WAITS_FOR_A_BEAN_BY_ITS_NAME =
      noClasses()
          .should()
          .beAnnotatedWith(DependsOn.class)
          .because("a name in quotes is an arrow nobody sees: DatabaseReady is observed instead");

  @ArchTest
  static void featuresLookOnlyDown(JavaClasses house) {
    for (String feature : ORDER) {
      String[] above =
          ORDER.subList(ORDER.indexOf(feature) + 1, ORDER.size()).stream()
              .map(ArchitectureTest::inFeature)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(inFeature(feature))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .because("a circle of features can be understood, tested and changed only as a whole")
          .check(house);
    }
  }

  @ArchTest
  static final ArchRule NO_CIRCLE =
      slices()
          .matching("vn.baucu.(*)..")
          .should()
          .beFreeOfCycles()
          .because("what must go up goes as an event or an interface declared below");

  @ArchTest
  static final ArchRule CANDIDATES_AND_VOTERS_STAND_BESIDE_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage(inFeature("voters"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(inFeature("candidate"))
          .because("neither needs the other");

  @ArchTest
  static final ArchRule LAW_IS_ALONE =
      classes()
          .that()
          .resideInAPackage("vn.baucu.law..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "vn.baucu.law..")
          .because("a jurist reads it beside the statute, and it must be replayable years later");

  @ArchTest
  static final ArchRule SHARED_KNOWS_NO_FEATURE =
      noClasses()
          .that()
          .resideInAnyPackage("vn.baucu.shared..", "vn.baucu.audit..")
          .should()
          .dependOnClassesThat(
              HOUSE.and(
                  DescribedPredicate.not(
                      resideInAnyPackage(
                          "vn.baucu.shared..", "vn.baucu.audit..", "vn.baucu.law.."))))
          .because("all features stand on shared, and the audit trail keeps typed keys only");

  @ArchTest
  static final ArchRule NOBODY_CALLS_THE_AUDIT_TRAIL =
      noClasses()
          .that()
          .resideOutsideOfPackages("vn.baucu.audit..", "vn.baucu.desk..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.baucu.audit..")
          .because("changes are recorded through the interface in shared");

  @ArchTest
  static final ArchRule ENTITIES_KNOW_ONLY_THE_LAW =
      noClasses()
          .that()
          .resideInAPackage("vn.baucu.*.entity..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "vn.baucu.*.control..",
                  "vn.baucu.*.boundary..",
                  "vn.baucu.*.web..",
                  "vn.baucu.*.api..",
                  "jakarta.ejb..",
                  "jakarta.inject..",
                  "jakarta.enterprise..",
                  "jakarta.ws.rs..",
                  "jakarta.faces..",
                  "java.sql.."))
          .because("an aggregate decides by its own state and can be tested by new");

  @ArchTest
  static final ArchRule CONTROL_SERVES_ITS_BOUNDARY =
      noClasses()
          .that()
          .resideInAPackage("vn.baucu.*.control..")
          .should()
          .dependOnClassesThat(PAGE.or(PROGRAM))
          .because("queries and calculations do not know who shows them");

  @ArchTest
  static final ArchRule CONTROL_CALLS_NO_USE_CASE =
      noClasses()
          .that()
          .resideInAPackage("vn.baucu.*.control..")
          .and()
          .resideOutsideOfPackages(
              inFeature("exchange"), inFeature("training"), inFeature("operation"))
          .should()
          .dependOnClassesThat(USE_CASE)
          .because(
              "a use case is called from outside only; import, rehearsals and start-up on top of"
                  + " all features are such an outside");

  @ArchTest
  static final ArchRule CONTROL_SPEAKS_IN_THE_RECORDS_OF_BOUNDARIES =
      noClasses()
          .that()
          .resideInAPackage("vn.baucu.*.control..")
          .and()
          .resideOutsideOfPackages(
              inFeature("exchange"), inFeature("training"), inFeature("operation"))
          .should()
          .dependOnClassesThat(
              resideInAPackage("vn.baucu.*.boundary..")
                  .and(DescribedPredicate.not(SAID))
                  .as("are parts of a boundary that do something"))
          .because(
              "one record per reading: what a query answers and an event says is the boundary's"
                  + " own, and what the boundary does is not called from below");

  @ArchTest
  static final ArchRule BOUNDARIES_KNOW_NO_FACE =
      noClasses()
          .that()
          .resideInAPackage("vn.baucu.*.boundary..")
          .should()
          .dependOnClassesThat(
              PAGE.or(PROGRAM)
                  .or(
                      resideInAnyPackage(
                          "jakarta.faces..",
                          "jakarta.servlet..",
                          "jakarta.ws.rs..",
                          "org.primefaces..",
                          "org.omnifaces..")))
          .because("pages, programs and imports call the same use case");

  @ArchTest
  static void controlAndEntitiesAreTheFeaturesOwn(JavaClasses house) {
    for (String feature : ORDER) {
      noClasses()
          .that()
          .resideOutsideOfPackage(inFeature(feature))
          .should()
          .dependOnClassesThat(
              resideInAPackage("vn.baucu." + feature + ".control..")
                  .or(ENTITY.and(resideInAPackage(inFeature(feature)))))
          .because("a feature may rearrange its inside without asking")
          .check(house);
    }
  }

  @ArchTest
  static final ArchRule FACES_SEE_ONLY_BOUNDARIES =
      noClasses()
          .that(PAGE.or(PROGRAM))
          .should()
          .dependOnClassesThat(ENTITY.or(resideInAPackage("vn.baucu.*.control..")))
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "jakarta\\.persistence\\.EntityManager(Factory)?|javax\\.sql\\.DataSource"
                  + "|vn\\.baucu\\.shared\\.Sql")
          .because("what a page or a program gets has passed the guard before use cases");

  @ArchTest
  static final ArchRule PAGES_AND_PROGRAMS_STAND_APART =
      noClasses()
          .that(PAGE)
          .should()
          .dependOnClassesThat(PROGRAM)
          .because("the API keeps its promises while pages change");

  @ArchTest
  static final ArchRule USE_CASES_ARE_GUARDED_EJBS =
      classes()
          .that(EJB)
          .and()
          .resideInAPackage("vn.baucu.*.boundary..")
          .should()
          .beAnnotatedWith(UseCase.class)
          .because("roles are enforced on EJBs only, and scope by the guard only");

  @ArchTest
  static final ArchRule USE_CASES_STAND_IN_BOUNDARIES =
      classes()
          .that(USE_CASE)
          .should()
          .resideInAPackage("vn.baucu.*.boundary..")
          .andShould(beEjbs())
          .because("@RolesAllowed is silently ignored on other beans");

  @ArchTest
  static final ArchRule ONE_CLOCK =
      noClasses()
          .that()
          .doNotBelongToAnyOf(RealClock.class)
          .should()
          .callMethodWhere(
              describe("the target tells the time of this machine", ArchitectureTest::tellsTime))
          .because("a rehearsal has its own time, and a test sets it");

  @ArchTest
  static final ArchRule NO_STATIC_STATE =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("several requests and several tests run at once");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)")
          .because("such a name says that nobody has found out what the class is");

  @ArchTest
  static final ArchRule JSON_IS_MADE_IN_ONE_PLACE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(jakarta.json.Json.class)
          .because("it looks for its provider at each call: vn.baucu.shared.Json found it once");

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a server's words go to its log");

  @ArchTest
  static void beanNamesAreUnique(JavaClasses house) {
    var names =
        house.stream()
            .filter(type -> type.isAnnotatedWith(Named.class))
            .collect(
                Collectors.groupingBy(
                    ArchitectureTest::beanName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    assertThat(names.values())
        .as("two beans of one name keep the application from starting")
        .allSatisfy(beans -> assertThat(beans).hasSize(1));
  }

  private static List<String> folders(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArchCondition<JavaClass> beEjbs() {
    return ArchCondition.from(EJB);
  }

  private static DescribedPredicate<JavaClass> ringOfFeatures(String ring) {
    return resideInAPackage("vn.baucu.*." + ring + "..")
        .and(DescribedPredicate.not(resideInAPackage("vn.baucu.shared..")))
        .as("the features' %s", ring);
  }

  private static boolean changes(JavaClass type) {
    return type.getFields().stream()
        .anyMatch(
            field ->
                !field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.FINAL));
  }

  private static String inFeature(String feature) {
    return "vn.baucu." + feature + "..";
  }

  private static String beanName(JavaClass type) {
    String given = type.getAnnotationOfType(Named.class).value();
    String simple = type.getSimpleName();
    return given.isEmpty()
        ? simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1)
        : given;
  }

  private static boolean tellsTime(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    boolean withoutClock = call.getTarget().getRawParameterTypes().isEmpty();
    return owner.startsWith("java.time.") && name.equals("now") && withoutClock
        || owner.equals("java.time.Clock") && name.startsWith("system")
        || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
  }
}
