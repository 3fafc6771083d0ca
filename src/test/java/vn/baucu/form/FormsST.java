package vn.baucu.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.FormSignIn;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** Official documents as people take them away: added up again, and kept from others. */
@ExtendWith(Browser.class)
class FormsST {
  private static final String ELECTION = "&election=" + RunningServer.plan().code();
  private static final String AREA = "level=CITY_COUNCIL&unit=11296&area=";
  private static final Pattern VOTES =
      Pattern.compile("được ([\\d.]+) phiếu/([\\d.]+) phiếu hợp lệ");

  private static final String COMMUNE_SUMMARY = "f5.pdf?level=COMMUNE_COUNCIL&owner=11296";

  private static final Pattern TOTAL =
      Pattern.compile("Tổng cộng: ([\\d.]+) ([\\d.]+) [\\d,]+% ([\\d.]+) [\\d,]+% ([\\d.]+) ");

  private final HttpClient client = HttpClient.newHttpClient();

  /** Figures of every F2 of a commune, read out of its PDF, make those of its F3. */
  @Test
  void minutesAddUpToResults(RunningServer server) throws Exception {
    byte[] zip = get(server, "commune-11296", "bundle.zip?unit=11296").body();
    Map<String, byte[]> files = unzipped(zip);
    List<CSVRecord> manifest =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(new String(files.get("manifest.csv"), StandardCharsets.UTF_8)))
            .getRecords();
    assertThat(files).hasSize(manifest.size() + 1);
    Map<String, long[]> sums = new LinkedHashMap<>();
    Map<String, long[]> results = new LinkedHashMap<>();
    for (CSVRecord line : manifest) {
      byte[] file = files.get(line.get("file"));
      assertThat(sha256(file)).isEqualTo(line.get("file_sha256"));
      if (line.get("level").equals("COMMUNE_COUNCIL")) {
        long[] figures = figures(text(file));
        String unit = line.get("electoral_unit");
        if (line.get("form").equals("F3")) {
          results.put(unit, figures);
        } else {
          sums.merge(unit, figures, FormsST::plus);
        }
      }
    }
    assertThat(sums).isNotEmpty();
    assertThat(results.keySet()).isEqualTo(sums.keySet());
    sums.forEach((unit, sum) -> assertThat(results.get(unit)).as(unit).isEqualTo(sum));
    assertThat(total(text(get(server, "commune-11296", COMMUNE_SUMMARY).body())))
        .isEqualTo(ofSummary(results.values()));
  }

  /**
   * Figures of the result minutes of the National Assembly make those of its summary in the city.
   */
  @Test
  void resultsAddUpToTheSummaryOfTheCity(RunningServer server) throws Exception {
    List<long[]> results = new ArrayList<>();
    byte[] file = f3(server, 1);
    while (file != null) {
      results.add(sums(text(file)));
      file = f3(server, results.size() + 1);
    }
    assertThat(results).isNotEmpty();
    assertThat(total(text(get(server, "city", "f4.pdf?owner=31").body())))
        .isEqualTo(ofSummary(results));
  }

  /** Of a unit of the National Assembly; null where there is none. */
  private byte[] f3(RunningServer server, int number) throws Exception {
    HttpResponse<byte[]> answer =
        get(server, "city", "f3.pdf?level=NATIONAL_ASSEMBLY&owner=31&number=" + number);
    return answer.statusCode() == 200 ? answer.body() : null;
  }

  /** Voters, voted, valid and invalid of all units together. */
  private static long[] ofSummary(Collection<long[]> results) {
    long[] sum = new long[4];
    for (long[] each : results) {
      sum[0] += each[0];
      sum[1] += each[1];
      sum[2] += each[4];
      sum[3] += each[5];
    }
    return sum;
  }

  /** The same as the first sum of a summary has it: all units of the first poll. */
  private static long[] total(String text) {
    Matcher sum = TOTAL.matcher(text.replaceAll("\\s+", " "));
    assertThat(sum.find()).isTrue();
    return new long[] {
      number(sum.group(1)), number(sum.group(2)), number(sum.group(3)), number(sum.group(4))
    };
  }

  /** Every document of the page is made, and is what it is called. */
  @Test
  void allFormsAreMade(RunningServer server) throws Exception {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("f4.pdf?owner=31", "XÁC ĐỊNH KẾT QUẢ BẦU CỬ ĐẠI BIỂU QUỐC HỘI");
    forms.put("f5.pdf?level=CITY_COUNCIL&owner=31", "BIÊN BẢN TỔNG KẾT CUỘC BẦU CỬ");
    forms.put("f6.pdf?level=CITY_COUNCIL&owner=31&number=1", "DANH SÁCH CHÍNH THỨC");
    forms.put("f7.pdf?level=CITY_COUNCIL&owner=31", "DANH SÁCH NHỮNG NGƯỜI TRÚNG CỬ");
    forms.put("f7.pdf?level=NATIONAL_ASSEMBLY&owner=31&number=1", "BÁO CÁO VỀ DANH SÁCH");
    forms.put("f11.pdf?unit=11296&stage=POSTED", "DANH SÁCH CỬ TRI");
    forms.put("blank3.pdf?level=CITY_COUNCIL&owner=31&number=1", "MẪU TRẮNG");
    for (Map.Entry<String, String> form : forms.entrySet()) {
      HttpResponse<byte[]> answer = get(server, "city", form.getKey());
      assertThat(answer.statusCode()).as(form.getKey()).isEqualTo(200);
      assertThat(text(answer.body())).as(form.getKey()).contains(form.getValue());
    }
  }

  @Test
  void wordSaysWhatThePdfSays(RunningServer server) throws Exception {
    byte[] pdf = get(server, "city", "f2.pdf?" + AREA + "1").body();
    byte[] word = get(server, "city", "f2.docx?" + AREA + "1").body();
    try (var document =
            new org.apache.poi.xwpf.usermodel.XWPFDocument(new ByteArrayInputStream(word));
        var text = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document)) {
      assertThat(figures(text.getText())).isEqualTo(figures(text(pdf)));
    }
  }

  /** No figure that was counted stands on a form for handwriting. */
  @Test
  void blankFormsAreOfEveryAreaAndLevel(RunningServer server) throws Exception {
    byte[] pdf = get(server, "team-11296-1", "blanks.pdf?unit=11296&area=1").body();
    String text = text(pdf);
    assertThat(text.split("CỦA TỔ BẦU CỬ", -1)).hasSize(5);
    assertThat(text).contains("MẪU TRẮNG").doesNotContainPattern("được [\\d.]{1,3} phiếu");
  }

  @Test
  void whatIsNotOnesOwnIsNotPrinted(RunningServer server) throws Exception {
    assertThat(get(server, "commune-11296", "f2.pdf?" + AREA.replace("11296", "11299") + "1"))
        .satisfies(FormsST::isRefused);
    assertThat(get(server, "commune-11296", "bundle.zip?unit=303")).satisfies(FormsST::isRefused);
    assertThat(get(server, "commune-11296", "f3.pdf?level=CITY_COUNCIL&owner=31&number=1"))
        .satisfies(FormsST::isRefused);
    for (String path :
        List.of(
            "f4.pdf?owner=31",
            COMMUNE_SUMMARY.replace("11296", "11299"),
            "f6.pdf?level=CITY_COUNCIL&owner=31&number=1",
            "f7.pdf?level=CITY_COUNCIL&owner=31",
            "f8b.pdf?unit=31",
            "f10.pdf?unit=11299",
            "f11.pdf?unit=11299&stage=POSTED")) {
      assertThat(get(server, "commune-11296", path)).as(path).satisfies(FormsST::isRefused);
    }
    assertThat(get(server, "team-11296-1", "f2.pdf?" + AREA + "2")).satisfies(FormsST::isRefused);
    assertThat(get(server, "team-11296-1", "blanks.pdf?unit=11296")).satisfies(FormsST::isRefused);
    assertThat(get(server, "team-11296-1", "f2.pdf?" + AREA + "1").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> stranger =
        client.send(
            HttpRequest.newBuilder(server.at("app/form/f2.pdf?" + AREA + "1" + ELECTION)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(stranger.statusCode()).isEqualTo(302);
  }

  /** What the walk over addresses does not reach: it asks each servlet by its first pattern. */
  @Test
  void anOddAddressIsAnsweredInWords(RunningServer server) throws Exception {
    for (String path :
        List.of(
            "f2.pdf?unit=11296&area=1",
            "f2.pdf?" + AREA,
            "f2.docx?" + AREA + "0",
            "f2.pdf?" + AREA + "1&round=x",
            "f3.pdf?level=CITY_COUNCIL&owner=31",
            "f3.pdf?level=CITY_COUNCIL&number=1",
            "f3.docx?level=x&owner=31&number=1",
            "f3.pdf?level=CITY_COUNCIL&owner=31&number=99",
            "f4.pdf?owner=nowhere",
            "f4.docx",
            "f5.pdf?owner=11296",
            "f5.pdf?level=NATIONAL_ASSEMBLY&owner=31",
            "f6.pdf?level=CITY_COUNCIL&owner=31&number=99",
            "f7.pdf?level=NATIONAL_ASSEMBLY&owner=31",
            "f7.pdf?level=CITY_COUNCIL&owner=31&number=1",
            "f10.pdf?unit=nowhere",
            "f10.pdf?unit=31&slot=x",
            "f11.pdf?unit=11296&stage=x",
            "f11.pdf?unit=31&stage=POSTED",
            "blank3.pdf?level=CITY_COUNCIL&owner=31",
            "blank.pdf?unit=&area=1",
            "blank.docx?" + AREA + "99999999999",
            "blanks.pdf",
            "blanks.pdf?unit=%00",
            "bundle.zip?unit=nowhere",
            "bundle.zip?unit=11296&kind=x")) {
      HttpResponse<byte[]> answer = get(server, "city", path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404, 409, 422);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .as(path)
          .contains("<h1")
          .doesNotContain("Exception");
    }
  }

  @Test
  void thePageLeadsToThem(People people, RunningServer server) {
    Page page = people.signedIn("commune-11296");
    server.open(page, "app/form/forms.xhtml");
    Accessibility.assertNothingSerious(page);
    var download = page.waitForDownload(() -> page.locator("a[href*='f2.pdf']").first().click());
    assertThat(download.suggestedFilename()).matches("F2_11296_kv01_QH_b\\d+\\.pdf");
  }

  private static void isRefused(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotStartWith("%PDF");
  }

  /** Voters, voted, issued, collected, valid, invalid, then the votes of each candidate. */
  private static long[] figures(String text) {
    List<Long> figures = new ArrayList<>();
    for (long sum : sums(text)) {
      figures.add(sum);
    }
    Matcher votes = VOTES.matcher(text.replaceAll("\\s+", " "));
    while (votes.find()) {
      figures.add(number(votes.group(1)));
      assertThat(number(votes.group(2))).isEqualTo(figures.get(4));
    }
    assertThat(figures).hasSizeGreaterThan(7);
    return figures.stream().mapToLong(Long::longValue).toArray();
  }

  /** Voters, voted, issued, collected, valid, invalid. */
  private static long[] sums(String text) {
    String line = text.replaceAll("\\s+", " ");
    List<Long> figures = new ArrayList<>();
    for (String label :
        List.of(
            "Tổng số cử tri của (?:khu vực bỏ phiếu|đơn vị bầu cử):",
            "Số cử tri đã tham gia bỏ phiếu:",
            "Số phiếu phát ra:",
            "Số phiếu thu vào:",
            "Số phiếu hợp lệ:",
            "Số phiếu không hợp lệ:")) {
      Matcher figure = Pattern.compile(label + " ([\\d.]+) (?:người|phiếu)").matcher(line);
      assertThat(figure.find()).as(label).isTrue();
      figures.add(number(figure.group(1)));
    }
    return figures.stream().mapToLong(Long::longValue).toArray();
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(".", ""));
  }

  private static long[] plus(long[] one, long[] other) {
    assertThat(other).hasSameSizeAs(one);
    long[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  private HttpResponse<byte[]> get(RunningServer server, String who, String path)
      throws IOException, InterruptedException {
    String election = path.contains("?") ? ELECTION : ELECTION.replace('&', '?');
    return client.send(
        HttpRequest.newBuilder(server.at("app/form/" + path + election))
            .header("Cookie", FormSignIn.cookie(server.at(""), who, RunningServer.PASSWORD))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSuppressDuplicateOverlappingText(false);
      return stripper.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
