package vn.baucu.desk.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.find.FindSource;
import vn.baucu.shared.find.FindWords;
import vn.baucu.shared.find.Found;

/** Finds what the caller may open, of all features. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class Finder {
  /** Of each kind so many are shown; who has more before him types another word. */
  public static final int MOST = 6;

  @Inject @Any private Instance<FindSource> sources;
  @Inject private CurrentCaller caller;

  /**
   * What was found of one kind.
   *
   * @param more whether there is more of it than is shown
   */
  public record Group(Found.Kind kind, List<Found> found, boolean more) {}

  /** What is found, by kind in their order; nothing where nothing was typed. */
  @PermitAll
  @Unscoped("each feature filters by the caller's scope")
  public List<Group> find(FindWords words) {
    if (words.isEmpty() || caller.get().unit() == null) {
      return List.of();
    }
    Map<Found.Kind, List<Found>> byKind =
        sources.stream()
            .flatMap(source -> source.find(words, MOST + 1).stream())
            .collect(
                Collectors.groupingBy(
                    Found::kind, () -> new EnumMap<>(Found.Kind.class), Collectors.toList()));
    return byKind.entrySet().stream()
        .map(
            kind ->
                new Group(
                    kind.getKey(),
                    kind.getValue().stream().limit(MOST).toList(),
                    kind.getValue().size() > MOST))
        .toList();
  }
}
