package vn.baucu.form.control;

import java.util.ArrayList;
import java.util.List;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Run;
import vn.baucu.form.entity.Text;

/**
 * Dotted space as dots: both writers print the same number of them, counted with the widths of the
 * font, so that a line for handwriting reaches from margin to margin in either.
 */
final class Dots {
  /** Size of the text of forms, in points. */
  static final double SIZE = 13;

  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
  private static final int FEW = 8;
  private static final int SOME = 24;
  private static final int LEAST = 10;

  /** Least room between label and figure, in points. */
  private static final double GAP = 12;

  /** Room for the number of an item, in millimetres. */
  private static final int NUMBER = 8;

  private static final double MARK = 0.62;

  private Dots() {}

  /**
   * A text with so many dots where it is dotted that it fills a line.
   *
   * @param width of the text of the page, in millimetres
   */
  static Text fill(Text text, Indent indent, int width) {
    double left = (width - indent.millimetres()) * POINTS_PER_MILLIMETRE - 2;
    int fills = 0;
    for (Run run : text.runs()) {
      fills += run.kind() == Run.Kind.FILL ? 1 : 0;
    }
    left -= width(text);
    double dot = Typeface.REGULAR.width(".", SIZE);
    int each = fills == 0 ? 0 : Math.max(LEAST, (int) (left / fills / dot));
    return replaced(text, each);
  }

  /** A text inside a paragraph, whose dots reach nowhere in particular. */
  static Text inline(Text text) {
    return replaced(text, SOME);
  }

  /**
   * How a line with a figure is divided, in points.
   *
   * @param dots between label and figure; 0 where the label takes more than one line
   */
  record Widths(double label, double dots, double value) {
    boolean isOneLine() {
      return dots > 0;
    }
  }

  /**
   * How a line with a figure is divided.
   *
   * @param width of the text of the page, in millimetres
   */
  static Widths widths(Block.Figure figure, int width) {
    int number = figure.number().isEmpty() ? 0 : NUMBER;
    double whole = (width - figure.indent().millimetres() - number) * POINTS_PER_MILLIMETRE;
    double value = width(figure.valueWithUnit()) + 1;
    double label = width(figure.label()) + 1;
    double dots = whole - label - value;
    return dots < GAP ? new Widths(whole - value - GAP, 0, value) : new Widths(label, dots, value);
  }

  private static double width(Text text) {
    return text.runs().stream().mapToDouble(Dots::width).sum();
  }

  private static Text replaced(Text text, int fill) {
    List<Run> runs = new ArrayList<>();
    for (Run run : text.runs()) {
      runs.add(run.isDotted() ? new Run(".".repeat(number(run, fill)), Run.Kind.PLAIN) : run);
    }
    return new Text(runs);
  }

  private static int number(Run run, int fill) {
    return switch (run.kind()) {
      case SHORT_DOTS -> FEW;
      case FILL -> fill;
      default -> SOME;
    };
  }

  private static double width(Run run) {
    return switch (run.kind()) {
      case FILL -> 0;
      case SHORT_DOTS, DOTS -> Typeface.REGULAR.width(".".repeat(number(run, 0)), SIZE);
      case STRONG -> Typeface.BOLD.width(Typeface.printable(run.text()), SIZE);
      case MARK -> Typeface.REGULAR.width(run.text(), SIZE * MARK);
      case PLAIN -> Typeface.REGULAR.width(Typeface.printable(run.text()), SIZE);
    };
  }
}
