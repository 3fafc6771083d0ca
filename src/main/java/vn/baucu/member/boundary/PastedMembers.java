package vn.baucu.member.boundary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.baucu.candidate.boundary.CandidateDates;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.VietnameseText;
import vn.baucu.shared.Refusal;

/**
 * Members of one body as they are copied out of a spreadsheet: a line a person, a tab between
 * columns. With a line of headings the columns are found by them; without one, name and office are
 * told apart by what an office is called, then come job and telephone, and a number may stand
 * before.
 *
 * @param rows the persons in their order
 */
public record PastedMembers(List<Row> rows) {
  /** Most characters of a paste. */
  public static final int MOST = 200_000;

  private static final CSVFormat SHEET =
      CSVFormat.TDF.builder().setIgnoreSurroundingSpaces(false).setIgnoreEmptyLines(false).get();

  private static final String NUMBER = "[0-9]{1,3}[.)]?";

  /** What a column holds. */
  public enum Column {
    NUMBER,
    OFFICE,
    NAME,
    BORN,
    GENDER,
    JOB,
    PHONE,
    NOTE
  }

  private static final Map<String, Column> HEADINGS = new HashMap<>();
  private static final Map<String, Office> OFFICES = new HashMap<>();

  static {
    headings(Column.NUMBER, "stt tt sott");
    headings(Column.OFFICE, "chucdanh chucvutrongban chucvutrongto chucdanhtrongto office");
    headings(Column.OFFICE, "chucdanhtrongban chucdanhtronguyban nhiemvu");
    headings(Column.NAME, "hovaten hoten hotenthanhvien fullname");
    headings(Column.BORN, "ngaythangnamsinh ngaysinh namsinh dateofbirth");
    headings(Column.GENDER, "gioitinh ongba namnu gioi gender");
    headings(Column.JOB, "congviec chucvu nghenghiep chucvudonvicongtac donvi noicongtac job");
    headings(Column.JOB, "nghenghiepchucvu chucvunoicongtac donvicongtac");
    headings(Column.PHONE, "dienthoai sodienthoai sdt dtdd phone");
    headings(Column.NOTE, "ghichu note");
    offices(Office.CHAIR, "chutich,truongban,totruong,chair");
    offices(Office.DEPUTY, "phochutich,photruongban,phoban,topho,phototruong,deputy");
    offices(Office.DEPUTY, "phochutichthuongtruc,photruongbanthuongtruc");
    offices(Office.SECRETARY, "thuky,uyvienthuky,thukyto,thukyban,uyvienkiemthuky,secretary");
    offices(Office.MEMBER, "uyvien,thanhvien,tovien,uyvienthuongtruc,member");
  }

  private static void headings(Column column, String words) {
    for (String word : words.split(" ")) {
      HEADINGS.put(word, column);
    }
  }

  private static void offices(Office office, String words) {
    for (String word : words.split(",")) {
      OFFICES.put(word, office);
    }
  }

  /**
   * A person.
   *
   * @param member as read; without office where what is written is none
   * @param unread what is written as office and is none; null where it is one, or nothing is
   */
  public record Row(MemberText member, String unread) {}

  /** An office by what people call it; empty where nobody calls one so. */
  public static Optional<Office> office(String words) {
    return Optional.ofNullable(OFFICES.get(plain(words)));
  }

  /**
   * Reads a paste.
   *
   * @throws Refusal INVALID where it is none, TOO_LARGE where it is more than one body can be
   */
  public static PastedMembers of(String text) {
    String pasted = text == null ? "" : text;
    if (pasted.length() > MOST) {
      throw Refusal.tooLarge("member.paste.tooMuch", MOST);
    }
    List<CSVRecord> lines = lines(pasted).stream().filter(line -> !isBlank(line)).toList();
    if (lines.isEmpty()) {
      throw Refusal.invalid("member.paste.empty");
    }
    CSVRecord first = lines.get(0);
    boolean headed = first.stream().anyMatch(cell -> HEADINGS.get(plain(cell)) == Column.NAME);
    List<Column> columns = headed ? headed(first) : usual(first);
    List<Row> rows =
        lines.subList(headed ? 1 : 0, lines.size()).stream()
            .map(line -> row(line, columns))
            .toList();
    if (rows.isEmpty()) {
      throw Refusal.invalid("member.paste.empty");
    }
    BodyRules.requireRoom(rows.size());
    return new PastedMembers(rows);
  }

  private static List<CSVRecord> lines(String text) {
    try (CSVParser parser = SHEET.parse(new StringReader(text))) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Refusal.invalid("member.paste.quotes");
    }
  }

  private static boolean isBlank(CSVRecord line) {
    return line.stream().allMatch(String::isBlank);
  }

  private static String plain(String words) {
    return VietnameseText.fold(words).replaceAll("[^a-z]", "");
  }

  private static List<Column> headed(CSVRecord line) {
    List<Column> columns = new ArrayList<>();
    for (String heading : line) {
      Column column = HEADINGS.get(plain(heading));
      if (column == null && !heading.isBlank()) {
        throw Refusal.invalid("member.paste.heading", heading.strip(), columns.size() + 1);
      }
      if (column != null && columns.contains(column)) {
        throw Refusal.invalid("member.paste.twice", heading.strip());
      }
      columns.add(column);
    }
    if (!columns.contains(Column.OFFICE)) {
      throw Refusal.invalid("member.paste.noOffice");
    }
    return columns;
  }

  private static List<Column> usual(CSVRecord first) {
    List<Column> columns = new ArrayList<>();
    int at = 0;
    if (first.get(0).strip().matches(NUMBER)) {
      columns.add(Column.NUMBER);
      at++;
    }
    if (first.size() < at + 2) {
      throw Refusal.invalid("member.paste.noOffice");
    }
    boolean officeFirst = office(first.get(at)).isPresent();
    if (!officeFirst && office(first.get(at + 1)).isEmpty()) {
      throw Refusal.invalid("member.paste.noOffice");
    }
    columns.add(officeFirst ? Column.OFFICE : Column.NAME);
    columns.add(officeFirst ? Column.NAME : Column.OFFICE);
    columns.add(Column.JOB);
    columns.add(Column.PHONE);
    columns.add(Column.NOTE);
    return columns;
  }

  private static Row row(CSVRecord line, List<Column> columns) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (int i = 0; i < line.size(); i++) {
      String cell = line.get(i).strip();
      Column column = i < columns.size() ? columns.get(i) : null;
      if (column != null) {
        cells.put(column, cell);
      } else if (!cell.isEmpty()) {
        throw Refusal.invalid("member.paste.tooWide", line.getRecordNumber(), i + 1);
      }
    }
    String office = cells.getOrDefault(Column.OFFICE, "");
    Optional<Office> read = office(office);
    String name = cells.getOrDefault(Column.NAME, "");
    String[] addressed = name.split("\\s+", 2);
    Gender gender = gender(cells.getOrDefault(Column.GENDER, ""));
    if (addressed.length == 2 && gender(addressed[0]) != null && addressed[1].contains(" ")) {
      gender = gender == null ? gender(addressed[0]) : gender;
      name = addressed[1];
    }
    return new Row(
        new MemberText(
            read.orElse(null),
            VietnameseText.nfc(name),
            born(cells.getOrDefault(Column.BORN, "")),
            gender,
            cells.getOrDefault(Column.JOB, ""),
            cells.getOrDefault(Column.PHONE, ""),
            null,
            null,
            cells.getOrDefault(Column.NOTE, "")),
        read.isPresent() || office.isEmpty() ? null : office);
  }

  private static String born(String written) {
    return CandidateDates.read(written).orElse(written);
  }

  private static Gender gender(String word) {
    return switch (plain(word)) {
      case "ba", "nu", "f" -> Gender.F;
      case "ong", "nam", "m" -> Gender.M;
      default -> null;
    };
  }
}
