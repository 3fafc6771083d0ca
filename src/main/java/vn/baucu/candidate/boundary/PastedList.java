package vn.baucu.candidate.boundary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.baucu.law.VietnameseText;
import vn.baucu.shared.Refusal;

/**
 * A list as it is copied out of a spreadsheet: a line a person, a tab between columns, a cell with
 * line breaks in quotes. With a line of headings the columns are found by them, else they are those
 * of the official list in their order, with or without a number before.
 *
 * @param columns what stands in each column; null where it is the number before
 * @param rows the persons in their order
 */
public record PastedList(List<CandidateColumn> columns, List<Row> rows) {
  /** Most characters of a paste. */
  public static final int MOST = 500_000;

  private static final CSVFormat SHEET =
      CSVFormat.TDF.builder().setIgnoreSurroundingSpaces(false).setIgnoreEmptyLines(false).get();

  /** Headings of the number before, as {@link #plain} writes them. */
  private static final List<String> NUMBER = List.of("stt", "tt", "sott", "vitri", "vitriin");

  private static final Map<String, CandidateColumn> HEADINGS = new HashMap<>();

  static {
    for (CandidateColumn column : CandidateColumn.values()) {
      HEADINGS.put(plain(column.word()), column);
    }
    headings(CandidateColumn.FULL_NAME, "hovaten hoten hotennguoiungcu");
    headings(CandidateColumn.DATE_OF_BIRTH, "ngaythangnamsinh ngaysinh namsinh");
    headings(CandidateColumn.GENDER, "gioitinh namnu gioi");
    headings(CandidateColumn.NATIONALITY, "quoctich");
    headings(CandidateColumn.ETHNICITY, "dantoc dtoc");
    headings(CandidateColumn.RELIGION, "tongiao tgiao");
    headings(CandidateColumn.HOMETOWN, "quequan");
    headings(CandidateColumn.RESIDENCE, "noiohiennay noio choohiennay");
    headings(CandidateColumn.GENERAL_EDUCATION, "giaoducphothong gdpt trinhdophothong");
    headings(CandidateColumn.PROFESSIONAL_EDUCATION, "chuyenmonnghiepvu chuyenmon cmnv");
    headings(CandidateColumn.DEGREE, "hochamhocvi hocvi");
    headings(CandidateColumn.POLITICAL_THEORY, "lyluanchinhtri llct");
    headings(CandidateColumn.FOREIGN_LANGUAGES, "ngoaingu");
    headings(CandidateColumn.OCCUPATION, "nghenghiepchucvu nghenghiep chucvu");
    headings(CandidateColumn.WORKPLACE, "noicongtac donvicongtac");
    headings(CandidateColumn.PARTY_JOINED_ON, "ngayvaodang vaodang");
    headings(
        CandidateColumn.NATIONAL_ASSEMBLY_TERMS, "ladaibieuqh ladaibieuquochoi daibieuquochoi");
    headings(CandidateColumn.COUNCIL_TERMS, "ladaibieuhdnd ladaibieuhoidongnhandan daibieuhdnd");
    headings(CandidateColumn.SELF_NOMINATED, "tuungcu");
    headings(CandidateColumn.SECTOR, "khoicongtac");
    headings(CandidateColumn.NOTE, "ghichu");
  }

  private static void headings(CandidateColumn column, String words) {
    for (String word : words.split(" ")) {
      HEADINGS.put(word, column);
    }
  }

  /**
   * A person.
   *
   * @param line of the paste, from 1
   * @param typed what stands in the columns
   */
  public record Row(int line, Map<CandidateColumn, String> typed) {}

  /**
   * Reads a paste.
   *
   * @throws Refusal INVALID where it is none, TOO_LARGE where it is more than one list can be
   */
  public static PastedList of(String text) {
    String pasted = text == null ? "" : text;
    if (pasted.length() > MOST) {
      throw Refusal.tooLarge("candidate.paste.tooMuch", MOST);
    }
    List<CSVRecord> lines = lines(pasted);
    int first = 0;
    while (first < lines.size() && isBlank(lines.get(first))) {
      first++;
    }
    if (first == lines.size()) {
      throw Refusal.invalid("candidate.paste.empty");
    }
    boolean headed = isHeading(lines.get(first));
    List<CandidateColumn> columns = headed ? headed(lines.get(first)) : usual(lines.get(first));
    List<Row> rows = new ArrayList<>();
    for (int i = headed ? first + 1 : first; i < lines.size(); i++) {
      if (!isBlank(lines.get(i))) {
        rows.add(row(i + 1, lines.get(i), columns, rows.size() + 1));
      }
    }
    if (rows.isEmpty()) {
      throw Refusal.invalid("candidate.paste.empty");
    }
    if (rows.size() > CandidateLists.MOST) {
      throw Refusal.tooLarge("candidate.listFull", CandidateLists.MOST);
    }
    return new PastedList(columns, rows);
  }

  private static List<CSVRecord> lines(String text) {
    try (CSVParser parser = SHEET.parse(new StringReader(text))) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Refusal.invalid("candidate.paste.quotes");
    }
  }

  private static boolean isBlank(CSVRecord line) {
    return line.stream().allMatch(String::isBlank);
  }

  private static String plain(String heading) {
    return VietnameseText.fold(heading).replace("(neu co)", "").replaceAll("[^a-z]", "");
  }

  private static boolean isHeading(CSVRecord line) {
    return line.stream().anyMatch(c -> HEADINGS.get(plain(c)) == CandidateColumn.FULL_NAME);
  }

  private static List<CandidateColumn> headed(CSVRecord line) {
    List<CandidateColumn> columns = new ArrayList<>();
    for (String heading : line) {
      CandidateColumn column = HEADINGS.get(plain(heading));
      if (column == null && !NUMBER.contains(plain(heading))) {
        throw Refusal.invalid("candidate.paste.heading", heading.strip(), columns.size() + 1);
      }
      if (column != null && columns.contains(column)) {
        throw Refusal.invalid("candidate.paste.twice", heading.strip());
      }
      columns.add(column);
    }
    return Collections.unmodifiableList(columns);
  }

  private static List<CandidateColumn> usual(CSVRecord first) {
    List<CandidateColumn> columns = new ArrayList<>();
    if (first.get(0).strip().matches("[0-9]{1,3}[.)]?")) {
      columns.add(null);
    }
    for (CandidateColumn column : CandidateColumn.values()) {
      boolean onPaper =
          column != CandidateColumn.SELF_NOMINATED && column != CandidateColumn.SECTOR;
      if (onPaper) {
        columns.add(column);
      }
    }
    return Collections.unmodifiableList(columns);
  }

  private static Row row(int line, CSVRecord cells, List<CandidateColumn> columns, int position) {
    if (cells.size() > columns.size()) {
      for (int i = columns.size(); i < cells.size(); i++) {
        if (!cells.get(i).isBlank()) {
          throw Refusal.invalid("candidate.paste.tooWide", line, columns.size(), i + 1);
        }
      }
    }
    Map<CandidateColumn, String> typed = new EnumMap<>(CandidateColumn.class);
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      CandidateColumn column = columns.get(i);
      if (column != null) {
        typed.put(column, cells.get(i));
      } else {
        String number = cells.get(i).strip().replaceAll("[.)]$", "");
        if (!number.isEmpty() && !number.equals(String.valueOf(position))) {
          throw Refusal.invalid("candidate.paste.number", line, number, position);
        }
      }
    }
    return new Row(line, typed);
  }
}
