package vn.baucu.form.control;

import static vn.baucu.form.control.Wording.values;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Table.Cell;
import vn.baucu.form.entity.Block.Table.Column;
import vn.baucu.form.entity.Listed;
import vn.baucu.form.entity.Text;

/** The table of persons of official lists and of lists of the elected, as the forms have it. */
final class PersonTable {
  /** How wide each column is, in the order of the form. */
  private static final Map<CandidateColumn, Integer> WIDTHS = widths();

  private final Wording words;

  /** Whether former terms in the National Assembly have a column. */
  private final boolean assembly;

  /** Whether the electoral unit has a column, as where a list is of a whole council. */
  private final boolean unit;

  PersonTable(Wording words, boolean assembly, boolean unit) {
    this.words = words;
    this.assembly = assembly;
    this.unit = unit;
  }

  private static Map<CandidateColumn, Integer> widths() {
    Map<CandidateColumn, Integer> widths = new EnumMap<>(CandidateColumn.class);
    widths.put(CandidateColumn.FULL_NAME, 22);
    widths.put(CandidateColumn.DATE_OF_BIRTH, 17);
    widths.put(CandidateColumn.GENDER, 9);
    widths.put(CandidateColumn.NATIONALITY, 11);
    widths.put(CandidateColumn.ETHNICITY, 10);
    widths.put(CandidateColumn.RELIGION, 13);
    widths.put(CandidateColumn.HOMETOWN, 17);
    widths.put(CandidateColumn.RESIDENCE, 19);
    widths.put(CandidateColumn.GENERAL_EDUCATION, 11);
    widths.put(CandidateColumn.PROFESSIONAL_EDUCATION, 15);
    widths.put(CandidateColumn.DEGREE, 12);
    widths.put(CandidateColumn.POLITICAL_THEORY, 12);
    widths.put(CandidateColumn.FOREIGN_LANGUAGES, 12);
    widths.put(CandidateColumn.OCCUPATION, 18);
    widths.put(CandidateColumn.WORKPLACE, 18);
    widths.put(CandidateColumn.PARTY_JOINED_ON, 17);
    widths.put(CandidateColumn.NATIONAL_ASSEMBLY_TERMS, 12);
    widths.put(CandidateColumn.COUNCIL_TERMS, 14);
    widths.put(CandidateColumn.NOTE, 15);
    return widths;
  }

  /** The table of these persons, numbered in this order. */
  Block of(List<Listed> persons) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.get("t3.number"), 9, true));
    for (CandidateColumn column : shown()) {
      String group = words.has("t3.group." + column) ? words.get("t3.group." + column) : "";
      columns.add(new Column(group, heading(column), WIDTHS.get(column), false));
      if (unit && column == CandidateColumn.FULL_NAME) {
        columns.add(new Column(words.get("t3.unit"), 10, true));
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Listed person : persons) {
      List<Cell> row = new ArrayList<>();
      row.add(new Cell(String.valueOf(rows.size() + 1), false));
      for (CandidateColumn column : shown()) {
        row.add(new Cell(text(person, column), column == CandidateColumn.FULL_NAME));
        if (unit && column == CandidateColumn.FULL_NAME) {
          row.add(new Cell(String.valueOf(person.unit()), false));
        }
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      rows.add(columns.stream().map(column -> new Cell("", false)).toList());
    }
    return new Block.Table(Text.NONE, columns, rows, Block.Table.DENSE);
  }

  private List<CandidateColumn> shown() {
    List<CandidateColumn> shown = new ArrayList<>(WIDTHS.keySet());
    if (!assembly) {
      shown.remove(CandidateColumn.NATIONAL_ASSEMBLY_TERMS);
    }
    return shown;
  }

  /** Lists of councils write the date of birth with one comma more. */
  private String heading(CandidateColumn column) {
    boolean council = column == CandidateColumn.DATE_OF_BIRTH && !assembly;
    return words.get("t3." + column + (council ? ".council" : ""));
  }

  private String text(Listed person, CandidateColumn column) {
    String text = FormQueries.text(person).shown(column);
    if (column == CandidateColumn.GENDER) {
      return text.isEmpty() ? "" : words.get("t3.gender." + text);
    }
    if (column == CandidateColumn.NOTE && person.struck() != null) {
      String struck = words.text("t3.struck", values("document", person.struck().number())).plain();
      return text.isEmpty() ? struck : struck + "\n" + text;
    }
    return text;
  }

  /** The persons in the data of a fingerprint. */
  static List<Object> canonical(Common common, List<Listed> persons) {
    return persons.stream()
        .<Object>map(
            person -> {
              List<Object> all = new ArrayList<>(List.of(person.unit(), person.position()));
              for (CandidateColumn column : WIDTHS.keySet()) {
                all.add(FormQueries.text(person).of(column));
              }
              all.add(person.struck() == null ? null : common.canonical(person.struck()));
              return all;
            })
        .toList();
  }
}
