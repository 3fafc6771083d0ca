package vn.baucu.shared.ready;

import java.util.List;

/**
 * An item of one unit in words.
 *
 * @param words the arguments of its sentence
 * @param missing what is missing or wrong, each in a few words, worst first
 * @param address the page where it is done, from the root of the application; null where the reader
 *     cannot do it
 */
public record ReadyDetail(List<String> words, List<String> missing, String address) {
  public ReadyDetail {
    words = List.copyOf(words);
    missing = List.copyOf(missing);
  }
}
