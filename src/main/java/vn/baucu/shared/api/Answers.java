package vn.baucu.shared.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.baucu.shared.Json;

/** The shapes that answers of the API share: entity tags, lists by page, percentages. */
public final class Answers {
  private Answers() {}

  /**
   * A body under a tag that is known before the body is made: 304, without making it, where the
   * client has it already.
   */
  public static Response tagged(Request request, String tag, Supplier<?> body) {
    EntityTag etag = new EntityTag(tag);
    Response.ResponseBuilder known = request.evaluatePreconditions(etag);
    if (known != null) {
      return known.tag(etag).build();
    }
    return Response.ok(body.get(), MediaType.APPLICATION_JSON_TYPE).tag(etag).build();
  }

  /** A body whose tag is the digest of it: for answers that are small and cheap to make. */
  public static Response digested(Request request, JsonValue body) {
    String text = body.toString();
    return tagged(request, digest(text), () -> text);
  }

  /** One page of a list. */
  public static <T> JsonObject page(List<T> all, Paging paging, Function<T, JsonValue> toJson) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    all.stream().skip(paging.offset()).limit(paging.size()).map(toJson).forEach(items::add);
    return page(items, paging, all.size());
  }

  /** One page of a list of which only the page was read. */
  public static JsonObject page(JsonArrayBuilder items, Paging paging, long total) {
    return Json.createObjectBuilder()
        .add("items", items)
        .add("page", paging.page())
        .add("size", paging.size())
        .add("total", total)
        .build();
  }

  /** The first 32 hexadecimal digits of a text's SHA-256. */
  public static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
