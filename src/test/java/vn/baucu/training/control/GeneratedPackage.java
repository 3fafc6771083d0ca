package vn.baucu.training.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.baucu.law.ElectionLevel;

/** A package as the generator made it, opened to look at its rows. */
final class GeneratedPackage {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final byte[] bytes;
  private final Map<String, List<CSVRecord>> files = new LinkedHashMap<>();

  private GeneratedPackage(byte[] bytes) {
    this.bytes = bytes;
  }

  static GeneratedPackage of(RehearsalPlan plan) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new RehearsalGenerator().write(plan, out);
      GeneratedPackage made = new GeneratedPackage(out.toByteArray());
      made.open();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        files.put(
            entry.getName(),
            FORMAT
                .parse(
                    new InputStreamReader(
                        new ByteArrayInputStream(content), StandardCharsets.UTF_8))
                .getRecords());
      }
    }
  }

  byte[] bytes() {
    return bytes;
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  List<CSVRecord> rows(String file) {
    return files.get(file);
  }

  /** Cells of a row joined: a key to compare by. */
  static String key(CSVRecord row, String... columns) {
    StringBuilder key = new StringBuilder();
    for (String column : columns) {
      key.append(row.get(column)).append('/');
    }
    return key.toString();
  }

  static long number(CSVRecord row, String column) {
    return Long.parseLong(row.get(column));
  }

  /** Of each area and level, by their key, the key of the electoral unit it lies in. */
  Map<String, String> electoralUnits() {
    Map<String, String> parents = new HashMap<>();
    rows("administrative_units.csv")
        .forEach(row -> parents.put(row.get("code"), row.get("parent_code")));
    Map<String, String> units = new HashMap<>();
    for (CSVRecord row : rows("area_units.csv")) {
      String owner = owner(ElectionLevel.valueOf(row.get("level")), row.get("unit_code"), parents);
      units.put(
          key(row, "unit_code", "area_number", "level"),
          row.get("level") + "/" + owner + "/" + row.get("unit_number") + "/");
    }
    return units;
  }

  /** Code of the unit whose body the areas of a unit elect at a level. */
  static String owner(ElectionLevel level, String unit, Map<String, String> parents) {
    return switch (level) {
      case NATIONAL_ASSEMBLY, CITY_COUNCIL -> "31";
      case DISTRICT_COUNCIL -> parents.get(unit).equals("31") ? unit : parents.get(unit);
      case COMMUNE_COUNCIL -> unit;
    };
  }
}
