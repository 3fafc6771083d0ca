package vn.baucu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
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
import vn.baucu.shared.InScope;
import vn.baucu.shared.Role;
import vn.baucu.shared.ScopeTarget;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Deny by default: a use case that does not say who may call it, and where, fails the build. */
class UseCaseRulesTest {

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
