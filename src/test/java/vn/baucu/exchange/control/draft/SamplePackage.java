package vn.baucu.exchange.control.draft;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.election.entity.BodySetting;
import vn.baucu.election.entity.Timetable;
import vn.baucu.exchange.control.source.PackageLimits;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.PackageSource;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.exchange.control.source.ZipPackage;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Messages;

/** Lays a package onto a draft without any database, as a dry run into an empty server does. */
final class SamplePackage {
  static final String PATH = "/vn/baucu/sample/package.zip";

  private SamplePackage() {}

  static TestPackage sample() {
    return TestPackage.ofResource(PATH);
  }

  static PackageLog read(TestPackage made, Path folder) {
    return read(made.zip(), folder);
  }

  static PackageLog read(byte[] file, Path folder) {
    PackageLog log = new PackageLog(new Messages());
    ZipPackage.open(
            TestPackage.write(folder, file), PackageLimits.USUAL, log, new Progress(fraction -> {}))
        .ifPresent(source -> read(source, log));
    return log;
  }

  private static void read(PackageSource source, PackageLog log) {
    try (source) {
      DraftReading.election(source, log)
          .ifPresent(
              line -> {
                ElectionDraft draft =
                    new ElectionDraft(
                        line.data().day(), line.data().legalBasis(), line.data().rehearsal());
                DraftReading reading = new DraftReading(source, draft, log);
                reading.readSetUp(
                    new AnySetting(), new ImportTerms(Caller.system(null, null), "test", null));
                reading.readFigures();
                reading.judge(null);
              });
    }
  }

  static SettingRules anySetting() {
    return new AnySetting();
  }

  /**
   * Knows the settings of bodies, of the poll and those that end in {@code known}; they take any
   * value but {@code bad}.
   */
  private static final class AnySetting implements SettingRules {
    @Override
    public boolean isKnown(String key) {
      return key.endsWith("known") || key.startsWith("poll.") || body(key).isPresent();
    }

    @Override
    public boolean accepts(String key, String value) {
      return !value.equals("bad");
    }

    @Override
    public Optional<BodySetting.Key> body(String key) {
      return BodySetting.parse(key);
    }

    @Override
    public boolean areInOrder(LocalDate day, Map<String, String> settings) {
      return new Timetable(day, List.of(), Map.of()).isInOrder();
    }
  }
}
