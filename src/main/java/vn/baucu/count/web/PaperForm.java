package vn.baucu.count.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.baucu.count.boundary.CountView;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Fields;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;

/** The lines of form F2 as they stand on the paper: numbers, labels and order. */
public final class PaperForm {
  private static final Map<String, String> NUMBERS =
      Map.of(
          Fields.VOTERS, "3",
          Fields.VOTED, "4",
          Fields.ISSUED, "6",
          Fields.COLLECTED, "7",
          Fields.VALID, "8",
          Fields.INVALID, "9",
          Fields.VOTES, "10");

  private PaperForm() {}

  /**
   * A line that is typed.
   *
   * @param id of its input in the page
   * @param number as the paper has it; of a candidate the position on the ballot
   * @param open whether it may be typed now
   */
  public record Line(
      String id, String field, String number, String label, String value, boolean open) {}

  /** The number a field has on the paper; of a candidate 10 and the position. */
  static String number(String field) {
    OptionalInt position = Fields.positionOf(field);
    return position.isPresent() ? "10." + position.getAsInt() : NUMBERS.getOrDefault(field, "");
  }

  /** The figures of items 3 to 9. */
  static List<Line> figures(CountView view, CountForm form, Messages messages, Formats format) {
    List<Line> lines = new ArrayList<>();
    Map<String, Long> values = form.fields();
    for (String field :
        List.of(
            Fields.VOTERS,
            Fields.VOTED,
            Fields.ISSUED,
            Fields.COLLECTED,
            Fields.VALID,
            Fields.INVALID)) {
      lines.add(
          new Line(
              id(field),
              field,
              NUMBERS.get(field),
              messages.of("count.label." + field),
              text(values.get(field), format),
              isOpen(view, field)));
    }
    return lines;
  }

  /** The votes of item 10 in ballot order. */
  static List<Line> votes(CountView view, CountForm form, Formats format) {
    List<Line> lines = new ArrayList<>();
    List<String> names = view.contest().candidates();
    for (int i = 0; i < names.size(); i++) {
      String field = Fields.votes(i + 1);
      Long value = i < form.votes().size() ? form.votes().get(i) : null;
      lines.add(
          new Line(
              id(field),
              field,
              String.valueOf(i + 1),
              names.get(i),
              text(value, format),
              isOpen(view, field)));
    }
    return lines;
  }

  /** Key of the label of item 1. */
  static String seatsKey(ElectionLevel level) {
    return level.isNationalAssembly() ? "count.label.seatsAssembly" : "count.label.seatsCouncil";
  }

  private static boolean isOpen(CountView view, String field) {
    CountView.Draft draft = view.draft();
    return draft != null && (draft.openFields() == null || draft.openFields().contains(field));
  }

  private static String text(Long value, Formats format) {
    return value == null ? "" : format.integer(value);
  }

  /** A field's identity in the page. */
  static String id(String field) {
    return "f-" + field.replace("[", "-").replace("]", "");
  }
}
