package vn.baucu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.shared.Command;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Role;
import vn.baucu.shared.ScopeTarget;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Deny by default: a use case that does not say who may call it, and where, fails the build. */
class UseCaseRulesTest {
  /** Readings of an aggregate with its parts. */
  private static final Set<String> OF_ONE_MOMENT =
      Set.of(
          "CountEntry.view",
          "CountEntry.seal",
          "CountAcceptance.resting",
          "CountPapers.list",
          "CountPapers.content",
          "BallotInventories.view");

  /** The EJBs in boundary packages. */
  static Stream<Class<?>> boundaries() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.baucu")
            .stream()
            .filter(type -> type.getPackageName().contains(".boundary"))
            .filter(
                type ->
                    type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
            .map(JavaClass::reflect);
  }

  /** The public methods of all boundaries. */
  static Stream<Method> useCases() {
    return boundaries()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }

  @Test
  void thereAreUseCases() {
    assertThat(useCases()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void aGuardStandsBeforeEveryBoundary(Class<?> boundary) {
    assertThat(boundary).hasAnnotation(UseCase.class);
  }

  @ParameterizedTest
  @MethodSource("useCases")
  void everyUseCaseDeclaresItsRoles(Method method) {
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    assertThat(roles != null ^ method.isAnnotationPresent(PermitAll.class)).isTrue();
    if (roles != null) {
      Set<String> known = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
      assertThat(known).contains(roles.value());
    } else {
      assertThat(method.getAnnotation(Unscoped.class).value()).isNotBlank();
    }
  }

  /** What people change asks for a duty, or says that the role alone decides. */
  @ParameterizedTest
  @MethodSource("useCases")
  void everyActOfPeopleDeclaresItsDuty(Method method) {
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    boolean byPeople = roles == null || !Set.of(roles.value()).equals(Set.of(Role.SYSTEM.name()));
    boolean act = byPeople && method.isAnnotationPresent(Command.class);
    assertThat(method.isAnnotationPresent(OnDuty.class)).isEqualTo(act);
  }

  /** Decision 12; what takes up a whole aggregate is read as of one moment. */
  @ParameterizedTest
  @MethodSource("useCases")
  void whatPeopleReadOpensNoTransaction(Method method) {
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    boolean byPeople = roles == null || !Set.of(roles.value()).equals(Set.of(Role.SYSTEM.name()));
    if (byPeople && !method.isAnnotationPresent(Command.class) && !isOfOneMoment(method)) {
      TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
      TransactionAttribute whole =
          method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
      TransactionAttribute says = own == null ? whole : own;
      assertThat(says).as("says what transaction it runs in").isNotNull();
      assertThat(says.value())
          .isIn(TransactionAttributeType.SUPPORTS, TransactionAttributeType.NOT_SUPPORTED);
    }
  }

  private static boolean isOfOneMoment(Method method) {
    return OF_ONE_MOMENT.contains(
        method.getDeclaringClass().getSimpleName() + "." + method.getName());
  }

  @ParameterizedTest
  @MethodSource("useCases")
  void everyUseCaseDeclaresItsScope(Method method) {
    boolean scoped = false;
    for (Parameter parameter : method.getParameters()) {
      boolean target = ScopeTarget.class.isAssignableFrom(parameter.getType());
      if (target && !method.isAnnotationPresent(Unscoped.class)) {
        assertThat(parameter.isAnnotationPresent(InScope.class)).isTrue();
      }
      scoped |= target && parameter.isAnnotationPresent(InScope.class);
    }
    assertThat(scoped || method.isAnnotationPresent(Unscoped.class)).isTrue();
  }
}
