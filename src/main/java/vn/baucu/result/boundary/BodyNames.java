package vn.baucu.result.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Messages;

/** What bodies are called. */
@ApplicationScoped
public class BodyNames {
  @Inject private Messages messages;

  /**
   * A body by its name: {@code HĐND phường Quán Toan}; of the Assembly, where its members are from.
   *
   * @param owner name of the unit whose body it is
   */
  public String of(ElectionLevel level, String owner) {
    String place = owner.substring(0, 1).toLowerCase(Locale.ROOT) + owner.substring(1);
    return messages.of(
        level.isNationalAssembly() ? "result.assemblyOf" : "result.councilOf", place);
  }
}
