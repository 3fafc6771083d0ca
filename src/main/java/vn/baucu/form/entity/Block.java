package vn.baucu.form.entity;

import java.util.List;

/** A part of a document, one below the other. */
public sealed interface Block {
  /** How far a block is set in from the left. */
  enum Indent {
    NONE(0),
    /** The first line of a paragraph. */
    FIRST_LINE(0),
    ITEM(10),
    SUB_ITEM(18);

    private final int millimetres;

    Indent(int millimetres) {
      this.millimetres = millimetres;
    }

    /** By how much all its lines are set in. */
    public int millimetres() {
      return millimetres;
    }
  }

  /** The number of the form, above the head at the right. */
  record Number(String text) implements Block {}

  /**
   * The head: the issuing body or the place at the left, state and motto at the right.
   *
   * @param left its lines
   * @param body whether they are the name of a body, in capitals with a line below; else labels
   * @param right state name and motto
   */
  record Head(List<Text> left, boolean body, List<String> right) implements Block {
    public Head {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /** The title, line by line; the first heading of the document. */
  record Title(List<Text> lines) implements Block {
    public Title {
      lines = List.copyOf(lines);
    }
  }

  /** What stands below the title, bold and centred. */
  record Subtitle(Text text) implements Block {}

  /** A heading inside the document. */
  record Heading(Text text) implements Block {}

  /** A paragraph. */
  record Paragraph(Text text, Indent indent) implements Block {}

  /** One line for handwriting, at least 8 mm high. */
  record Line(Text text, Indent indent) implements Block {}

  /**
   * A line with a figure at its right.
   *
   * @param number of the item on the form; empty for none
   * @param value as printed
   * @param unit what it counts; empty where the value says it
   */
  record Figure(String number, Text label, String value, String unit, Indent indent)
      implements Block {
    /** The figure, in bold, with its unit. */
    public Text valueWithUnit() {
      Run bold = new Run(value, Run.Kind.STRONG);
      return new Text(
          unit.isEmpty() ? List.of(bold) : List.of(bold, new Run(" " + unit, Run.Kind.PLAIN)));
    }
  }

  /**
   * A table; its header rows stand on each of its pages.
   *
   * @param caption empty for none
   * @param columns how wide each is, in parts of the whole; the columns whose cells are figures
   * @param rows of cells
   */
  record Table(Text caption, List<Column> columns, List<List<Cell>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** A column with its heading. */
    public record Column(String heading, int width, boolean figures) {}

    /** A cell. */
    public record Cell(String text, boolean strong) {}
  }

  /** Who signs, two beside each other. */
  record Signatures(Signature left, Signature right) implements Block {}

  /**
   * A place to sign.
   *
   * @param office authority and office, line by line
   * @param hint how to sign, line by line
   * @param name of who signs; dots where it is not known
   */
  record Signature(List<String> office, List<String> hint, Text name) {
    public Signature {
      office = List.copyOf(office);
      hint = List.copyOf(hint);
    }
  }

  /** A remark at the end, in italics. */
  record Remark(Text text) implements Block {}

  /** Explanations for whoever fills it in, below a line. */
  record Notes(List<Text> notes) implements Block {
    public Notes {
      notes = List.copyOf(notes);
    }
  }

  /** Blocks that stand on one page. */
  record Together(List<Block> blocks) implements Block {
    public Together {
      blocks = List.copyOf(blocks);
    }
  }
}
