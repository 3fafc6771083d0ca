package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.BESIDE;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.OBSERVER;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.count.CountElection.TEAM;
import static vn.baucu.count.CountElection.TWO;
import static vn.baucu.law.ElectionLevel.CITY_COUNCIL;
import static vn.baucu.law.ElectionLevel.NATIONAL_ASSEMBLY;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Photos and scans stay with the figures they were seen with, and with nothing else. */
class CountPapersIT extends CountTesting {
  private static final String KEY = key(NATIONAL_ASSEMBLY, 1);

  @Test
  void whatIsRefusedOrUndoneLeavesNoBytes() throws IOException {
    begin("PAPER-UNDONE");
    int before = kept();
    refused(add(ONE, KEY, "<html>".getBytes(StandardCharsets.UTF_8)), 400);
    refused(add(BESIDE, KEY, photo(1)), 403);
    refused(add(OBSERVER, KEY, photo(1)), 403);
    refused(upload(ONE, KEY, "paper-undone", photo(1)), 422);
    assertThat(kept()).isEqualTo(before);
    assertThat(state(KEY)).isEqualTo("EMPTY");
    assertThat(version(KEY)).isZero();

    assertThat(add(ONE, KEY, photo(1)).body()).isEqualTo("1");
    refused(upload(ONE, KEY, "paper-undone", photo(2)), 422);
    assertThat(add(TWO, KEY, photo(1)).body()).as("the same picture again").isEqualTo("1");
    assertThat(kept()).isEqualTo(before + 1);
    itIs("2021-05-23 12:00");
    refused(add(ONE, KEY, photo(3)), 422);
    assertThat(kept()).isEqualTo(before + 1);
  }

  @Test
  void aPaperIsReachedThroughItsOwnMinutesOnly() throws IOException {
    begin("PAPER-FOREIGN");
    String other = key(NATIONAL_ASSEMBLY, 2);
    String level = key(CITY_COUNCIL, 1);
    assertThat(add(TEAM, KEY, photo(1)).body()).isEqualTo("1");
    assertThat(add(ONE, other, photo(2)).body()).isEqualTo("1");
    assertThat(add(ONE, level, photo(3)).body()).isEqualTo("1");
    int own = newest(KEY);
    for (String foreign : List.of(other, level)) {
      refused(get(ONE, "test/counts/" + foreign + "/paper?id=" + own), 404);
      refused(onPage(ONE, foreign, "paper-remove", "id", "" + own), 404);
      refused(onPage(ONE, foreign, "paper-turn", "id", "" + own, "rotation", "90"), 404);
      refused(get(TEAM, "test/counts/" + KEY + "/paper?id=" + newest(foreign)), 404);
    }
    refused(get(TEAM, "test/counts/" + other + "/paper?id=" + newest(other)), 403);
    refused(get(BESIDE, "test/counts/" + KEY + "/paper?id=" + own), 403);
    refused(onPage(ONE, KEY, "paper-turn", "id", "" + own, "rotation", "45"), 400);
    assertThat(get(OBSERVER, "test/counts/" + KEY + "/paper?id=" + own).body())
        .isEqualTo("a.html image/png %d".formatted(photo(1).length));
  }

  @Test
  void papersAreVersionedWithTheFigures() throws IOException {
    begin("PAPER-VERSIONS");
    assertThat(add(ONE, KEY, photo(1)).body()).isEqualTo("1");
    int first = newest(KEY);
    submitted(KEY, CountElection.form(NATIONAL_ASSEMBLY, 1));
    refused(add(ONE, KEY, photo(2)), 422);
    refused(onPage(ONE, KEY, "paper-remove", "id", "" + first), 422);
    done(act(DISTRICT, KEY, "return", Map.of(), "ảnh mờ"), "RETURNED");

    assertThat(get(DISTRICT, "test/counts/" + KEY + "/papers").body()).contains("current=false");
    refused(onPage(ONE, KEY, "paper-remove", "id", "" + first), 422);
    refused(onPage(ONE, KEY, "paper-turn", "id", "" + first, "rotation", "90"), 422);
    assertThat(add(ONE, KEY, photo(1)).body()).as("the same paper, seen anew").isEqualTo("2");
    int second = newest(KEY);
    int before = kept();
    assertThat(onPage(ONE, KEY, "paper-remove", "id", "" + second).body()).isEqualTo("1");
    assertThat(kept()).as("what was seen once is never thrown away").isEqualTo(before);
    refused(get(ONE, "test/counts/" + KEY + "/paper?id=" + second), 404);
    assertThat(add(ONE, KEY, photo(1)).body()).isEqualTo("2");
  }

  @Test
  void thereIsAnEndOfFiles() throws IOException {
    begin("PAPER-MANY");
    for (int i = 1; i <= 20; i++) {
      assertThat(add(ONE, KEY, photo(i)).body()).isEqualTo("" + i);
    }
    refused(add(ONE, KEY, photo(21)), 422);
  }

  private HttpResponse<String> add(String who, String key, byte[] content) {
    return upload(who, key, "paper", content);
  }

  private HttpResponse<String> upload(String who, String key, String how, byte[] content) {
    return send(
        request(who, "test/counts/" + key + "/" + how + "?text=a.html")
            .POST(BodyPublishers.ofByteArray(content)));
  }

  /** Files with bytes, and none has any without the other. */
  private int kept() {
    List<Integer> counts =
        sql.list(
            "SELECT COUNT(a.id) * 1000000 + COUNT(c.attachment_id) FROM count_attachment a LEFT"
                + " JOIN count_attachment_content c ON c.attachment_id = a.id",
            row -> row.getInt(1));
    int both = counts.get(0) % 1_000_000;
    assertThat(counts.get(0) / 1_000_000).isEqualTo(both);
    return both;
  }

  private int newest(String key) {
    return sql.one(
            "SELECT MAX(a.id) FROM count_attachment a JOIN count_minutes m ON m.id = a.minutes_id"
                + " JOIN polling_area p ON p.id = m.area_id JOIN electoral_unit e ON e.id ="
                + " m.electoral_unit_id JOIN election x ON x.id = e.election_id WHERE x.code = ? AND"
                + " m.level = ? AND p.number = ?",
            row -> row.getInt(1),
            election(),
            key.substring(0, key.indexOf('/')),
            key.substring(key.lastIndexOf('/') + 1))
        .orElseThrow();
  }

  /** A picture, each number another. */
  private static byte[] photo(int number) throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, number);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
