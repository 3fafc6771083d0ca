package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.baucu.shared.Sql;

/**
 * Photos and scans of minutes, kept in the database so that they commit and are backed up with
 * them.
 */
@ApplicationScoped
public class PaperStore {
  private static final String LIST =
      "SELECT p.id, p.figures_version, p.file_name, p.media_type, p.size, p.width, p.height,"
          + " p.rotation, COALESCE(a.full_name, ''), p.uploaded_at FROM count_attachment p LEFT"
          + " JOIN person a ON a.id = p.uploaded_by WHERE p.minutes_id = ? AND p.removed_at IS"
          + " NULL";

  /** Bytes read at once. */
  private static final int PIECE = 1 << 20;

  @Inject private Sql sql;

  /** A photo or scan without its bytes. */
  public record Line(
      int id,
      int figuresVersion,
      String fileName,
      String mediaType,
      int size,
      Integer width,
      Integer height,
      int rotation,
      String uploadedBy,
      LocalDateTime uploadedAt) {}

  /** Those of all versions, the latest version first, in the order they came. */
  public List<Line> list(Integer minutesId) {
    return minutesId == null
        ? List.of()
        : sql.list(LIST + " ORDER BY p.figures_version DESC, p.id", PaperStore::line, minutesId);
  }

  /** One of them. */
  public Optional<Line> find(Integer minutesId, int id) {
    return minutesId == null
        ? Optional.empty()
        : sql.one(LIST + " AND p.id = ?", PaperStore::line, minutesId, id);
  }

  /** Copies the bytes, piece by piece: many look at scans at once. */
  public void copy(int id, OutputStream out) throws IOException {
    byte[] piece;
    int from = 1;
    do {
      piece = piece(id, from);
      out.write(piece);
      from += PIECE;
    } while (piece.length == PIECE);
  }

  private byte[] piece(int id, int from) {
    return sql.one(
            "SELECT SUBSTRING(content, ?, ?) FROM count_attachment_content WHERE attachment_id = ?",
            row -> row.getBytes(1),
            from,
            PIECE,
            id)
        .orElseThrow();
  }

  /**
   * Keeps a file with minutes.
   *
   * @return its digest
   */
  public String add(
      int minutesId,
      int figuresVersion,
      String fileName,
      PaperFile file,
      byte[] content,
      int rotation,
      Integer by,
      LocalDateTime at) {
    String digest = digest(content);
    sql.update(
        "INSERT INTO count_attachment (minutes_id, figures_version, file_name, media_type, size,"
            + " width, height, rotation, digest, uploaded_by, uploaded_at) VALUES (?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?)",
        minutesId,
        figuresVersion,
        fileName,
        file.mediaType(),
        content.length,
        file.width(),
        file.height(),
        rotation,
        digest,
        by,
        at);
    sql.update(
        "INSERT INTO count_attachment_content (attachment_id, content) SELECT MAX(id), ? FROM"
            + " count_attachment WHERE minutes_id = ?",
        content,
        minutesId);
    return digest;
  }

  /** Whether these very bytes are kept with the minutes already. */
  public boolean has(int minutesId, int figuresVersion, byte[] content) {
    return sql.one(
            "SELECT COUNT(*) FROM count_attachment WHERE minutes_id = ? AND figures_version = ? AND"
                + " digest = ? AND removed_at IS NULL",
            row -> row.getInt(1) > 0,
            minutesId,
            figuresVersion,
            digest(content))
        .orElse(false);
  }

  /** Keeps by how much one is turned to stand upright. */
  public void turn(int id, int rotation) {
    sql.update("UPDATE count_attachment SET rotation = ? WHERE id = ?", rotation, id);
  }

  /** Takes one off the list; its bytes stay, as the minutes were once seen with it. */
  public void remove(int id, Integer by, LocalDateTime at) {
    sql.update(
        "UPDATE count_attachment SET removed_by = ?, removed_at = ? WHERE id = ?", by, at, id);
  }

  private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Line(
        row.getInt(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getObject(6, Integer.class),
        row.getObject(7, Integer.class),
        row.getInt(8),
        row.getString(9),
        row.getObject(10, LocalDateTime.class));
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
