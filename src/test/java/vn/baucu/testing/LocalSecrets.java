package vn.baucu.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;

/** The passwords of a server on this machine: drawn at its first start, kept for its later ones. */
final class LocalSecrets {
  /** Without the letters and digits that are mistaken for each other. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;
  private static final String DATABASE = "database.password";
  private static final String REHEARSAL = "rehearsal.password";

  private final SecureRandom random = new SecureRandom();
  private final Properties kept = new Properties();
  private final Path file;

  private LocalSecrets(Path file) {
    this.file = file;
  }

  static LocalSecrets of(Path folder) {
    LocalSecrets secrets = new LocalSecrets(folder.resolve("secrets.properties"));
    if (Files.exists(secrets.file)) {
      try (Reader in = Files.newBufferedReader(secrets.file)) {
        secrets.kept.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return secrets;
  }

  String databasePassword() {
    return password(DATABASE);
  }

  /**
   * The password of all rehearsal accounts.
   *
   * @param wanted by the person who starts the server, or null
   * @throws StartFailure if the accounts were made with another one
   */
  String rehearsalPassword(String wanted) {
    if (wanted != null && !wanted.equals(kept.getProperty(REHEARSAL, wanted))) {
      throw new StartFailure(Text.of("password.other", file.getParent()));
    }
    if (wanted != null) {
      keep(REHEARSAL, wanted);
    }
    return password(REHEARSAL);
  }

  /** A password nobody knows yet. */
  String draw() {
    StringBuilder drawn = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      drawn.append(group == 0 ? "" : "-");
      random
          .ints(GROUP_LENGTH, 0, ALPHABET.length())
          .forEach(index -> drawn.append(ALPHABET.charAt(index)));
    }
    return drawn.toString();
  }

  private String password(String name) {
    if (!kept.containsKey(name)) {
      keep(name, draw());
    }
    return kept.getProperty(name);
  }

  private void keep(String name, String value) {
    kept.setProperty(name, value);
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (Writer out = Files.newBufferedWriter(file)) {
        kept.store(out, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
