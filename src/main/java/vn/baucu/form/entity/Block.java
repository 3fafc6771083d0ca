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
   * @param number of the document, below the left; none on most
   * @param date place and day, below the motto; none where it stands elsewhere
   */
  record Head(List<Text> left, boolean body, List<String> right, Text number, Text date)
      implements Block {
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
   * @param rows of cells, one for each column
   * @param size of the text, in points; 8 at least
   */
  record Table(Text caption, List<Column> columns, List<List<Cell>> rows, double size)
      implements Block {
    /** Size of the text of most tables. */
    public static final double PLAIN = 11;

    /** Size where many columns stand beside each other. */
    public static final double DENSE = 8;

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether headings stand in two rows. */
    public boolean isGrouped() {
      return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    /** How many columns from one on stand under one heading. */
    public int together(int from) {
      int to = from + 1;
      while (to < columns.size() && columns.get(to).group().equals(columns.get(from).group())) {
        to++;
      }
      return to - from;
    }

    /** How many rows a cell takes. */
    public int down(int row, int column) {
      int to = row + 1;
      while (to < rows.size() && rows.get(to).get(column).merged() == Merged.ABOVE) {
        to++;
      }
      return to - row;
    }

    /** How many columns a cell takes. */
    public int across(int row, int column) {
      int to = column + 1;
      while (to < columns.size() && rows.get(row).get(to).merged() == Merged.LEFT) {
        to++;
      }
      return to - column;
    }

    /**
     * A column.
     *
     * @param group heading over it and its neighbours of the same; empty for none
     */
    public record Column(String group, String heading, int width, boolean figures) {
      public Column(String heading, int width, boolean figures) {
        this("", heading, width, figures);
      }
    }

    /** Whether a cell is part of another. */
    public enum Merged {
      NO,
      /** Of the one at its left. */
      LEFT,
      /** Of the one above it. */
      ABOVE
    }

    /** A cell; line breaks divide its lines. */
    public record Cell(String text, boolean strong, Merged merged) {
      public static final Cell LEFT = new Cell("", false, Merged.LEFT);
      public static final Cell ABOVE = new Cell("", false, Merged.ABOVE);

      public Cell(String text, boolean strong) {
        this(text, strong, Merged.NO);
      }
    }
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

  /**
   * Who signs alone, at the right.
   *
   * @param recipients who gets the document, at the left; the first is their heading. Empty where
   *     it is not said
   * @param date place and day above the signature; none where they stand elsewhere
   */
  record Signed(List<String> recipients, Text date, Signature signature) implements Block {
    public Signed {
      recipients = List.copyOf(recipients);
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
