package vn.baucu.setup.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.baucu.law.UnitKind;
import vn.baucu.setup.boundary.UnitText;
import vn.baucu.shared.Refusal;

/**
 * A list of units copied out of a spreadsheet: in each line code, name, code of the unit above and
 * phone, parted by tabs. Where no unit above is named it is the one the page is of. What a unit is
 * follows from the list, or from its name.
 */
final class PastedUnits {
  private static final int MOST = 4;
  private static final Pattern DISTRICT =
      Pattern.compile("(quận|huyện|thị xã|thành phố)\\s.*", Pattern.CASE_INSENSITIVE);

  private PastedUnits() {}

  /**
   * Reads it.
   *
   * @param top code of the unit they lie below where no line says otherwise
   * @throws Refusal RULE where there is nothing, or a line has no code and name
   */
  static List<UnitText> read(String list, String top) {
    Map<String, String[]> lines = new LinkedHashMap<>();
    int number = 0;
    for (String line : list == null ? List.<String>of() : list.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] cells = Stream.of(line.split("\t", -1)).map(String::strip).toArray(String[]::new);
      if (cells.length < 2 || cells.length > MOST || cells[0].isEmpty() || cells[1].isEmpty()) {
        throw Refusal.rule("setup.listLine", number);
      }
      if (lines.putIfAbsent(cells[0], cells) != null) {
        throw Refusal.rule("setup.listTwice", number, cells[0]);
      }
    }
    if (lines.isEmpty()) {
      throw Refusal.rule("setup.listEmpty");
    }
    List<UnitText> units = new ArrayList<>();
    for (String[] cells : lines.values()) {
      String parent = cells.length > 2 && !cells[2].isEmpty() ? cells[2] : top;
      boolean above =
          lines.values().stream().anyMatch(each -> each.length > 2 && each[2].equals(cells[0]));
      boolean named = DISTRICT.matcher(cells[1].toLowerCase(Locale.ROOT)).matches();
      UnitKind kind = above || named ? UnitKind.DISTRICT : UnitKind.COMMUNE;
      units.add(
          new UnitText(cells[0], cells[1], kind, parent, cells.length == MOST ? cells[3] : ""));
    }
    return units;
  }
}
