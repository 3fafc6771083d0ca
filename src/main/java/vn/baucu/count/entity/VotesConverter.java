package vn.baucu.count.entity;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.shared.Json;

/** Votes in ballot order as one JSON array; a blank is null. */
@Converter
public class VotesConverter implements AttributeConverter<List<Long>, String> {
  @Override
  public String convertToDatabaseColumn(List<Long> votes) {
    return toJson(votes);
  }

  @Override
  public List<Long> convertToEntityAttribute(String json) {
    return ofJson(json);
  }

  /** The array of votes. */
  public static String toJson(List<Long> votes) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Long vote : votes) {
      if (vote == null) {
        array.addNull();
      } else {
        array.add(vote);
      }
    }
    return array.build().toString();
  }

  /** The votes of an array. */
  public static List<Long> ofJson(String json) {
    List<Long> votes = new ArrayList<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      for (JsonValue value : reader.readArray()) {
        votes.add(value instanceof JsonNumber number ? (Long) number.longValueExact() : null);
      }
    }
    return votes;
  }
}
