package vn.baucu.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import vn.baucu.shared.TextLimit;

/** The limits of texts for pages, which count them while somebody types. */
@Named("limit")
@ApplicationScoped
public class TextLimits {
  /** Most characters of a kind of text. */
  public int of(String kind) {
    return TextLimit.valueOf(kind).longest();
  }
}
