package vn.baucu.count.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** The other things that are done on the pages of counts, and whether everybody can use them. */
@ExtendWith(Browser.class)
class CountPagesST {
  private static final String FIRST = "commune-11296";
  private static final String SECOND = "commune-11296-b";
  private static final String DISTRICT = "district-303";
  private static final int PHONE = 390;

  private static CountNight night;

  @BeforeAll
  static void nightFalls() {
    night = CountNight.begin(RunningServer.get());
  }

  @Test
  void thePaperStandsUprightBesideTheForm(People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.CITY_COUNCIL, "11296", 7, Round.FIRST);
    Page page = night.at(people, FIRST);
    EntryPage.open(server, page, "entry", key);
    page.locator("#f-voters").focus();
    page.keyboard().type("12");
    Locator status = page.locator("[data-paper-status]");
    Locator files = page.locator("[data-paper-files]");

    files.setInputFiles(
        new FilePayload(
            "anh.jpg", "image/jpeg", "MZ, no picture".getBytes(StandardCharsets.UTF_8)));
    assertThat(status).containsText("anh.jpg: Chỉ nhận ảnh JPEG, PNG hoặc PDF");

    files.setInputFiles(
        new FilePayload[] {
          new FilePayload("dung.jpg", "image/jpeg", lyingJpeg()),
          new FilePayload("quet.png", "image/png", picture("png")),
          new FilePayload("quet.pdf", "application/pdf", pdf())
        });
    assertThat(status).hasText("Đã lưu ảnh");
    assertThat(page.locator("[data-page]")).hasCount(3);
    page.locator("[data-paper-go='2']").click();
    assertThat(page.locator("[data-page='2'] iframe")).isVisible();
    assertThat(page.locator("#f-voters")).hasValue("12");

    page.locator("[data-paper-go='0']").click();
    Locator photo = page.locator("[data-page='0'] img");
    assertThat(photo).isVisible();
    assertThat(
            (Boolean)
                photo.evaluate(
                    "img => img.decode().then(() => img.naturalHeight > img.naturalWidth)"))
        .as("the camera's note sets it upright")
        .isTrue();

    page.locator("[data-paper-stage]").focus();
    page.keyboard().press("+");
    assertThat(photo).hasClass("is-large");
    page.keyboard().press("ArrowRight");
    assertThat(photo).hasAttribute("style", Pattern.compile("translate\\(-40px"));
    page.keyboard().press("F9");
    assertThat(photo).not().hasClass("is-large");

    page.locator("[data-paper-go='1']").click();
    page.waitForResponse(
        answer -> answer.url().contains("turn="),
        () -> page.locator("[data-paper-act=turn]").click());
    page.reload();
    assertThat(page.locator("[data-page='1']")).hasAttribute("data-rotation", "90");
    page.locator("[data-paper-remove]").nth(1).click();
    assertThat(page.locator("[data-page]")).hasCount(2);

    Page district = night.at(people, DISTRICT);
    EntryPage.open(server, district, "review", key);
    assertThat(district.locator("[data-page]")).hasCount(2);
    assertThat(district.locator("[data-paper-files]")).hasCount(0);
  }

  @Test
  void anApproverSettlesWhatStillDiffersAndTheCityLetsThrough(People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.NATIONAL_ASSEMBLY, "11296", 1, Round.FIRST);
    List<Long> paper = night.paper(key);
    List<Long> broken = new ArrayList<>(paper);
    broken.set(5, paper.get(5) + 1);
    List<Long> other = new ArrayList<>(broken);
    other.set(6, paper.get(6) + 1);
    night.enter(FIRST, key, broken);
    night.enter(SECOND, key, other);
    night.enter(FIRST, key, broken);
    night.enter(SECOND, key, other);

    Page district = night.at(people, DISTRICT);
    EntryPage.open(server, district, "entry", key);
    Locator field = district.locator("[data-settle='votes[1]']");
    assertThat(field).containsText("Lần nhập thứ nhất: " + EntryPage.grouped(paper.get(6)));
    Locator third = field.locator("input:not([type=radio])");
    district.locator("[data-act=settle]").click();
    assertThat(field).containsText("Chưa chọn số cho mục này");
    field.locator("input[type=radio]").nth(1).check();
    third.fill("575");
    assertThat(field.locator("[value=other]")).isChecked();
    field.locator("input[type=radio]").first().check();
    district.locator("[data-act=settle]").click();
    assertThat(field).containsText("xóa số đã gõ");
    third.fill("");
    field.locator("input[type=radio]").first().check();
    district.locator("[data-act=settle]").click();
    assertThat(district.locator("#ce-problem")).containsText("Hãy ghi lý do");
    district.locator("#settle-text").fill("Biên bản giấy ghi rõ số của lần thứ nhất.");
    district.locator("[data-act=settle]").click();
    assertThat(district.locator("#ask")).containsText(EntryPage.grouped(paper.get(6)));
    Asked.yes(district);
    assertThat(EntryPage.saved(district)).containsText("Đã phân xử các mục lệch");
    assertThat(district.locator(".card-h .chip").first()).containsText("Đã nhập");
    EntryPage.open(server, district, "review", key);
    assertThat(district.locator(".ce-findings")).containsText("Đã phân xử mục lệch");
    assertThat(district.locator(".ce-findings"))
        .containsText("lần nhập thứ hai " + EntryPage.grouped(other.get(6)));

    Page second = night.at(people, SECOND);
    EntryPage.open(server, second, "entry", key);
    EntryPage.explainAll(second);
    second.locator("[data-act=submit]").click();
    assertThat(second.locator("#ask")).isHidden();
    assertThat(second.locator("#verdict")).containsText("chưa trình được");

    Page city = night.at(people, "city");
    EntryPage.open(server, city, "entry", key);
    city.locator("#through-document").fill("12/UBBC-TH");
    city.locator("#through-text").fill("Tổ bầu cử không sửa được biên bản đã ký.");
    city.locator("[data-act=through]").click();
    Asked.yes(city);
    assertThat(EntryPage.saved(city)).containsText("Đã cho qua");

    second.reload();
    assertThat(second.locator(".ce-notes")).containsText("Sự cố");
    second.locator("[data-act=submit]").click();
    Asked.yes(second);
    assertThat(second.locator(".ce-notes")).containsText("chờ duyệt");
    EntryPage.open(server, district, "review", key);
    assertThat(district.locator(".fnd-e")).containsText("12/UBBC-TH");
  }

  @Test
  void theInventoryIsTypedByKeyboardAndItsTotalsAreHeld(People people, RunningServer server) {
    Page page = night.at(people, FIRST);
    server.open(page, "app/count/inventory.xhtml?unit=11296&area=2");
    Locator cells = page.locator("[data-cell]");
    cells.first().focus();
    int columns = cells.count() / 4;
    for (long line : new long[] {1500, 1400, 10, 90}) {
      for (int column = 1; column < columns; column++) {
        page.keyboard().type(String.valueOf(line));
        page.keyboard().press("Enter");
      }
      page.keyboard().type(String.valueOf(line * (columns - 1) + (line == 10 ? 1 : 0)));
      page.keyboard().press("Enter");
    }
    assertThat(page.locator("#inventory\\:declare")).isFocused();
    page.keyboard().press("Enter");
    Asked.yes(page);
    assertThat(page.locator(".messages")).containsText("sai tổng");
    assertThat(page.locator("#inventory\\:spoilt-TOTAL"))
        .hasValue(String.valueOf(10 * (columns - 1) + 1));
    page.locator("#inventory\\:spoilt-TOTAL").fill(String.valueOf(10 * (columns - 1)));
    page.locator("#inventory\\:explanation").fill("Phiếu phát ra đã gồm phiếu đổi.");
    page.locator("#inventory\\:declare").click();
    Asked.yes(page);
    assertThat(page.locator(".messages")).containsText("Đã hoàn thành kiểm kê");
  }

  @Test
  void theSheetHasARowForEachMinutes(People people, RunningServer server, @TempDir Path folder)
      throws IOException {
    Page page = night.at(people, DISTRICT);
    Path sheet = folder.resolve("book.xlsx");
    Files.write(
        sheet,
        page.request().get(night.address("app/count/overview.xlsx?unit=11296").toString()).body());
    String rows = entry(sheet, "xl/worksheets/sheet1.xml");
    String words = unescaped(entry(sheet, "xl/sharedStrings.xml"));
    server.open(page, "app/count/overview.xhtml?unit=11296");
    int minutes = page.locator("a.ov-cell").count();
    assertThat(rows.split("<row ", -1).length - 1).as("rows").isEqualTo(minutes + 1);
    assertThat(words).contains("Phường Quán Toan").contains(", phường Quán Toan");
    server.open(page, "app/count/overview.xhtml?search=qu%C3%A1n+toan");
    assertThat(page.locator("tr.l1")).hasCount(1);
  }

  @Test
  void everyPageIsForEverybody(People people, RunningServer server) {
    MinutesKey typing = new MinutesKey(ElectionLevel.NATIONAL_ASSEMBLY, "11296", 2, Round.FIRST);
    MinutesKey waiting = new MinutesKey(ElectionLevel.NATIONAL_ASSEMBLY, "11296", 3, Round.FIRST);
    night.submit(waiting);
    Page commune = night.at(people, FIRST);
    EntryPage.open(server, commune, "entry", typing);
    EntryPage.type(commune, "voters", 1_234_567_890L);
    EntryPage.type(commune, "voted", 1_234_567_891L);
    assertThat(EntryPage.saved(commune)).containsText("Đã lưu");
    Page district = night.at(people, DISTRICT);
    Page team = night.at(people, "team-11296-2");
    String waits = CountNight.query(waiting);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      look(server, commune, scheme, "entry.xhtml?" + CountNight.query(typing));
      look(server, commune, scheme, "entry.xhtml?" + waits);
      look(server, commune, scheme, "inventory.xhtml?unit=11296&area=1");
      look(server, district, scheme, "queue.xhtml");
      look(server, district, scheme, "review.xhtml?" + waits);
      look(server, district, scheme, "overview.xhtml?open=11296");
      look(server, district, scheme, "overview.xhtml?status=submitted");
      look(server, team, scheme, "overview.xhtml");
    }
  }

  private static void look(RunningServer server, Page page, ColorScheme scheme, String address) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(1366, 768);
    server.open(page, "app/count/" + address);
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(1366);
    Accessibility.assertNothingSerious(page);
    page.setViewportSize(PHONE, 844);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(address + " scrolls sideways on a phone")
        .isEqualTo(PHONE);
    if (scheme == ColorScheme.LIGHT) {
      Accessibility.assertNothingSerious(page);
    }
  }

  /** A picture that is wider than high. */
  private static byte[] picture(String format) {
    BufferedImage image = new BufferedImage(1_200, 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, 1_200, 800);
    brush.setColor(Color.BLUE);
    brush.drawString("1.234", 200, 200);
    brush.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A photo from a camera held upright: its pixels lie on their side, and a note says so. */
  private static byte[] lyingJpeg() {
    byte[] plain = picture("jpg");
    byte[] note = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      6,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    out.writeBytes(note);
    out.write(plain, 2, plain.length - 2);
    return out.toByteArray();
  }

  private static byte[] pdf() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String entry(Path book, String name) throws IOException {
    try (ZipFile zip = new ZipFile(book.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Letters beyond ASCII stand in the sheet by their numbers. */
  private static String unescaped(String xml) {
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(xml)
        .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
  }
}
