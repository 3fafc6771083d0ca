package vn.baucu.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address of the program, found where it is made: the pages with their view parameters, the
 * servlets with their patterns, the resources of the API with their methods.
 *
 * @param method of HTTP
 * @param path with names of parameters in braces
 * @param parameters those in the path and those behind it
 */
public record Address(String method, String path, Set<String> parameters) {
  /** The names in the path. */
  public static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

  private static final Pattern VIEW_PARAMETER = Pattern.compile("<f:viewParam\\s+name=\"(\\w+)\"");
  private static final String API = "api/v1/";

  /** Every page. */
  public static List<Address> pages() {
    java.nio.file.Path webapp = Checkout.root().resolve("src/main/webapp");
    try (Stream<java.nio.file.Path> files = Files.walk(webapp)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .filter(file -> !file.startsWith(webapp.resolve("WEB-INF")))
          .map(
              file ->
                  new Address(
                      "GET",
                      webapp.relativize(file).toString().replace('\\', '/'),
                      names(VIEW_PARAMETER, read(file))))
          .sorted((one, other) -> one.path.compareTo(other.path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every servlet by its first pattern, with those names of parameters that stand in its source.
   */
  public static List<Address> servlets(Set<String> names) {
    return classes(WebServlet.class)
        .map(
            type -> {
              String source = read(source(type));
              Set<String> asked = new LinkedHashSet<>(names);
              asked.removeIf(name -> !source.contains('"' + name + '"'));
              String pattern = pattern(type.getAnnotation(WebServlet.class));
              return new Address("GET", pattern.substring(1).replace("*", "cell"), asked);
            })
        .toList();
  }

  private static java.nio.file.Path source(Class<?> type) {
    return Checkout.root()
        .resolve("src/main/java")
        .resolve(type.getName().replace('.', '/') + ".java");
  }

  /** Every method of the API. */
  public static List<Address> resources() {
    List<Address> found = new ArrayList<>();
    classes(Path.class)
        .forEach(
            type -> {
              for (Method method : type.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> found.add(resource(type, method, verb)));
              }
            });
    return found;
  }

  private static Address resource(Class<?> type, Method method, String verb) {
    String path = API + type.getAnnotation(Path.class).value();
    if (method.isAnnotationPresent(Path.class)) {
      path += "/" + method.getAnnotation(Path.class).value();
    }
    Set<String> names = names(IN_PATH, path);
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(QueryParam.class)) {
        names.add(parameter.getAnnotation(QueryParam.class).value());
      }
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          if (field.isAnnotationPresent(QueryParam.class)) {
            names.add(field.getAnnotation(QueryParam.class).value());
          }
        }
      }
    }
    return new Address(verb, path, names);
  }

  private static java.util.Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(java.util.Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String pattern(WebServlet servlet) {
    return servlet.value().length > 0 ? servlet.value()[0] : servlet.urlPatterns()[0];
  }

  private static Stream<Class<?>> classes(Class<? extends Annotation> marked) {
    return new ClassFileImporter()
        .importPath(Checkout.target().resolve("classes")).stream()
            .filter(type -> type.isAnnotatedWith(marked))
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .map(JavaClass::reflect);
  }

  private static Set<String> names(Pattern pattern, String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Collections.addAll(names, matcher.group(1));
    }
    return names;
  }

  private static String read(java.nio.file.Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
