package vn.baucu.count.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Accounts as one blank-separated text; nobody is null. */
@Converter
public class PeopleConverter implements AttributeConverter<Set<Integer>, String> {
  @Override
  public String convertToDatabaseColumn(Set<Integer> people) {
    return people.isEmpty()
        ? null
        : people.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  @Override
  public Set<Integer> convertToEntityAttribute(String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.split(" "))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
