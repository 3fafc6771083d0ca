package vn.baucu.form.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.shared.UnitWords;

/** What an electoral unit consists of ("Gồm …"), in words. */
final class Territory {
  private Territory() {}

  /**
   * A unit with polling areas in the electoral unit.
   *
   * @param parent the unit above; null at the root
   * @param siblings how many units below the parent have polling areas
   */
  record Part(String name, String parent, int siblings) {}

  /** Units by name; a unit above, not the owner itself, for all that it consists of. */
  static String units(List<Part> parts, String owner) {
    Map<String, List<Part>> byParent = new LinkedHashMap<>();
    parts.forEach(
        part -> byParent.computeIfAbsent(part.parent(), p -> new ArrayList<>()).add(part));
    List<String> names = new ArrayList<>();
    byParent.forEach(
        (parent, below) -> {
          boolean named = parent != null && !parent.equals(owner);
          if (named && below.size() == below.get(0).siblings()) {
            names.add(UnitWords.inSentence(parent));
          } else {
            below.forEach(part -> names.add(UnitWords.inSentence(part.name())));
            if (named && byParent.size() > 1) {
              int last = names.size() - 1;
              names.set(last, names.get(last) + " (" + UnitWords.inSentence(parent) + ")");
            }
          }
        });
    return names.isEmpty() ? null : String.join(", ", names) + ".";
  }

  /** Polling areas by number, those in a row together. */
  static String areas(List<Integer> numbers) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int from = numbers.get(i);
      while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
        i++;
      }
      int to = numbers.get(i);
      runs.add(from == to ? "" + from : from + (to == from + 1 ? ", " : " đến ") + to);
    }
    return runs.isEmpty() ? null : "khu vực bỏ phiếu số " + String.join(", ", runs) + ".";
  }
}
