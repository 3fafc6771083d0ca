package vn.baucu.law;

import java.util.*;

public record Finding(
    String code,
    Severity severity,
    List<String> fields,
    Map<String, Long> numbers,
    String article) {}
