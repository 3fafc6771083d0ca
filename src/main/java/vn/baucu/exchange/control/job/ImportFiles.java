package vn.baucu.exchange.control.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.baucu.shared.Refusal;

/** Keeps uploaded packages on this server for a day, from the dry run to the apply. */
@ApplicationScoped
public class ImportFiles {
  /** The biggest file taken in. */
  public static final long MOST_BYTES = 64L << 20;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int BUFFER = 1 << 16;

  @Inject private Clock clock;

  /**
   * A file taken in.
   *
   * @param sha256 its fingerprint, in hexadecimal
   */
  public record Kept(Path file, String sha256) {}

  /**
   * Takes a file in.
   *
   * @param id what it is found by again
   * @throws Refusal INVALID where it is over {@link #MOST_BYTES}
   */
  public Kept keep(String id, InputStream content) {
    deleteOld();
    Path file = path(id);
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      byte[] buffer = new byte[BUFFER];
      long total = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        total += read;
        if (total > MOST_BYTES) {
          throw Refusal.invalid("exchange.uploadTooBig", MOST_BYTES >> 20);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Kept(file, HexFormat.of().formatHex(digest.digest()));
  }

  /** Takes a file in a second time under another identity. */
  public void copy(String id, String other) {
    try {
      Files.copy(path(id), path(other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fingerprint of a file. */
  public static String fingerprint(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Where a file lies that was taken in, whether or not it is still there. */
  public Path path(String id) {
    return folder().resolve(id + ".zip");
  }

  /** A file's time of birth is its last change: nothing is ever written to it again. */
  private void deleteOld() {
    Instant oldest = clock.instant().minus(KEPT);
    try (Stream<Path> files = Files.list(folder())) {
      List<Path> all = files.toList();
      for (Path file : all) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createDirectories(
          Path.of(System.getProperty("java.io.tmpdir"), "baucu-imports"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
