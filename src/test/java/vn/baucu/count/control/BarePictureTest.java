package vn.baucu.count.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.shared.Refusal;

/** Photos are kept as they look, without where, when and by what they were taken. */
class BarePictureTest {
  private static final String SECRET = "GPS 20.8449N 106.6881E, iPhone cua Lan";

  @ParameterizedTest
  @CsvSource({"jpg, 6", "jpg, 3", "png, 6", "png, 8"})
  void nothingIsLeftBesideThePixelsButTheTurn(String format, int orientation) throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      byte[] plain = picture(format, false);
      byte[] photo = talkative(plain, format, notes(orientation, order));
      assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(SECRET);

      byte[] bare = PaperFile.of(photo).bare(photo);

      assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "iPhone");
      assertThat(PaperFile.of(bare)).isEqualTo(PaperFile.of(photo));
      assertThat(bare).hasSizeLessThan(plain.length + 60);
      assertThat(pixels(bare)).isEqualTo(pixels(plain));
      assertThat(orientation(bare)).isEqualTo(orientation);
      assertThat(PaperFile.of(bare).bare(bare)).isEqualTo(bare);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void aPictureThatSaysNothingIsKeptByteForByte(String format) throws IOException {
    byte[] plain = picture(format, false);
    assertThat(PaperFile.of(plain).bare(plain)).isEqualTo(plain);
  }

  @Test
  void picturesOfManyScansStayWhole() throws IOException {
    byte[] plain = picture("jpg", true);
    byte[] photo = talkative(plain, "jpg", notes(1, ByteOrder.BIG_ENDIAN));
    byte[] bare = PaperFile.of(photo).bare(photo);
    assertThat(bare).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 65_535})
  void whatIsNoTurnIsNotKept(int orientation) throws IOException {
    byte[] plain = picture("jpg", false);
    byte[] photo = talkative(plain, "jpg", notes(orientation, ByteOrder.BIG_ENDIAN));
    assertThat(PaperFile.of(photo).bare(photo)).isEqualTo(plain);
  }

  @Test
  void notesThatLeadAstrayAreLetGo() throws IOException {
    byte[] plain = picture("jpg", false);
    for (int at = 0; at < 24; at++) {
      byte[] notes = notes(6, ByteOrder.BIG_ENDIAN);
      Arrays.fill(notes, at, notes.length, (byte) 0xFF);
      byte[] photo = talkative(plain, "jpg", notes);
      assertThat(pixels(PaperFile.of(photo).bare(photo))).isEqualTo(pixels(plain));
    }
  }

  @Test
  void whatIsCutAmongItsScansIsRefused() throws IOException {
    byte[] whole = picture("jpg", true);
    byte[] lying = Arrays.copyOf(whole, whole.length - 2);
    lying[lying.length - 2] = (byte) 0xFF;
    lying[lying.length - 1] = (byte) 0xE1;
    assertThatThrownBy(() -> BarePicture.of(lying, "image/jpeg")).isInstanceOf(Refusal.class);
  }

  @Test
  void aPdfIsKeptAsItIs() {
    byte[] content = {1, 2, 3};
    assertThat(new PaperFile("application/pdf", null, null).bare(content)).isSameAs(content);
  }

  /** The same picture as a telephone writes it. */
  private static byte[] talkative(byte[] plain, String format, byte[] notes) {
    byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (format.equals("jpg")) {
      out.write(plain, 0, 2);
      byte[] exif = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), joined(notes, secret));
      segment(out, 0xE1, exif);
      segment(out, 0xE1, joined("http://ns.adobe.com/xap/1.0/\0".getBytes(), secret));
      segment(out, 0xE2, joined("MPF\0".getBytes(), secret));
      segment(out, 0xED, joined("Photoshop 3.0\0".getBytes(), secret));
      segment(out, 0xFE, secret);
      out.write(plain, 2, plain.length - 2);
    } else {
      int head = 8 + 12 + 13;
      out.write(plain, 0, head);
      chunk(out, "eXIf", joined(notes, secret));
      chunk(out, "tEXt", joined("Comment\0".getBytes(), secret));
      chunk(out, "tIME", new byte[7]);
      out.write(plain, head, plain.length - head);
    }
    out.writeBytes(secret);
    return out.toByteArray();
  }

  private static byte[] notes(int orientation, ByteOrder order) {
    return ByteBuffer.allocate(38)
        .order(order)
        .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 2)
        .putShort((short) 0x010F)
        .putShort((short) 2)
        .putInt(1)
        .putInt(0)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /** The turn in the one block of notes that is left. */
  private static int orientation(byte[] bare) {
    String text = new String(bare, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("MM\0*");
    assertThat(at).isPositive().isEqualTo(text.lastIndexOf("MM\0*"));
    return ByteBuffer.wrap(bare).getShort(at + 18);
  }

  private static int[] pixels(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static byte[] picture(String format, boolean progressive) throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 64; x++) {
      for (int y = 0; y < 48; y++) {
        image.setRGB(x, y, x * x * 31 + y * 7919);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (progressive) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    writer.setOutput(ImageIO.createImageOutputStream(out));
    writer.write(null, new IIOImage(image, null, null), parameters);
    ((javax.imageio.stream.ImageOutputStream) writer.getOutput()).flush();
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int kind, byte[] data) {
    out.write(0xFF);
    out.write(kind);
    out.writeBytes(ByteBuffer.allocate(2).putShort((short) (data.length + 2)).array());
    out.writeBytes(data);
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
    chunk.putInt(data.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, data.length + 4);
    out.writeBytes(chunk.putInt((int) sum.getValue()).array());
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
