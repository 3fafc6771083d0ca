package vn.baucu.exchange.control.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.shared.Messages;

/** Files that are no package, and packages that mean harm. */
class ZipPackageTest {
  private static final String SLOT = "2021-05-23T07:00";

  @TempDir private Path folder;
  private final PackageLog log = new PackageLog(new Messages());

  @Test
  void opensAPackageWhoseFilesLieInOneFolder() {
    TestPackage made =
        TestPackage.of("goi/report_slots.csv", "slot", SLOT)
            .with("goi/Levels.CSV", "level,name")
            .with("__MACOSX/goi/._levels.csv", "x")
            .with("goi/.DS_Store", "x");

    try (PackageSource source = open(made.zip()).orElseThrow()) {
      assertThat(source.sheets()).containsExactly(PackageFile.LEVELS, PackageFile.REPORT_SLOTS);
    }
  }

  @Test
  void refusesWhatIsNoZipByItsBytesWhateverItsName() {
    assertRefused("%PDF-1.7 \0\1\2".getBytes(StandardCharsets.ISO_8859_1), Fault.NOT_A_ZIP);
    assertRefused(new byte[0], Fault.NOT_A_ZIP);
  }

  @Test
  void refusesALoneCsvAndSaysToZipIt() {
    assertRefused("code,name\r\n31,Hải Phòng".getBytes(StandardCharsets.UTF_8), Fault.LONE_CSV);
  }

  @Test
  void refusesAnOldOrLockedWorkbook() {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    assertRefused(ole, Fault.OLD_OR_LOCKED_WORKBOOK);
  }

  @Test
  void refusesWhatIsNamedAWorkbookOrPackageForWhatItIs() {
    assertRefused("<html><body><table>".getBytes(StandardCharsets.UTF_8), Fault.WEB_PAGE);
    assertRefused("\uFEFF\n<?xml version='1.0'?>".getBytes(StandardCharsets.UTF_8), Fault.WEB_PAGE);
    assertRefused("{\\rtf1\\ansi a,b".getBytes(StandardCharsets.UTF_8), Fault.RICH_TEXT);
    assertRefused("7z\u00BC\u00AF".getBytes(StandardCharsets.ISO_8859_1), Fault.OTHER_ARCHIVE);
    assertRefused("Rar!\u001A".getBytes(StandardCharsets.ISO_8859_1), Fault.OTHER_ARCHIVE);
    assertRefused("code,name".getBytes(StandardCharsets.UTF_16LE), Fault.LONE_CSV);
  }

  @Test
  void readsNamesPartedAsWindowsPartsThem() {
    TestPackage made =
        TestPackage.of("goi\\report_slots.csv", "slot", SLOT).with("goi\\levels.csv", "level,name");

    try (PackageSource source = open(made.zip()).orElseThrow()) {
      assertThat(source.sheets()).containsExactly(PackageFile.LEVELS, PackageFile.REPORT_SLOTS);
    }
  }

  @Test
  void refusesACompressionThatIsNotOrdinaryOnce() {
    byte[] zip =
        TestPackage.of("report_slots.csv", "slot", SLOT).with("levels.csv", "level,name").zip();
    for (int at = 0; at + 4 < zip.length; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        zip[at + 10] = 14;
      }
    }

    assertRefused(zip, Fault.COMPRESSION);
  }

  @Test
  void refusesAWorkbook() {
    assertRefused(
        TestPackage.of("[Content_Types].xml", "<x/>").with("xl/workbook.xml", "<x/>").zip(),
        Fault.WORKBOOK);
  }

  @Test
  void refusesAnEncryptedZip() {
    byte[] zip = TestPackage.of("report_slots.csv", "slot", SLOT).zip();
    zip[6] |= 1;
    int central = lastIndexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[central + 8] |= 1;

    assertRefused(zip, Fault.ENCRYPTED);
  }

  @Test
  void refusesAZipCutShort() {
    byte[] zip = TestPackage.of("report_slots.csv", "slot", SLOT).zip();

    assertRefused(Arrays.copyOf(zip, zip.length - 30), Fault.DAMAGED);
  }

  @Test
  void refusesAnEmptyZip() {
    assertRefused(new TestPackage().zip(), Fault.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../levels.csv",
        "goi/../../levels.csv",
        "/levels.csv",
        "C:\\levels.csv",
        "..\\levels.csv"
      })
  void refusesNamesThatLeaveTheFolder(String name) {
    assertRefused(
        TestPackage.of(name, "level,name").with("report_slots.csv", "slot").zip(),
        Fault.UNSAFE_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"expected.json", "polling_area.csv", "inner.zip", "a/levels.csv"})
  void refusesUnknownFiles(String name) {
    assertRefused(
        TestPackage.of(name, "x").with("report_slots.csv", "slot").zip(), Fault.UNKNOWN_FILE);
  }

  @Test
  void refusesAFileThatIsThereTwice() {
    assertRefused(
        TestPackage.of("levels.csv", "level,name").with("LEVELS.csv", "level,name").zip(),
        Fault.DUPLICATE_FILE);
  }

  @Test
  void refusesTooManyEntries() {
    TestPackage made = new TestPackage();
    for (int i = 0; i <= PackageLimits.USUAL.entries(); i++) {
      made.with("a" + i, "x");
    }
    assertRefused(made.zip(), Fault.TOO_MANY_ENTRIES);
  }

  @Test
  void refusesABombByItsOwnWord() {
    assertRefused(
        TestPackage.of("levels.csv").with("levels.csv", new byte[8 << 20]).zip(), Fault.TOO_BIG);
  }

  @Test
  void refusesABombThatLiesAboutItsSize() {
    byte[] zip = TestPackage.of("levels.csv").with("levels.csv", new byte[8 << 20]).zip();
    int central = lastIndexOf(zip, new byte[] {'P', 'K', 1, 2});
    Arrays.fill(zip, central + 24, central + 28, (byte) 0);
    zip[central + 24] = 100;

    Optional<PackageSource> source = open(zip);
    source.ifPresent(s -> s.read(PackageFile.LEVELS, log, row -> {}));

    assertThat(log.isRefused()).isTrue();
  }

  @Test
  void everyFaultHasItsSentence() {
    Messages messages = new Messages();
    for (Fault fault : Fault.values()) {
      assertThat(messages.of("exchange." + fault.code(), "a", "b")).isNotBlank();
    }
  }

  private Optional<PackageSource> open(byte[] bytes) {
    return ZipPackage.open(
        TestPackage.write(folder, bytes), PackageLimits.USUAL, log, new Progress(fraction -> {}));
  }

  private void assertRefused(byte[] bytes, Fault fault) {
    PackageLog fresh = new PackageLog(new Messages());
    Optional<PackageSource> source =
        ZipPackage.open(
            TestPackage.write(folder, bytes),
            PackageLimits.USUAL,
            fresh,
            new Progress(fraction -> {}));

    assertThat(source).isEmpty();
    List<ImportProblem> problems = fresh.problems();
    assertThat(problems).extracting(ImportProblem::code).containsOnly(fault.code());
  }

  private static int lastIndexOf(byte[] bytes, byte[] part) {
    for (int i = bytes.length - part.length; i >= 0; i--) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not there");
  }
}
