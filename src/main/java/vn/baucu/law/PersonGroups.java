package vn.baucu.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/** To which groups of a report a person belongs, read from the words of the official list. */
final class PersonGroups {
  private static final int YOUNG = 40;
  private static final Pattern KINH = Pattern.compile("kinh");
  private static final Pattern NONE = Pattern.compile("(khong|khong co|chua|k|0|-)?");
  private static final Pattern POSTGRADUATE =
      words("thac si|thac sy|tien si|tien sy|giao su|sau dai hoc|cao hoc|chuyen khoa");
  private static final Pattern UNIVERSITY =
      words("dai hoc|cu nhan|ky su|bac si|bac sy|duoc si|duoc sy|kien truc su");
  private static final Pattern BELOW =
      words("cao dang|trung cap|trung hoc|so cap|cong nhan|khong|pho thong");
  private static final Map<ElectionLevel, Pattern> BODIES =
      Map.of(
          ElectionLevel.CITY_COUNCIL, words("thanh pho|tinh|tp"),
          ElectionLevel.DISTRICT_COUNCIL, words("quan|huyen|thi xa"),
          ElectionLevel.COMMUNE_COUNCIL, words("xa|phuong|thi tran|dac khu"));

  private PersonGroups() {}

  static Belonging membership(
      StructureGroup group, ListedPerson person, ElectionLevel level, LocalDate day) {
    return switch (group) {
      case WOMEN -> known(person.female() != null, Boolean.TRUE.equals(person.female()));
      case ETHNIC_MINORITY -> notThe(person.ethnicity(), KINH);
      case RELIGIOUS -> notThe(person.religion(), NONE);
      case UNDER_40 -> young(person.born(), day);
      case NON_PARTY -> Belonging.of(isNone(person.partyJoinedOn()));
      case RE_ELECTED -> reElected(person, level);
      case SELF_NOMINATED -> Belonging.of(person.selfNominated());
      case BELOW_UNIVERSITY, UNIVERSITY, POSTGRADUATE -> educated(group, person);
      case THEORY_INTERMEDIATE -> theory(person, words("trung cap"));
      case THEORY_ADVANCED -> theory(person, words("cao cap"));
      case THEORY_BACHELOR -> theory(person, words("cu nhan"));
      default ->
          known(
              person.sector() != null,
              person.sector() != null && group.name().equals("SECTOR_" + person.sector()));
    };
  }

  private static Belonging known(boolean known, boolean belongs) {
    return known ? Belonging.of(belongs) : Belonging.UNKNOWN;
  }

  private static Belonging notThe(String text, Pattern common) {
    String folded = VietnameseText.fold(text);
    return known(!folded.isEmpty(), !common.matcher(folded).matches());
  }

  private static boolean isNone(String text) {
    return NONE.matcher(VietnameseText.fold(text)).matches();
  }

  private static Belonging young(BirthDate born, LocalDate day) {
    if (born == null || born.canBeOfAge(YOUNG, day) != born.isSurelyOfAge(YOUNG, day)) {
      return Belonging.UNKNOWN;
    }
    return Belonging.of(!born.isSurelyOfAge(YOUNG, day));
  }

  /**
   * Terms in the same body. Terms in councils are free text: they tell where they name a kind of
   * unit, or where there are none; else a person must decide.
   */
  private static Belonging reElected(ListedPerson person, ElectionLevel level) {
    if (level.isNationalAssembly()) {
      return Belonging.of(!isNone(person.assemblyTerms()));
    }
    if (isNone(person.councilTerms())) {
      return Belonging.NO;
    }
    String terms = VietnameseText.fold(person.councilTerms()).replace("thi xa", "huyen");
    boolean namesBody = BODIES.values().stream().anyMatch(body -> body.matcher(terms).find());
    return known(namesBody, BODIES.get(level).matcher(terms).find());
  }

  /** The highest level that education and degree name. */
  private static Belonging educated(StructureGroup group, ListedPerson person) {
    String text =
        VietnameseText.fold(person.professionalEducation())
            + " "
            + VietnameseText.fold(person.degree());
    StructureGroup highest;
    if (POSTGRADUATE.matcher(text).find()) {
      highest = StructureGroup.POSTGRADUATE;
    } else if (UNIVERSITY.matcher(text).find()) {
      highest = StructureGroup.UNIVERSITY;
    } else if (BELOW.matcher(text).find()) {
      highest = StructureGroup.BELOW_UNIVERSITY;
    } else {
      return Belonging.UNKNOWN;
    }
    return Belonging.of(group == highest);
  }

  /** Nothing typed is no training in political theory. */
  private static Belonging theory(ListedPerson person, Pattern level) {
    return Belonging.of(level.matcher(VietnameseText.fold(person.politicalTheory())).find());
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(" + alternatives + ")\\b");
  }
}
