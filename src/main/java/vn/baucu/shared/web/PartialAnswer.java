package vn.baucu.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers to a partial request of Faces from before Faces itself, in its tongue. */
public final class PartialAnswer {
  private PartialAnswer() {}

  /** Leads the whole page to an address. */
  public static void redirect(HttpServletResponse response, String address) throws IOException {
    write(response, "<redirect url=\"" + escaped(address) + "\"/>");
  }

  /** Says a sentence where the page has its messages, and leaves everything else as it is. */
  static void say(HttpServletResponse response, String sentence) throws IOException {
    write(
        response,
        "<changes><update id=\"messages\"><![CDATA[<div id=\"messages\" class=\"messages\""
            + " aria-live=\"polite\"><div class=\"note note-err\" role=\"alert\"><div><b>"
            + escaped(sentence).replace("]]>", "")
            + "</b></div></div></div>]]></update></changes>");
  }

  private static void write(HttpServletResponse response, String what) throws IOException {
    response.setContentType("text/xml;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response>"
                + what
                + "</partial-response>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
