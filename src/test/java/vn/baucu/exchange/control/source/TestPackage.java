package vn.baucu.exchange.control.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package put together in memory, file by file. */
public final class TestPackage {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** A package with one file. */
  public static TestPackage of(String name, String... lines) {
    return new TestPackage().with(name, lines);
  }

  /** All files of a ZIP on the class path. */
  public static TestPackage ofResource(String path) {
    try (InputStream in = TestPackage.class.getResourceAsStream(path)) {
      return ofZip(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files of a ZIP. */
  public static TestPackage ofZip(byte[] bytes) {
    TestPackage made = new TestPackage();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        made.files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  /** Adds or replaces a file of lines. */
  public TestPackage with(String name, String... lines) {
    return with(name, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Adds or replaces a file of bytes. */
  public TestPackage with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Takes a file out. */
  public TestPackage without(String name) {
    files.remove(name);
    return this;
  }

  /** Changes the text of a file. */
  public TestPackage edit(String name, UnaryOperator<String> change) {
    String before = new String(files.get(name), StandardCharsets.UTF_8);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing changed in " + name);
    }
    return with(name, after.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a file. */
  public String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  /** The package as a ZIP. */
  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        new ByteArrayInputStream(file.getValue()).transferTo(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The package as a file in a folder. */
  public Path in(Path folder) {
    return write(folder, zip());
  }

  /** Some bytes as a file in a folder. */
  public static Path write(Path folder, byte[] bytes) {
    try {
      return Files.write(Files.createTempFile(folder, "package", ".zip"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
