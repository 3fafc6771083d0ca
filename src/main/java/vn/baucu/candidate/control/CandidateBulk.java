package vn.baucu.candidate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.candidate.boundary.CandidateData;
import vn.baucu.candidate.boundary.Decided;
import vn.baucu.candidate.boundary.ElectoralUnitData;
import vn.baucu.candidate.boundary.ListDecision;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Sql;

/** Reads and writes electoral units and candidates by the thousand. */
@ApplicationScoped
public class CandidateBulk {
  private static final List<String> KEY = List.of("electoral_unit_id", "position");

  private static final List<String> PERSON =
      List.of(
          "full_name", "date_of_birth", "gender", "self_nominated", "sector", "party_joined_on");

  private static final List<String> COLUMNS =
      Stream.of(KEY, PERSON, CandidateData.TEXTS).flatMap(List::stream).toList();

  @Inject private Sql sql;

  public void eachElectoralUnit(int electionId, Consumer<ElectoralUnitData> units) {
    sql.each(
        "SELECT id, level, owner_id, number, name, seats FROM electoral_unit WHERE election_id = ?",
        row ->
            new ElectoralUnitData(
                row.getInt(1),
                ElectionLevel.valueOf(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getInt(6)),
        units,
        electionId);
  }

  public void eachCandidate(int electionId, Consumer<CandidateData> candidates) {
    String columns = COLUMNS.stream().map(c -> "c." + c).collect(Collectors.joining(", "));
    sql.each(
        "SELECT c.id, "
            + columns
            + " FROM candidate c JOIN electoral_unit e ON e.id = c.electoral_unit_id"
            + " WHERE e.election_id = ?",
        CandidateBulk::candidate,
        candidates,
        electionId);
  }

  private static CandidateData candidate(ResultSet row) throws SQLException {
    List<String> texts = new ArrayList<>();
    int first = 2 + KEY.size() + PERSON.size();
    for (int i = 0; i < CandidateData.TEXTS.size(); i++) {
      texts.add(row.getString(first + i));
    }
    return new CandidateData(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        row.getString(8),
        row.getString(9),
        texts);
  }

  /** Hands out whose names are struck out. */
  public void eachStruck(int electionId, Consumer<ListDecision> decisions) {
    sql.each(
        "SELECT c.electoral_unit_id, c.position, c.struck_document, c.struck_day, c.struck_reason"
            + " FROM candidate c JOIN electoral_unit e ON e.id = c.electoral_unit_id WHERE"
            + " e.election_id = ? AND c.struck_day IS NOT NULL",
        row ->
            new ListDecision(
                row.getInt(1),
                row.getInt(2),
                new Decided(row.getString(3), row.getObject(4, LocalDate.class), row.getString(5))),
        decisions,
        electionId);
  }

  /** Strikes a name out. */
  public void strike(ListDecision decision) {
    sql.update(
        "UPDATE candidate SET struck_document = ?, struck_day = ?, struck_reason = ?, version ="
            + " version + 1 WHERE electoral_unit_id = ? AND position = ?",
        decision.by().document(),
        decision.by().day(),
        decision.by().reason(),
        decision.electoralUnit(),
        decision.position());
  }

  public int putElectoralUnits(int electionId, RowStream<ElectoralUnitData> units) {
    return sql.updateEach(
        """
        INSERT INTO electoral_unit (election_id, level, owner_id, number, name, seats)
        VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE name = VALUES(name), seats = VALUES(seats),
               version = version + 1
        """,
        add ->
            units.forEach(
                unit ->
                    add.accept(
                        new Object[] {
                          electionId,
                          unit.level(),
                          unit.ownerId(),
                          unit.number(),
                          unit.name(),
                          unit.seats()
                        })));
  }

  /**
   * Writes candidates; each unit with one of them gets a new version, as its list is another, and
   * so do they: no two persons that ever stood at one position have the same.
   */
  public int putCandidates(RowStream<CandidateData> candidates) {
    Set<Integer> units = new TreeSet<>();
    int written =
        sql.updateEach(
            upsert(),
            add ->
                candidates.forEach(
                    candidate -> {
                      units.add(candidate.electoralUnitId());
                      add.accept(arguments(candidate));
                    }));
    sql.updateEach(
        "UPDATE electoral_unit SET version = version + 1 WHERE id = ?",
        add -> units.forEach(unit -> add.accept(new Object[] {unit})));
    return written;
  }

  private static Object[] arguments(CandidateData candidate) {
    List<Object> arguments =
        new ArrayList<>(
            Arrays.asList(
                candidate.electoralUnitId(),
                candidate.position(),
                candidate.fullName(),
                candidate.dateOfBirth(),
                candidate.gender(),
                candidate.selfNominated(),
                candidate.sector(),
                candidate.partyJoinedOn()));
    arguments.addAll(candidate.texts());
    arguments.add(candidate.electoralUnitId());
    return arguments.toArray();
  }

  private static String upsert() {
    String places = COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", "));
    String updates =
        Stream.of(PERSON, CandidateData.TEXTS)
            .flatMap(List::stream)
            .map(column -> column + " = VALUES(" + column + ")")
            .collect(Collectors.joining(", "));
    return "INSERT INTO candidate ("
        + String.join(", ", COLUMNS)
        + ", version) VALUES ("
        + places
        + ", (SELECT e.version + 1 FROM electoral_unit e WHERE e.id = ?)) ON DUPLICATE KEY UPDATE "
        + updates
        + ", version = VALUES(version)";
  }
}
