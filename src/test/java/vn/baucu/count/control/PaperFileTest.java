package vn.baucu.count.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.shared.Refusal;

/** Photos are told by their bytes, without decoding a pixel. */
class PaperFileTest {
  private static final int PNG_WIDTH = 16;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1};

  @Test
  void picturesAreTakenWithTheirSize() throws IOException {
    assertThat(PaperFile.of(picture("jpg"))).isEqualTo(new PaperFile("image/jpeg", 40, 30));
    assertThat(PaperFile.of(picture("png"))).isEqualTo(new PaperFile("image/png", 40, 30));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theSizeIsThatOfThePixelsHoweverTheCameraWasHeld(int orientation) throws IOException {
    byte[] photo = inserted(picture("jpg"), 0xE1, exif(orientation));
    assertThat(PaperFile.of(photo)).isEqualTo(new PaperFile("image/jpeg", 40, 30));
  }

  @Test
  void aPreviewInsideAPhotoIsNotThePhoto() throws IOException {
    byte[] photo = inserted(picture("jpg"), 0xE2, sized(picture("jpg"), 3, 2));
    assertThat(PaperFile.of(photo)).isEqualTo(new PaperFile("image/jpeg", 40, 30));
  }

  @Test
  void hundredMegapixelsAreSurvivedAndWhatNoCameraMakesIsRefused() throws IOException {
    assertThat(PaperFile.of(sized(picture("jpg"), 12_000, 9_000)).width()).isEqualTo(12_000);
    assertThat(PaperFile.of(sizedPng(12_000, 9_000)).height()).isEqualTo(9_000);
    refuses("count.paper.tooManyPixels", sized(picture("jpg"), 65_535, 65_535));
    refuses("count.paper.tooManyPixels", sized(picture("jpg"), 20_000, 10_000));
    refuses("count.paper.tooManyPixels", sizedPng(Integer.MAX_VALUE, Integer.MAX_VALUE));
    refuses("count.paper.tooManyPixels", sizedPng(1 << 20, 1 << 20));
  }

  @Test
  void sizesThatAreNoneAreRefused() throws IOException {
    refuses("count.paper.broken", sized(picture("jpg"), 0, 30));
    refuses("count.paper.broken", sized(picture("jpg"), 40, 0));
    refuses("count.paper.broken", sizedPng(0, 30));
    refuses("count.paper.broken", sizedPng(-40, -30));
    byte[] lying = picture("png");
    ByteBuffer.wrap(lying).putInt(PNG_WIDTH, 41);
    refuses("count.paper.broken", lying);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void whatIsCutOffIsRefusedWhereverItIsCut(String format) throws IOException {
    byte[] whole = picture(format);
    for (int length = 9; length < whole.length - 1; length++) {
      refuses("count.paper.broken", Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void whatFollowsAPictureDoesNotMakeItAnother(String format) throws IOException {
    byte[] picture = picture(format);
    byte[] longer = Arrays.copyOf(picture, picture.length + 30);
    byte[] html = "<script>alert(1)</script>%PDF-".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(html, 0, longer, picture.length, html.length);
    assertThat(PaperFile.of(longer)).isEqualTo(PaperFile.of(picture));
  }

  @Test
  void segmentsThatLeadAstrayEnd() throws IOException {
    byte[] endless = new byte[1 << 20];
    Arrays.fill(endless, (byte) 0xFF);
    endless[1] = (byte) 0xD8;
    refuses("count.paper.broken", endless);
    byte[] noLength = inserted(picture("jpg"), 0xE1, new byte[0]);
    noLength[5] = 0;
    refuses("count.paper.broken", noLength);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><script>alert(1)</script></html>",
        "GIF89a........................",
        "II*................................",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "MZ",
        "PK...",
        " "
      })
  void whatIsNoneOfThemIsRefusedWhateverItsName(String content) {
    refuses("count.paper.unknownType", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void emptyAndTooLargeFilesAreRefused() {
    refuses("count.paper.empty", new byte[0]);
    refuses("count.paper.tooLarge", new byte[PaperFile.LARGEST + 1]);
  }

  private static void refuses(String key, byte[] content) {
    assertThatThrownBy(() -> PaperFile.of(content))
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).key())
        .isEqualTo(key);
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  /** A JPEG with another size in its frame. */
  private static byte[] sized(byte[] jpeg, int width, int height) {
    int frame = 0;
    while ((jpeg[frame] & 0xFF) != 0xFF || (jpeg[frame + 1] & 0xFF) != 0xC0) {
      frame++;
    }
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
    return jpeg;
  }

  /** A PNG with another size in its header, and a checksum that says so, too. */
  private static byte[] sizedPng(int width, int height) throws IOException {
    byte[] png = picture("png");
    CRC32 sum = new CRC32();
    ByteBuffer bytes = ByteBuffer.wrap(png).putInt(PNG_WIDTH, width).putInt(20, height);
    sum.update(png, 12, 17);
    bytes.putInt(29, (int) sum.getValue());
    return png;
  }

  /** A JPEG with one segment more, right at its beginning. */
  private static byte[] inserted(byte[] jpeg, int kind, byte[] segment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(kind);
    out.writeBytes(ByteBuffer.allocate(2).putShort((short) (segment.length + 2)).array());
    out.writeBytes(segment);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static byte[] exif(int orientation) {
    byte[] note = Arrays.copyOf(EXIF, 32);
    note[16] = 0x01;
    note[17] = 0x12;
    note[19] = 3;
    note[23] = 1;
    note[25] = (byte) orientation;
    return note;
  }
}
