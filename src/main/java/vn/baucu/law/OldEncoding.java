package vn.baucu.law;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words of the encodings that Vietnamese was typed in before Unicode, turned into what was meant.
 */
final class OldEncoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");

  private static final String TCVN3 =
      "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
  private static final String MEANT =
      "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

  /** VNI: letters of their own. */
  private static final Map<Character, String> VNI_LETTERS =
      Map.of('ô', "ơ", 'ö', "ư", 'ñ', "đ", 'î', "ỵ", 'æ', "ỉ", 'ó', "ĩ", 'ò', "ị");

  /** VNI: what stands behind a vowel is its mark and tone, in this order of tones. */
  private static final String VNI_PLAIN = "\0ùøûõï";

  private static final String VNI_CIRCUMFLEX = "âáàåãä";
  private static final String VNI_BREVE = "êéèúüë";
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  private OldEncoding() {}

  /** Whether a run of letters is UTF-8 read as the code page of western Windows. */
  static boolean isDoubleUtf8(String text) {
    return Arrays.stream(ASCII.split(text)).anyMatch(OldEncoding::isUtf8);
  }

  private static boolean isUtf8(String run) {
    byte[] bytes = new byte[run.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = run.charAt(i);
      byte[] one =
          c < 0x100 ? new byte[] {(byte) c} : run.substring(i, i + 1).getBytes(WINDOWS_1252);
      if (c >= 0x100 && one[0] == '?') {
        return false;
      }
      bytes[i] = one[0];
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return bytes.length > 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The word that TCVN3 means by these letters; null where none of them is TCVN3's own. */
  static String ofTcvn3(String word) {
    StringBuilder meant = new StringBuilder();
    for (char c : word.toCharArray()) {
      int place = TCVN3.indexOf(c);
      meant.append(place < 0 ? c : MEANT.charAt(place));
    }
    String decoded = meant.toString();
    return decoded.equals(word) ? null : decoded.toLowerCase(Locale.ROOT);
  }

  /** The word that VNI means by these letters; null where none of them is VNI's own. */
  static String ofVni(String word) {
    String letters = word.toLowerCase(Locale.ROOT);
    StringBuilder meant = new StringBuilder();
    char vowel = 0;
    for (char c : letters.toCharArray()) {
      String marks = marks(vowel, c);
      if (marks != null) {
        meant.append(marks);
        vowel = 0;
      } else {
        meant.append(VNI_LETTERS.getOrDefault(c, String.valueOf(c)));
        vowel = c;
      }
    }
    String decoded = Normalizer.normalize(meant, Normalizer.Form.NFC);
    return decoded.equals(letters) ? null : decoded;
  }

  /** The combining marks that a letter behind a vowel stands for; null where it is a letter. */
  private static String marks(char vowel, char c) {
    if ("aeo".indexOf(vowel) >= 0 && VNI_CIRCUMFLEX.indexOf(c) >= 0) {
      return "\u0302" + tone(VNI_CIRCUMFLEX.indexOf(c));
    }
    if (vowel == 'a' && VNI_BREVE.indexOf(c) >= 0) {
      return "\u0306" + tone(VNI_BREVE.indexOf(c));
    }
    boolean takesTone = "aeouyôö".indexOf(vowel) >= 0;
    return takesTone && VNI_PLAIN.indexOf(c) > 0 ? tone(VNI_PLAIN.indexOf(c)) : null;
  }

  private static String tone(int place) {
    return place == 0 ? "" : TONES.substring(place - 1, place);
  }
}
