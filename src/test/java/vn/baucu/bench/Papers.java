package vn.baucu.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.MinutesKey;
import vn.baucu.training.control.RehearsalGenerator;
import vn.baucu.training.control.RehearsalPlan;

/** The signed paper of every minutes of a plan, read from its package and from nowhere else. */
final class Papers {
  private final Map<MinutesKey, CountForm> forms = new LinkedHashMap<>();
  private final Map<MinutesKey, ElectoralUnitKey> units = new HashMap<>();

  Papers(RehearsalPlan plan) throws IOException {
    Map<String, byte[]> zip = unpacked(plan.withCounts());
    Map<MinutesKey, List<Long>> votes = new HashMap<>();
    for (String[] row : rows(zip, "votes.csv")) {
      votes.computeIfAbsent(key(row), k -> new ArrayList<>()).add(Long.valueOf(row[4]));
    }
    for (String[] row : rows(zip, "counts.csv")) {
      List<Long> figures = Arrays.stream(row).skip(3).map(Long::valueOf).toList();
      forms.put(key(row), form(figures, votes.get(key(row))));
    }
    Map<String, String> parents = new HashMap<>();
    for (String[] row : rows(zip, "administrative_units.csv")) {
      parents.put(row[0], row[row.length - 1]);
    }
    for (String[] row : rows(zip, "area_units.csv")) {
      String owner =
          switch (key(row).level()) {
            case COMMUNE_COUNCIL -> row[0];
            case DISTRICT_COUNCIL -> parents.get(row[0]);
            default -> parents.get(parents.get(row[0]));
          };
      units.put(key(row), new ElectoralUnitKey(key(row).level(), owner, Integer.parseInt(row[3])));
    }
  }

  /** Every form by its minutes. */
  Map<MinutesKey, CountForm> forms() {
    return forms;
  }

  /** The electoral unit of each minutes. */
  Map<MinutesKey, ElectoralUnitKey> units() {
    return units;
  }

  /** What the papers of each electoral unit add up to. */
  Map<ElectoralUnitKey, CountForm> sums() {
    Map<ElectoralUnitKey, CountForm> sums = new HashMap<>();
    forms.forEach((key, form) -> sums.merge(units.get(key), form, Papers::plus));
    return sums;
  }

  /** How many papers each electoral unit has. */
  Map<ElectoralUnitKey, Integer> counts() {
    Map<ElectoralUnitKey, Integer> counts = new HashMap<>();
    forms.keySet().forEach(key -> counts.merge(units.get(key), 1, Integer::sum));
    return counts;
  }

  private static CountForm plus(CountForm one, CountForm other) {
    List<Long> left = List.copyOf(one.fields().values());
    List<Long> right = List.copyOf(other.fields().values());
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      sums.add(left.get(i) + right.get(i));
    }
    return form(sums.subList(0, 6), sums.subList(6, sums.size()));
  }

  private static CountForm form(List<Long> figures, List<Long> votes) {
    return new CountForm(
        figures.get(0),
        figures.get(1),
        figures.get(2),
        figures.get(3),
        figures.get(4),
        figures.get(5),
        votes);
  }

  private static MinutesKey key(String[] row) {
    return new MinutesKey(
        ElectionLevel.valueOf(row[2]), row[0], Integer.parseInt(row[1]), Round.FIRST);
  }

  private static Map<String, byte[]> unpacked(RehearsalPlan plan) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    new RehearsalGenerator().write(plan, packed);
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** Rows below the head; of those read here only names of units could hold a comma. */
  private static List<String[]> rows(Map<String, byte[]> zip, String name) {
    return new String(zip.get(name), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }
}
