package vn.baucu.candidate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.candidate.boundary.CandidateList;
import vn.baucu.candidate.boundary.CandidateText;
import vn.baucu.candidate.boundary.Decided;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Sql;

/** Official lists as rows: read, and written while the electoral unit is held. */
@ApplicationScoped
public class ListStore {
  private static final List<CandidateColumn> COLUMNS = List.of(CandidateColumn.values());
  private static final String NAMED =
      COLUMNS.stream().map(CandidateColumn::word).collect(Collectors.joining(", "));

  private static final String HEAD =
      """
      SELECT e.id, e.version, e.seats, e.order_reason, e.list_document, e.list_day, e.list_reason
        FROM electoral_unit e
        JOIN administrative_unit o ON o.id = e.owner_id
       WHERE e.election_id = ? AND e.level = ? AND o.code = ? AND e.number = ?
      """;

  private static final String PERSONS =
      "SELECT position, version, struck_document, struck_day, struck_reason, "
          + NAMED
          + " FROM candidate WHERE electoral_unit_id = ?";

  @Inject private Sql sql;

  /**
   * What a list is besides its persons.
   *
   * @param id identity of the electoral unit
   * @param version of the list
   * @param published by which document; null before
   */
  public record Head(int id, int version, int seats, String orderReason, Decided published) {}

  /**
   * A person of a list.
   *
   * @param struck by which document the name was struck out; null where it was not
   */
  public record Person(int position, int version, CandidateText text, Decided struck) {}

  /** A person of any list. */
  public record Elsewhere(int unit, CandidateList.Place place, String name, String born) {}

  public Optional<Head> head(int electionId, ElectoralUnitKey key) {
    return head(HEAD, electionId, key);
  }

  /** The list, which nobody else changes until the end of the transaction. */
  public Optional<Head> locked(int electionId, ElectoralUnitKey key) {
    return head(HEAD + " FOR UPDATE", electionId, key);
  }

  private Optional<Head> head(String query, int electionId, ElectoralUnitKey key) {
    return sql.one(
        query,
        row ->
            new Head(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                decided(row, "list")),
        electionId,
        key.level(),
        key.owner(),
        key.number());
  }

  /** The persons in ballot order. */
  public List<Person> persons(int unit) {
    return sql.list(PERSONS + " ORDER BY position", ListStore::person, unit);
  }

  /** The persons as committed, of a list that is held. */
  public List<Person> lockedPersons(int unit) {
    return sql.list(PERSONS + " ORDER BY position FOR UPDATE", ListStore::person, unit);
  }

  private static Person person(ResultSet row) throws SQLException {
    Map<CandidateColumn, String> values = new EnumMap<>(CandidateColumn.class);
    for (CandidateColumn column : COLUMNS) {
      String value =
          column == CandidateColumn.SELF_NOMINATED
              ? String.valueOf(row.getBoolean(column.word()))
              : row.getString(column.word());
      values.put(column, value);
    }
    return new Person(
        row.getInt(1), row.getInt(2), new CandidateText(values), decided(row, "struck"));
  }

  private static Decided decided(ResultSet row, String what) throws SQLException {
    String document = row.getString(what + "_document");
    return document == null
        ? null
        : new Decided(
            document,
            row.getObject(what + "_day", LocalDate.class),
            row.getString(what + "_reason"));
  }

  /** Everybody in an election who was born on one of some days. */
  public List<Elsewhere> bornOn(int electionId, Collection<String> days) {
    if (days.isEmpty()) {
      return List.of();
    }
    List<Object> arguments = new ArrayList<>(days);
    arguments.add(electionId);
    return sql.list(
        "SELECT e.id, e.level, o.name, e.number, c.position, c.full_name, c.date_of_birth FROM"
            + " candidate c JOIN electoral_unit e ON e.id = c.electoral_unit_id JOIN"
            + " administrative_unit o ON o.id = e.owner_id WHERE c.date_of_birth IN ("
            + String.join(", ", Collections.nCopies(days.size(), "?"))
            + ") AND e.election_id = ? ORDER BY e.level, o.code, e.number, c.position",
        row ->
            new Elsewhere(
                row.getInt(1),
                new CandidateList.Place(
                    ElectionLevel.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5)),
                row.getString(6),
                row.getString(7)),
        arguments.toArray());
  }

  /** How many women and how many in all stand for the body of an electoral unit. */
  public long[] women(int unit) {
    return sql.one(
            "SELECT COALESCE(SUM(c.gender = 'F'), 0), COUNT(*) FROM electoral_unit e JOIN"
                + " electoral_unit b ON b.owner_id = e.owner_id AND b.level = e.level JOIN"
                + " candidate c ON c.electoral_unit_id = b.id WHERE e.id = ?",
            row -> new long[] {row.getLong(1), row.getLong(2)},
            unit)
        .orElseThrow();
  }

  /** Adds a person; of a list that is held. */
  public void add(int unit, int position, int version, CandidateText text) {
    List<Object> arguments = new ArrayList<>(List.of(unit, position, version));
    COLUMNS.forEach(column -> arguments.add(value(column, text)));
    sql.update(
        "INSERT INTO candidate (electoral_unit_id, position, version, "
            + NAMED
            + ") VALUES (?, ?, ?, "
            + String.join(", ", Collections.nCopies(COLUMNS.size(), "?"))
            + ")",
        arguments.toArray());
  }

  /** Changes what is known of a person. */
  public void change(int unit, int position, int version, CandidateText text) {
    List<Object> arguments = new ArrayList<>();
    COLUMNS.forEach(column -> arguments.add(value(column, text)));
    arguments.addAll(List.of(version, unit, position));
    sql.update(
        "UPDATE candidate SET "
            + COLUMNS.stream().map(column -> column.word() + " = ?").collect(joined())
            + ", version = ? WHERE electoral_unit_id = ? AND position = ?",
        arguments.toArray());
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static Object value(CandidateColumn column, CandidateText text) {
    return column == CandidateColumn.SELF_NOMINATED
        ? (Object) Boolean.valueOf(text.of(column))
        : text.of(column);
  }

  /** Takes everybody off a list, to be put on it anew. */
  public void clear(int unit) {
    sql.update("DELETE FROM candidate WHERE electoral_unit_id = ?", unit);
  }

  /** Takes a person off a list; those behind move up by one. */
  public void remove(int unit, int position, int version) {
    sql.update(
        "DELETE FROM candidate WHERE electoral_unit_id = ? AND position = ?", unit, position);
    sql.update(
        "UPDATE candidate SET position = position - 1, version = ? WHERE electoral_unit_id = ? AND"
            + " position > ? ORDER BY position",
        version,
        unit,
        position);
  }

  /**
   * Puts the persons into another order.
   *
   * @param positions the present positions in the order they are to have
   */
  public void order(int unit, List<Integer> positions, int version) {
    int aside = positions.size();
    sql.update(
        "UPDATE candidate SET position = position + ? WHERE electoral_unit_id = ? ORDER BY position"
            + " DESC",
        aside,
        unit);
    List<Object[]> moves = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      int before = positions.get(i);
      int after = i + 1;
      moves.add(new Object[] {after, before == after ? 0 : 1, version, unit, before + aside});
    }
    sql.updateAll(
        "UPDATE candidate SET position = ?, version = IF(? = 0, version, ?) WHERE"
            + " electoral_unit_id = ? AND position = ?",
        moves);
  }

  /** The list is another by now. */
  public void touch(int unit, int version, String orderReason) {
    sql.update(
        "UPDATE electoral_unit SET version = ?, order_reason = ? WHERE id = ?",
        version,
        orderReason,
        unit);
  }

  /** The documents by which some lists are published, as committed; empty where none is. */
  public List<Decided> lockedPublished(Collection<Integer> units) {
    return units.isEmpty()
        ? List.of()
        : sql.list(
            "SELECT list_document, list_day, list_reason FROM electoral_unit WHERE list_document IS"
                + " NOT NULL AND id IN ("
                + String.join(", ", Collections.nCopies(units.size(), "?"))
                + ") LOCK IN SHARE MODE",
            row -> decided(row, "list"),
            units.toArray());
  }

  /** Hands out the published lists of an election by the identity of their electoral unit. */
  public void eachPublished(int electionId, BiConsumer<Integer, Decided> lists) {
    sql.each(
        "SELECT id, list_document, list_day, list_reason FROM electoral_unit WHERE election_id = ?"
            + " AND list_document IS NOT NULL",
        row -> Map.entry(row.getInt(1), decided(row, "list")),
        each -> lists.accept(each.getKey(), each.getValue()),
        electionId);
  }

  /** A list is published. */
  public void publish(int unit, Decided by) {
    sql.update(
        "UPDATE electoral_unit SET list_document = ?, list_day = ?, list_reason = ? WHERE id = ?",
        by.document(),
        by.day(),
        by.reason(),
        unit);
  }

  /** A name is struck out; with null it stands again. */
  public void strike(int unit, int position, int version, Decided by) {
    sql.update(
        "UPDATE candidate SET struck_document = ?, struck_day = ?, struck_reason = ?, version = ?"
            + " WHERE electoral_unit_id = ? AND position = ?",
        by == null ? null : by.document(),
        by == null ? null : by.day(),
        by == null ? null : by.reason(),
        version,
        unit,
        position);
  }

  /** A unit elects so many from now on. */
  public void seats(int unit, int seats) {
    sql.update("UPDATE electoral_unit SET seats = ? WHERE id = ?", seats, unit);
  }
}
