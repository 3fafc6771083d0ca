package vn.baucu.desk.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Json;
import vn.baucu.shared.find.Found;

/** What was found, as the search box of pages and programs read it. */
public final class FindJson {
  private FindJson() {}

  /**
   * The groups.
   *
   * @param levels the names of the election's levels
   */
  public static JsonArray of(List<Finder.Group> groups, Map<ElectionLevel, String> levels) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Finder.Group group : groups) {
      JsonArrayBuilder items = Json.createArrayBuilder();
      for (Found found : group.found()) {
        JsonObjectBuilder item =
            Json.createObjectBuilder()
                .add("title", found.title())
                .add("place", found.place() == null ? "" : found.place())
                .add("page", found.address());
        if (found.level() != null) {
          item.add("level", found.level().name())
              .add("levelName", levels.getOrDefault(found.level(), ""));
        }
        items.add(item);
      }
      list.add(
          Json.createObjectBuilder()
              .add("kind", group.kind().name())
              .add("more", group.more())
              .add("items", items));
    }
    return list.build();
  }
}
