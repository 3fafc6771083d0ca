package vn.baucu.form.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.Run;
import vn.baucu.form.entity.Text;

/** Writes a document for Word; the same document is the same bytes. */
public final class WordWriter {
  private static final String FONT = "Times New Roman";
  private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
  private static final String TITLE = "Title";
  private static final String HEADING = "Heading1";

  /** Height of a line for handwriting, in points. */
  private static final double LINE = 23.3;

  /** Room beside the text of a cell where many stand beside each other, in twips. */
  private static final int NARROW = 28;

  private final XWPFDocument document = new XWPFDocument();

  /** Width of the text of a page, in millimetres. */
  private int width;

  /** Whether the next paragraph stays on the page of the one after it. */
  private boolean together;

  private WordWriter() {}

  /** Writes a document; the stream stays open. */
  public static void write(Paper paper, OutputStream out) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      WordWriter writer = new WordWriter();
      try (writer.document) {
        writer.paper(paper);
        writer.document.write(bytes);
      }
      zip(bytes.toByteArray(), paper, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same parts in fixed order and with one time. */
  private static void zip(byte[] parts, Paper paper, OutputStream out) throws IOException {
    Map<String, byte[]> sorted = new TreeMap<>(WordWriter::order);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(parts))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        sorted.put(entry.getName(), in.readAllBytes());
      }
    }
    Instant made = paper.madeAt().toInstant(ZoneOffset.UTC);
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> part : sorted.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setLastModifiedTime(FileTime.from(made));
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  /** Readers want the list of types first. */
  private static int order(String one, String other) {
    boolean first = one.startsWith("[");
    return first == other.startsWith("[") ? one.compareTo(other) : first ? -1 : 1;
  }

  private void paper(Paper paper) {
    width = paper.layout().width();
    styles();
    properties(paper);
    page(paper.layout() == Paper.Layout.LANDSCAPE);
    paper.blocks().forEach(this::block);
    header(paper);
    footer(paper);
  }

  private void properties(Paper paper) {
    Optional<Date> made = Optional.of(Date.from(paper.madeAt().toInstant(ZoneOffset.UTC)));
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(Typeface.printable(paper.title()));
    core.setKeywords("SHA-256 " + paper.fingerprint());
    core.setCreator("baucu");
    core.setCreated(made);
    core.setModified(made);
  }

  private void styles() {
    XWPFStyles styles = document.createStyles();
    CTStyles all = CTStyles.Factory.newInstance();
    CTDocDefaults defaults = all.addNewDocDefaults();
    CTRPr run = defaults.addNewRPrDefault().addNewRPr();
    font(run, Dots.SIZE);
    run.addNewLang().setVal("vi-VN");
    defaults.addNewPPrDefault().addNewPPr();
    styles.setStyles(all);
    style(styles, "Normal", "Normal", Dots.SIZE, false);
    style(styles, TITLE, "Title", 14, true);
    style(styles, HEADING, "heading 1", Dots.SIZE, true);
  }

  private static void style(XWPFStyles styles, String id, String name, double size, boolean bold) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    CTRPr run = style.addNewRPr();
    font(run, size);
    if (bold) {
      run.addNewB();
      if (id.equals(HEADING)) {
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
      }
    } else {
      style.setDefault(true);
    }
    styles.addStyle(new XWPFStyle(style));
  }

  private static void font(CTRPr run, double size) {
    CTFonts fonts = run.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    run.addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
    run.addNewSzCs().setVal(BigInteger.valueOf(Math.round(size * 2)));
  }

  private void page(boolean wide) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(wide ? 297 : 210));
    size.setH(twips(wide ? 210 : 297));
    if (wide) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(20));
    margins.setBottom(twips(26));
    margins.setLeft(twips(30));
    margins.setRight(twips(15));
    margins.setHeader(twips(9));
    margins.setFooter(twips(10));
    section.addNewTitlePg();
  }

  private static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MILLIMETRE));
  }

  /** The number of the page, not on the first; behind the text the watermark, on each. */
  private void header(Paper paper) {
    XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
    if (!paper.watermarks().isEmpty()) {
      policy.createWatermark(String.join(" · ", paper.watermarks()));
    }
    XWPFHeader header =
        policy.getDefaultHeader() == null
            ? document.createHeader(HeaderFooterType.DEFAULT)
            : policy.getDefaultHeader();
    XWPFParagraph number = header.createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    field(number, "PAGE", 13);
    if (policy.getFirstPageHeader() == null) {
      document.createHeader(HeaderFooterType.FIRST).createParagraph();
    }
  }

  private void footer(Paper paper) {
    footer(document.createFooter(HeaderFooterType.DEFAULT), paper);
    footer(document.createFooter(HeaderFooterType.FIRST), paper);
  }

  private static void footer(XWPFFooter footer, Paper paper) {
    for (int i = 0; i < paper.foot().size(); i++) {
      XWPFParagraph line = footer.createParagraph();
      if (i == 0) {
        line.setBorderTop(Borders.SINGLE);
      }
      XWPFRun run = line.createRun();
      run.setFontSize(8);
      run.setText(Typeface.printable(paper.foot().get(i)) + " ");
      if (i == paper.foot().size() - 1) {
        field(line, "PAGE", 8);
        XWPFRun of = line.createRun();
        of.setFontSize(8);
        of.setText("/");
        field(line, "NUMPAGES", 8);
      }
    }
  }

  private static void field(XWPFParagraph paragraph, String field, int size) {
    var simple = paragraph.getCTP().addNewFldSimple();
    simple.setInstr(field);
    var run = simple.addNewR();
    var style = run.addNewRPr();
    style.addNewSz().setVal(BigInteger.valueOf(size * 2L));
    run.addNewT().setStringValue("1");
  }

  private void block(Block block) {
    if (block instanceof Block.Number number) {
      XWPFParagraph line = paragraph(0, Text.of(number.text()), 12, false);
      line.setAlignment(ParagraphAlignment.RIGHT);
    } else if (block instanceof Block.Head head) {
      head(head);
    } else if (block instanceof Block.Title title) {
      title(title);
    } else if (block instanceof Block.Subtitle subtitle) {
      XWPFParagraph line = paragraph(3, Dots.inline(subtitle.text()), Dots.SIZE, true);
      line.setAlignment(ParagraphAlignment.CENTER);
    } else if (block instanceof Block.Heading heading) {
      XWPFParagraph line = paragraph(7, heading.text(), Dots.SIZE, true);
      line.setStyle(HEADING);
      line.setKeepNext(true);
      indent(line, Indent.ITEM);
    } else if (block instanceof Block.Paragraph paragraph) {
      XWPFParagraph line = paragraph(5, Dots.inline(paragraph.text()), Dots.SIZE, false);
      line.setAlignment(ParagraphAlignment.BOTH);
      indent(line, paragraph.indent());
    } else if (block instanceof Block.Line line) {
      XWPFParagraph written =
          paragraph(0, Dots.fill(line.text(), line.indent(), width), Dots.SIZE, false);
      written.setSpacingBetween(LINE, LineSpacingRule.AT_LEAST);
      indent(written, line.indent());
    } else if (block instanceof Block.Figure figure) {
      figure(figure);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Signatures signatures) {
      signatures(signatures);
    } else if (block instanceof Block.Signed signed) {
      signed(signed);
    } else if (block instanceof Block.Remark remark) {
      paragraph(8, remark.text(), 12, false).getRuns().forEach(run -> run.setItalic(true));
    } else if (block instanceof Block.Notes notes) {
      for (Text note : notes.notes()) {
        paragraph(1, note, 12, false).setAlignment(ParagraphAlignment.BOTH);
      }
    } else if (block instanceof Block.Together keep) {
      together = true;
      keep.blocks().subList(0, keep.blocks().size() - 1).forEach(this::block);
      together = false;
      block(keep.blocks().get(keep.blocks().size() - 1));
    }
  }

  private XWPFParagraph paragraph(double before, Text text, double size, boolean bold) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore((int) Math.round(before * 20));
    paragraph.setKeepNext(together);
    text(paragraph, text, size, bold);
    return paragraph;
  }

  private static void text(XWPFParagraph paragraph, Text text, double size, boolean bold) {
    for (Run each : text.runs()) {
      XWPFRun run = paragraph.createRun();
      run.setText(Typeface.printable(each.text()));
      run.setFontSize(size);
      run.setBold(bold || each.kind() == Run.Kind.STRONG);
      if (each.kind() == Run.Kind.MARK) {
        run.setVerticalAlignment(STVerticalAlignRun.SUPERSCRIPT.toString());
      }
    }
  }

  private static void indent(XWPFParagraph paragraph, Indent indent) {
    if (indent == Indent.FIRST_LINE) {
      paragraph.setIndentationFirstLine(twips(10).intValue());
    } else {
      paragraph.setIndentationLeft(twips(indent.millimetres()).intValue());
    }
  }

  private void title(Block.Title title) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(TITLE);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingBefore(240);
    for (int i = 0; i < title.lines().size(); i++) {
      if (i > 0) {
        paragraph.createRun().addBreak();
      }
      text(paragraph, Dots.inline(title.lines().get(i)), 14, true);
    }
  }

  private void head(Block.Head head) {
    XWPFTableRow row = plainTable(75, width - 75).getRow(0);
    XWPFTableCell left = row.getCell(0);
    for (Text line : head.left()) {
      XWPFParagraph paragraph = cellLine(left);
      paragraph.setAlignment(head.body() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
      text(paragraph, Dots.inline(line), head.body() ? 12 : Dots.SIZE, head.body());
    }
    for (int i = 0; i < head.right().size(); i++) {
      XWPFParagraph paragraph = cellLine(row.getCell(1));
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      text(paragraph, Text.of(head.right().get(i)), i == 0 ? 12 : Dots.SIZE, true);
    }
    ruled(row.getCell(1), (width - 75) / 5);
    if (head.body()) {
      ruled(left, 25);
    }
    if (!head.number().isNone()) {
      centred(left, Dots.inline(head.number()), Dots.SIZE, false);
    }
    if (!head.date().isNone()) {
      centred(row.getCell(1), Dots.inline(head.date()), Dots.SIZE, false)
          .getRuns()
          .forEach(run -> run.setItalic(true));
    }
  }

  /** A line below the last words of a cell, set in on both sides. */
  private static void ruled(XWPFTableCell cell, int sides) {
    List<XWPFParagraph> lines = cell.getParagraphs();
    XWPFParagraph last = lines.get(lines.size() - 1);
    last.setBorderBottom(Borders.SINGLE);
    last.setIndentationLeft(twips(sides).intValue());
    last.setIndentationRight(twips(sides).intValue());
  }

  private void figure(Block.Figure figure) {
    XWPFParagraph line = document.createParagraph();
    line.setSpacingBefore(70);
    line.setKeepNext(together);
    indent(line, figure.indent());
    CTTabStop tab = line.getCTP().getPPr().addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setLeader(STTabTlc.DOT);
    tab.setPos(twips(width));
    if (!figure.number().isEmpty()) {
      text(line, Text.of(figure.number() + " "), Dots.SIZE, false);
    }
    text(line, figure.label(), Dots.SIZE, false);
    line.createRun().addTab();
    text(line, figure.valueWithUnit(), Dots.SIZE, false);
  }

  private void signatures(Block.Signatures signatures) {
    XWPFTableRow row = plainTable(width / 2, width / 2).getRow(0);
    row.setCantSplitRow(true);
    List<Block.Signature> both = List.of(signatures.left(), signatures.right());
    for (int i = 0; i < both.size(); i++) {
      for (String line : both.get(i).office()) {
        centred(row.getCell(i), Text.of(line), Dots.SIZE, true);
      }
      for (String line : both.get(i).hint()) {
        centred(row.getCell(i), Text.of(line), 12, false)
            .getRuns()
            .forEach(run -> run.setItalic(true));
      }
    }
    XWPFTableRow names = row.getTable().createRow();
    names.setCantSplitRow(true);
    for (int i = 0; i < both.size(); i++) {
      XWPFParagraph name =
          centred(names.getCell(i), Dots.inline(both.get(i).name()), Dots.SIZE, false);
      name.setSpacingBefore(twips(25).intValue());
    }
  }

  private XWPFParagraph centred(XWPFTableCell cell, Text text, double size, boolean bold) {
    XWPFParagraph paragraph = cellLine(cell);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setKeepNext(together);
    text(paragraph, text, size, bold);
    return paragraph;
  }

  /** The next line in a cell, whose first is there already. */
  private static XWPFParagraph cellLine(XWPFTableCell cell) {
    XWPFParagraph first = cell.getParagraphs().get(0);
    return first.getRuns().isEmpty() ? first : cell.addParagraph();
  }

  /** A table of one row without borders, in columns of so many millimetres. */
  private XWPFTable plainTable(int... widths) {
    separate();
    XWPFTable table = document.createTable(1, widths.length);
    table.removeBorders();
    widths(table, widths);
    return table;
  }

  /** Two tables that touch would be one. */
  private void separate() {
    var elements = document.getBodyElements();
    if (!elements.isEmpty()
        && elements.get(elements.size() - 1).getElementType() == BodyElementType.TABLE) {
      paragraph(0, Text.of(""), 6, false);
    }
  }

  private static void widths(XWPFTable table, int... widths) {
    var grid = table.getCTTbl().addNewTblGrid();
    for (int i = 0; i < widths.length; i++) {
      grid.addNewGridCol().setW(twips(widths[i]));
      table.getRow(0).getCell(i).setWidth(twips(widths[i]).toString());
    }
  }

  private void table(Block.Table table) {
    if (!table.caption().runs().isEmpty()) {
      XWPFParagraph caption = paragraph(6, table.caption(), Dots.SIZE, true);
      caption.setAlignment(ParagraphAlignment.CENTER);
      caption.setKeepNext(true);
    }
    separate();
    int whole = table.columns().stream().mapToInt(Block.Table.Column::width).sum();
    XWPFTable made = document.createTable(1, table.columns().size());
    widths(made, table.columns().stream().mapToInt(c -> c.width() * width / whole).toArray());
    if (table.size() < Block.Table.PLAIN) {
      made.setCellMargins(0, NARROW, 0, NARROW);
    }
    headings(made, table);
    int first = made.getNumberOfRows();
    for (List<Block.Table.Cell> cells : table.rows()) {
      XWPFTableRow row = made.createRow();
      row.setCantSplitRow(true);
      for (int i = 0; i < cells.size(); i++) {
        boolean figures = table.columns().get(i).figures();
        for (String each : cells.get(i).text().lines().toList()) {
          XWPFParagraph line = cellLine(row.getCell(i));
          line.setAlignment(figures ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
          text(line, Text.of(each), table.size(), cells.get(i).strong());
        }
      }
    }
    spans(made.getRow(0), table);
    for (int row = 0; row < table.rows().size(); row++) {
      merge(made.getRow(first + row), table, row);
    }
  }

  private void headings(XWPFTable made, Block.Table table) {
    double size = table.size() < Block.Table.PLAIN ? table.size() : 10.5;
    List<Block.Table.Column> columns = table.columns();
    XWPFTableRow head = heading(made.getRow(0));
    XWPFTableRow below = table.isGrouped() ? heading(made.createRow()) : null;
    for (int i = 0; i < columns.size(); i++) {
      Block.Table.Column column = columns.get(i);
      boolean alone = column.group().isEmpty();
      if (alone || i == 0 || !columns.get(i - 1).group().equals(column.group())) {
        String text = alone ? column.heading() : column.group();
        centred(head.getCell(i), Text.of(text), size, true);
      }
      if (!alone) {
        centred(below.getCell(i), Text.of(column.heading()), size, true);
      } else if (below != null) {
        down(head.getCell(i), STMerge.RESTART);
        down(below.getCell(i), STMerge.CONTINUE);
      }
    }
  }

  /** Cells that go would be missing from rows that are made after it. */
  private static void spans(XWPFTableRow head, Block.Table table) {
    List<Block.Table.Column> columns = table.columns();
    for (int i = columns.size() - 1; i >= 0; i--) {
      boolean first = i == 0 || !columns.get(i - 1).group().equals(columns.get(i).group());
      if (!columns.get(i).group().isEmpty() && first) {
        across(head, i, table.together(i));
      }
    }
  }

  private static XWPFTableRow heading(XWPFTableRow row) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    return row;
  }

  private static void merge(XWPFTableRow row, Block.Table table, int at) {
    for (int i = table.columns().size() - 1; i >= 0; i--) {
      Block.Table.Merged merged = table.rows().get(at).get(i).merged();
      if (merged == Block.Table.Merged.ABOVE) {
        down(row.getCell(i), STMerge.CONTINUE);
      } else if (merged == Block.Table.Merged.NO) {
        if (table.down(at, i) > 1) {
          down(row.getCell(i), STMerge.RESTART);
        }
        across(row, i, table.across(at, i));
      }
    }
  }

  private static void down(XWPFTableCell cell, STMerge.Enum part) {
    properties(cell).addNewVMerge().setVal(part);
  }

  /** The cells behind it go. */
  private static void across(XWPFTableRow row, int cell, int columns) {
    if (columns > 1) {
      properties(row.getCell(cell)).addNewGridSpan().setVal(BigInteger.valueOf(columns));
      for (int i = cell + columns - 1; i > cell; i--) {
        row.removeCell(i);
      }
    }
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }

  private void signed(Block.Signed signed) {
    XWPFTableRow row = plainTable(width / 2, width / 2).getRow(0);
    row.setCantSplitRow(true);
    for (int i = 0; i < signed.recipients().size(); i++) {
      XWPFParagraph line = cellLine(row.getCell(0));
      text(line, Text.of(signed.recipients().get(i)), i == 0 ? 12 : 11, i == 0);
      line.getRuns().forEach(run -> run.setItalic(line == row.getCell(0).getParagraphs().get(0)));
    }
    if (!signed.date().isNone()) {
      centred(row.getCell(1), Dots.inline(signed.date()), Dots.SIZE, false)
          .getRuns()
          .forEach(run -> run.setItalic(true));
    }
    for (String line : signed.signature().office()) {
      centred(row.getCell(1), Text.of(line), Dots.SIZE, true);
    }
    for (String line : signed.signature().hint()) {
      centred(row.getCell(1), Text.of(line), 12, false)
          .getRuns()
          .forEach(run -> run.setItalic(true));
    }
    XWPFTableRow names = row.getTable().createRow();
    names.setCantSplitRow(true);
    centred(names.getCell(1), Dots.inline(signed.signature().name()), Dots.SIZE, false)
        .setSpacingBefore(twips(25).intValue());
  }
}
