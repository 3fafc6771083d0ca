package vn.baucu.form.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.CountSheet;
import vn.baucu.form.entity.Paper;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;

/** What both writers promise of every document. */
class WritersTest {
  private static final String LETTERS = "Nguyễn Thị Ánh Nguyệt Đặng ăâđêôơư ẰẮẲẴẶ ỲÝỶỸỴ ";

  static Stream<Paper> papers() {
    CountSheet provisional =
        Sheets.sheet(LegalBasis.AMENDED_2025, Sheets.assembly(), Sheets.FIGURES, false);
    return Stream.of(
        CountPaper.of(Sheets.accepted()),
        CountPaper.of(provisional),
        CountPaper.of(Sheets.rehearsed(provisional)),
        CountPaper.of(Sheets.blank()),
        CountPaper.of(named("+" + LETTERS.repeat(5) + "\u202Exyz\u200F & <b>\"Hà\"</b>")));
  }

  /** A contest with one name as given. */
  private static CountSheet named(String name) {
    Contest contest =
        new Contest(
            ElectionLevel.CITY_COUNCIL,
            "Thành phố Hải Phòng",
            "31",
            1,
            null,
            1,
            Sheets.candidates(name, "-Trần Thị Hoa"));
    return Sheets.sheet(LegalBasis.LAW_2015, contest, Sheets.FIGURES, true);
  }

  @ParameterizedTest
  @MethodSource("papers")
  void bothSayTheSame(Paper paper) {
    assertThat(Written.letters(Written.textOfWord(paper)))
        .isEqualTo(Written.letters(Written.textOfPdf(paper)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void noSignatureStandsOnAPageWithoutText(Paper paper) {
    assertThat(Written.line(Written.lastPage(paper)))
        .contains("TỔ TRƯỞNG")
        .contains("được lập thành 03 bản");
  }

  @ParameterizedTest
  @MethodSource("papers")
  void theSameDocumentIsTheSameBytes(Paper paper) {
    assertThat(Written.pdf(paper)).isEqualTo(Written.pdf(paper));
    assertThat(Written.word(paper)).isEqualTo(Written.word(paper));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void pdfKeepsForYearsAndCanBeReadAloud(Paper paper) throws Exception {
    requireCompliant(Written.pdf(paper));
  }

  /** PDF/A-2u and PDF/UA-1, as veraPDF finds. */
  static void requireCompliant(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        assertThat(result.getTestAssertions()).as(flavour.getId()).isEmpty();
        assertThat(result.isCompliant()).isTrue();
      }
    }
  }

  /** Several in one file count their pages each by itself, and each has its bookmark. */
  @Test
  void severalInOneFile() throws Exception {
    List<Paper> papers = List.of(CountPaper.of(Sheets.blank()), CountPaper.of(Sheets.accepted()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write("Hai biên bản", papers, out);
    requireCompliant(out.toByteArray());
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("trang 1/3", "trang 3/3").doesNotContain("/6");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void fontsAreEmbedded(Paper paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(Written.pdf(paper))) {
      List<String> fonts = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          fonts.add(page.getResources().getFont(name).getName());
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(font -> font.contains("Tinos"));
    }
  }

  @Test
  void everyLetterOfTheWordsHasAGlyph() {
    for (LegalBasis basis : LegalBasis.values()) {
      Wording words = Wording.of(basis);
      for (String key : words.keys()) {
        for (Typeface face : Typeface.values()) {
          assertThat(words.get(key).codePoints().filter(letter -> !face.has(letter)).boxed())
              .as(key)
              .isEmpty();
        }
        assertThat(Normalizer.isNormalized(words.get(key), Normalizer.Form.NFC)).as(key).isTrue();
      }
    }
  }

  /** Also the capitals that titles are set in. */
  @Test
  void everyVietnameseLetterHasAGlyph() {
    StringBuilder letters = new StringBuilder();
    for (String base : "a ă â e ê i o ô ơ u ư y".split(" ")) {
      for (String tone : new String[] {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}) {
        letters.append(Normalizer.normalize(base + tone, Normalizer.Form.NFC));
      }
    }
    letters.append("đ").append(PaperWords.capitals(letters.toString()));
    for (Typeface face : Typeface.values()) {
      assertThat(letters.codePoints().allMatch(face::has)).isTrue();
    }
  }

  /** It wraps, and nothing of it is lost. */
  @Test
  void aLongNameStaysWhole() {
    String name = LETTERS.repeat(7).strip().substring(0, 300);
    Paper paper = CountPaper.of(named("-" + name));
    assertThat(Written.line(Written.textOfPdf(paper)))
        .contains("1. Bà " + name.replaceAll("\\s+", " ").strip() + " được 1.204 phiếu/1.447");
  }

  @Test
  void marksThatTurnTextAroundAreNotPrinted() {
    assertThat(Typeface.printable("Hà\u202E\u200FNội\u0007\n中")).isEqualTo("HàNội  ?");
    assertThat(Typeface.printable("Ha\u0300")).isEqualTo("Hà");
  }

  @Test
  void wordDocumentTellsNothingOfItsMaker() throws IOException {
    try (var document =
        new org.apache.poi.xwpf.usermodel.XWPFDocument(
            new ByteArrayInputStream(Written.word(CountPaper.of(Sheets.accepted()))))) {
      var core = document.getProperties().getCoreProperties();
      assertThat(core.getCreator()).isEqualTo("baucu");
      assertThat(core.getLastModifiedByUser()).isNullOrEmpty();
      assertThat(core.getKeywords()).matches("SHA-256 [0-9a-f]{64}");
    }
  }
}
