package vn.baucu.training.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Made-up names as people in the north of the country have them, by gender and generation. */
final class PersonNames {
  private record Generation(int from, int to, Weighted<String> names) {}

  private final Weighted<String> surnames = new Weighted<>();
  private final Map<Gender, List<Generation>> middle = new EnumMap<>(Gender.class);
  private final Map<Gender, List<Generation>> given = new EnumMap<>(Gender.class);

  PersonNames() {
    for (CSVRecord row : Csv.rows("names.csv")) {
      long weight = Long.parseLong(row.get("weight"));
      switch (row.get("part")) {
        case "SURNAME" -> surnames.add(weight, row.get("text"));
        case "MIDDLE" -> names(middle, row).add(weight, row.get("text"));
        default -> names(given, row).add(weight, row.get("text"));
      }
    }
  }

  private static Weighted<String> names(Map<Gender, List<Generation>> part, CSVRecord row) {
    int from = Integer.parseInt(row.get("born_from"));
    int to = Integer.parseInt(row.get("born_to"));
    List<Generation> generations =
        part.computeIfAbsent(Gender.valueOf(row.get("gender")), key -> new ArrayList<>());
    for (Generation generation : generations) {
      if (generation.from == from && generation.to == to) {
        return generation.names;
      }
    }
    Generation added = new Generation(from, to, new Weighted<>());
    generations.add(added);
    return added.names;
  }

  /** A full name: surname, middle names, given name. */
  String fullName(Draw draw, Gender gender, int born) {
    String middleName = pick(middle, draw, gender, born);
    String givenName = pick(given, draw, gender, born);
    while (middleName.endsWith(givenName)) {
      givenName = pick(given, draw, gender, born);
    }
    return surnames.pick(draw) + " " + middleName + " " + givenName;
  }

  /** The name of somebody of working age. */
  String fullName(Draw draw, LocalDate today) {
    Gender gender = draw.chance(450) ? Gender.F : Gender.M;
    return fullName(draw, gender, today.getYear() - draw.between(24, 58));
  }

  private static String pick(
      Map<Gender, List<Generation>> part, Draw draw, Gender gender, int born) {
    for (Generation generation : part.get(gender)) {
      if (generation.from <= born && born <= generation.to) {
        return generation.names.pick(draw);
      }
    }
    throw new IllegalArgumentException("No names for those born in " + born);
  }
}
