package vn.baucu.exchange.control.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A package as a ZIP of CSV files, distrusted: what is no ZIP, is locked, is a workbook, leaves its
 * folder, or swells beyond {@link PackageLimits} is refused with a sentence before a row is read.
 */
public final class ZipPackage implements PackageSource {
  /** What the programs of other systems add to every ZIP; says nothing, so it is passed over. */
  private static final Pattern LITTER =
      Pattern.compile("__MACOSX/.*|(.*/)?(\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

  private static final Pattern WORKBOOK = Pattern.compile("\\[Content_Types]\\.xml|xl/.*");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  private final ZipFile zip;
  private final PackageLimits limits;
  private final Progress progress;
  private final Map<PackageFile, ZipEntry> entries = new EnumMap<>(PackageFile.class);

  private ZipPackage(ZipFile zip, PackageLimits limits, Progress progress) {
    this.zip = zip;
    this.limits = limits;
    this.progress = progress;
  }

  /**
   * Opens a file.
   *
   * @param file where it lies; it is read again and again until this is closed
   * @param progress is told of every byte read
   * @return empty where the log says why not
   */
  public static Optional<PackageSource> open(
      Path file, PackageLimits limits, PackageLog log, Progress progress) {
    ZipPackage opened = null;
    try {
      requireZip(file);
      // Names without the UTF-8 mark are of some old code page; as Latin-1 none of them fails.
      opened =
          new ZipPackage(new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1), limits, progress);
      opened.list(log);
    } catch (UnreadablePackage e) {
      log.problem(e.fault(), null, e.arguments());
    } catch (ZipException e) {
      log.problem(reason(String.valueOf(e.getMessage())), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (opened != null && log.isRefused()) {
      opened.close();
      opened = null;
    }
    return Optional.ofNullable(opened);
  }

  @Override
  public Set<PackageFile> sheets() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  @Override
  public long bytes() {
    return entries.values().stream().mapToLong(ZipEntry::getSize).sum();
  }

  @Override
  public void read(PackageFile sheet, PackageLog log, Consumer<SheetRow> rows) {
    ZipEntry entry = entries.get(sheet);
    try (InputStream bytes =
        new BoundedInput(zip.getInputStream(entry), entry.getCompressedSize(), limits, progress)) {
      new CsvSheet(sheet, limits, log).read(bytes, rows);
    } catch (BoundedInput.Exceeded e) {
      log.broken(sheet, Fault.TOO_BIG, null, limits.bytes() >> 20, limits.ratio());
    } catch (IOException e) {
      log.broken(sheet, Fault.DAMAGED, null);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireZip(Path file) throws IOException, UnreadablePackage {
    switch (FileKind.of(file)) {
      case ZIP -> {}
      case OLE -> throw new UnreadablePackage(Fault.OLD_OR_LOCKED_WORKBOOK);
      case WEB_PAGE -> throw new UnreadablePackage(Fault.WEB_PAGE);
      case RICH_TEXT -> throw new UnreadablePackage(Fault.RICH_TEXT);
      case ARCHIVE -> throw new UnreadablePackage(Fault.OTHER_ARCHIVE);
      case TEXT, UTF16 -> throw new UnreadablePackage(Fault.LONE_CSV);
      case OTHER -> throw new UnreadablePackage(Fault.NOT_A_ZIP);
    }
  }

  private void list(PackageLog log) throws UnreadablePackage {
    if (zip.size() > limits.entries()) {
      throw new UnreadablePackage(Fault.TOO_MANY_ENTRIES, zip.size(), limits.entries());
    }
    List<? extends ZipEntry> all =
        zip.stream().filter(entry -> !LITTER.matcher(path(entry)).matches()).toList();
    if (all.stream().anyMatch(entry -> WORKBOOK.matcher(path(entry)).matches())) {
      throw new UnreadablePackage(Fault.WORKBOOK);
    }
    requireSmall(all);
    String folder = commonFolder(all);
    for (ZipEntry entry : all) {
      String path = path(entry);
      if (isUnsafe(path)) {
        log.problem(Fault.UNSAFE_NAME, entry.getName());
      } else if (!path.endsWith("/")) {
        add(entry, path.substring(folder.length()), log);
      }
    }
    if (entries.isEmpty() && !log.isRefused()) {
      throw new UnreadablePackage(Fault.EMPTY);
    }
  }

  private void requireSmall(List<? extends ZipEntry> all) throws UnreadablePackage {
    long total = 0;
    for (ZipEntry entry : all) {
      total += entry.getSize();
      boolean swollen =
          entry.getSize() > PackageLimits.SMALL
              && entry.getSize() / limits.ratio() > entry.getCompressedSize();
      if (total > limits.bytes() || swollen) {
        throw new UnreadablePackage(Fault.TOO_BIG, limits.bytes() >> 20, limits.ratio());
      }
    }
  }

  private void add(ZipEntry entry, String name, PackageLog log) {
    Optional<PackageFile> sheet = PackageFile.ofFileName(name);
    if (sheet.isEmpty()) {
      log.problem(Fault.UNKNOWN_FILE, name);
    } else if (entries.putIfAbsent(sheet.get(), entry) != null) {
      log.problem(Fault.DUPLICATE_FILE, name);
    }
  }

  /** The folder that everything lies in, as when a folder was compressed instead of its files. */
  private static String commonFolder(List<? extends ZipEntry> all) {
    String first = all.isEmpty() ? "" : path(all.get(0));
    String folder = first.substring(0, first.indexOf('/') + 1);
    return all.stream().allMatch(entry -> path(entry).startsWith(folder)) ? folder : "";
  }

  /** The name of an entry; some programs of Windows part its folders by their own sign. */
  private static String path(ZipEntry entry) {
    return entry.getName().replace('\\', '/');
  }

  /** Why a directory of entries was not taken: its reader has words only. */
  private static Fault reason(String words) {
    if (words.contains("encrypted")) {
      return Fault.ENCRYPTED;
    }
    return words.contains("compression method") ? Fault.COMPRESSION : Fault.DAMAGED;
  }

  private static boolean isUnsafe(String path) {
    return path.startsWith("/")
        || path.indexOf('\0') >= 0
        || DRIVE.matcher(path).matches()
        || List.of(path.split("/")).contains("..");
  }
}
