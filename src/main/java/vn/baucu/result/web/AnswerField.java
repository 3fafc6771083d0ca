package vn.baucu.result.web;

import java.io.Serializable;
import vn.baucu.law.Finding;
import vn.baucu.result.boundary.Answer;
import vn.baucu.shared.FindingJson;

/** A finding as the page showed it, and what is answered to it there. */
public class AnswerField implements Serializable {
  private final String code;
  private final String shown;
  private String text;

  AnswerField(Finding finding) {
    code = finding.code();
    shown = FindingJson.store(finding);
  }

  Answer answer() {
    return new Answer(getFinding(), text);
  }

  public String getCode() {
    return code;
  }

  public Finding getFinding() {
    return FindingJson.read(code, shown);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
