package vn.baucu.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.message.boundary.ReceivedNotice;
import vn.baucu.message.boundary.Receiver;
import vn.baucu.message.boundary.Said;
import vn.baucu.message.boundary.SentNotice;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Sql;

/** Notices, whom they went to, and who has read them. */
@ApplicationScoped
public class NoticeStore {
  private static final int LATEST = 100;

  @Inject private Sql sql;

  /** The committees below a unit, by the order of the tree. */
  public List<Receiver> committees(int unitId) {
    return sql.list(
        """
        SELECT u.code, u.name, p.name, x.depth
          FROM unit_ancestor x
          JOIN administrative_unit u ON u.id = x.unit_id
          JOIN administrative_unit p ON p.id = u.parent_id
         WHERE x.ancestor_id = ? AND x.depth > 0
         ORDER BY IF(x.depth = 1, u.code, p.code), x.depth, u.code
        """,
        row ->
            new Receiver(
                row.getString(1), null, row.getString(2), row.getString(3), row.getInt(4) == 1),
        unitId);
  }

  /** The polling teams of a unit's own areas that have somebody who can sign in. */
  public List<Receiver> teams(int unitId) {
    return sql.list(
        """
        SELECT DISTINCT u.code, p.number, p.place, u.name
          FROM administrative_unit u
          JOIN polling_area p ON p.unit_id = u.id
          JOIN assignment s ON s.area_id = p.id AND s.role = 'POLLING_TEAM'
         WHERE u.id = ?
         ORDER BY p.number
        """,
        row ->
            new Receiver(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), true),
        unitId);
  }

  /** The notice that was sent with a form, if it was. */
  public Optional<Said> find(String key) {
    return sql.one(
        "SELECT id, sent_at FROM notice WHERE request_key = ?",
        row -> new Said(row.getInt(1), row.getObject(2, LocalDateTime.class), true),
        key);
  }

  /** Keeps a notice with its receivers. */
  public Said add(
      int electionId,
      Caller from,
      String words,
      LocalDateTime at,
      String key,
      List<Receiver> receivers) {
    sql.update(
        "INSERT INTO notice (unit_id, account_id, account_name, words, sent_at, request_key) VALUES"
            + " (?, ?, ?, ?, ?, ?)",
        from.unit().unitId(),
        from.accountId(),
        from.fullName(),
        words,
        at,
        key);
    int id = find(key).orElseThrow().id();
    sql.updateAll(
        "INSERT INTO notice_receiver (notice_id, unit_id, area_number) SELECT ?, u.id, ? FROM"
            + " administrative_unit u WHERE u.election_id = ? AND u.code = ?",
        receivers.stream()
            .map(to -> new Object[] {id, to.area() == null ? 0 : to.area(), electionId, to.unit()})
            .toList());
    return new Said(id, at, false);
  }

  /** What the caller's committee, or team, was sent, the latest first. */
  public List<ReceivedNotice> received(Caller who) {
    return sql.list(
        """
        SELECT n.id, u.name, n.account_name, n.words, n.sent_at, g.read_at
          FROM notice_receiver r
          JOIN notice n ON n.id = r.notice_id
          JOIN administrative_unit u ON u.id = n.unit_id
          LEFT JOIN notice_reading g ON g.notice_id = n.id AND g.account_id = ?
         WHERE r.unit_id = ? AND r.area_number = ?
         ORDER BY n.id DESC LIMIT
        """
            + ' '
            + LATEST,
        row ->
            new ReceivedNotice(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, LocalDateTime.class)),
        who.accountId(),
        who.unit().unitId(),
        area(who));
  }

  /** Whether a notice was sent to the caller's committee or team. */
  public boolean isFor(int notice, Caller who) {
    return sql.one(
            "SELECT 1 FROM notice_receiver WHERE notice_id = ? AND unit_id = ? AND area_number ="
                + " ?",
            row -> true,
            notice,
            who.unit().unitId(),
            area(who))
        .isPresent();
  }

  /** Notes that the caller has read a notice; the first time stays. */
  public void read(int notice, Caller who, LocalDateTime at) {
    sql.update(
        "INSERT IGNORE INTO notice_reading (notice_id, account_id, unit_id, area_number,"
            + " account_name, read_at) VALUES (?, ?, ?, ?, ?, ?)",
        notice,
        who.accountId(),
        who.unit().unitId(),
        area(who),
        who.fullName(),
        at);
  }

  /** What a unit's committee sent, the latest first. */
  public List<SentNotice> sent(int unitId) {
    Map<Integer, List<Receiver>> unread = new LinkedHashMap<>();
    sql.each(
        """
        SELECT n.id, w.code, NULLIF(r.area_number, 0), w.name, COALESCE(p.name, '')
          FROM notice n
          JOIN notice_receiver r ON r.notice_id = n.id
          JOIN administrative_unit w ON w.id = r.unit_id
          LEFT JOIN administrative_unit p ON p.id = w.parent_id
         WHERE n.unit_id = ? AND NOT EXISTS (SELECT 1 FROM notice_reading g
                 WHERE g.notice_id = n.id AND g.unit_id = r.unit_id
                   AND g.area_number = r.area_number)
         ORDER BY w.code, r.area_number
        """,
        row ->
            Map.entry(
                row.getInt(1),
                new Receiver(
                    row.getString(2),
                    row.getObject(3, Integer.class),
                    row.getString(4),
                    row.getString(5),
                    false)),
        each -> unread.computeIfAbsent(each.getKey(), n -> new ArrayList<>()).add(each.getValue()),
        unitId);
    return sql.list(
        """
        SELECT n.id, n.account_name, n.words, n.sent_at,
               (SELECT COUNT(*) FROM notice_receiver r WHERE r.notice_id = n.id)
          FROM notice n WHERE n.unit_id = ? ORDER BY n.id DESC LIMIT
        """
            + ' '
            + LATEST,
        row ->
            new SentNotice(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDateTime.class),
                row.getInt(5),
                List.copyOf(unread.getOrDefault(row.getInt(1), List.of()))),
        unitId);
  }

  private static int area(Caller who) {
    return who.areaNumber() == null ? 0 : who.areaNumber();
  }
}
