package vn.baucu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where things lie in this checkout. */
public final class Checkout {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();

  private Checkout() {}

  /** The folder of the pom. */
  public static Path root() {
    return ROOT;
  }

  /** What is kept between runs and never committed. */
  public static Path kept() {
    return folder(ROOT.resolve(".run"));
  }

  /** What the build makes. */
  public static Path target() {
    return ROOT.resolve("target");
  }

  /** A folder of what the build makes, apart from those of tests that run at the same time. */
  public static Path own(String name) {
    String fork = System.getProperty("baucu.fork");
    return target().resolve(fork == null ? name : name + "-" + fork);
  }

  /** The WAR as the build unpacked it, named so that its context is the root. */
  public static Path explodedWar() {
    return target().resolve("ROOT");
  }

  /** A file of commands that servers execute at each start, see payara-config/README.md. */
  static String commands(String name) {
    return ROOT.resolve("payara-config").resolve(name + ".asadmin").toString();
  }

  /** The program of Payara Micro, which the build copied. */
  public static Path payaraMicro() {
    Path folder = target().resolve("server");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("payara-micro-"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder, made where it is missing. */
  static Path folder(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder, made anew and empty. */
  public static Path fresh(Path path) {
    delete(path);
    return folder(path);
  }

  /** Deletes a file or a folder with all in it, or finds nothing there. */
  static void delete(Path path) {
    try {
      if (Files.exists(path)) {
        try (Stream<Path> all = Files.walk(path)) {
          for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a folder with all in it. */
  static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
