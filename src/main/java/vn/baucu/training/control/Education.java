package vn.baucu.training.control;

import java.util.List;
import vn.baucu.law.ElectionLevel;

/**
 * What a candidate has learned, in the words official lists use; empty is none.
 *
 * @param general school, in classes of the system of the time
 * @param professional the first qualification
 * @param degree above a first university degree
 * @param politicalTheory one of four grades
 * @param languages foreign ones
 */
record Education(
    String general, String professional, String degree, String politicalTheory, String languages) {

  /** The qualification of occupations that ask for none. */
  static final String LITTLE = "LITTLE";

  private static final List<String> UNIVERSITY =
      List.of(
          "Cử nhân Luật",
          "Cử nhân Kinh tế",
          "Cử nhân Hành chính",
          "Cử nhân Quản trị kinh doanh",
          "Cử nhân Công tác xã hội",
          "Kỹ sư Xây dựng",
          "Kỹ sư Nông nghiệp",
          "Kỹ sư Công nghệ thông tin",
          "Kỹ sư Hàng hải");
  private static final List<String> COLLEGE =
      List.of(
          "Trung cấp Hành chính",
          "Trung cấp Kế toán",
          "Trung cấp Nông nghiệp",
          "Trung cấp Luật",
          "Cao đẳng Kế toán");
  private static final int TEN_YEAR_SCHOOL_UNTIL = 1972;

  /**
   * Draws the education of somebody who stands at a level.
   *
   * @param born year of birth
   * @param qualification what the occupation asks for; empty for any, {@link #LITTLE} for none
   */
  static Education draw(Draw draw, ElectionLevel level, int born, String qualification) {
    boolean commune = level == ElectionLevel.COMMUNE_COUNCIL;
    boolean wide = level.isNationalAssembly() || level == ElectionLevel.CITY_COUNCIL;
    String professional = professional(draw, commune, qualification);
    boolean college = professional.isEmpty() || COLLEGE.contains(professional);
    int degrees = commune ? 60 : wide ? 620 : 350;
    return new Education(
        general(draw, professional.isEmpty(), born),
        professional,
        college ? "" : degree(draw, degrees, wide),
        politicalTheory(draw, commune, wide),
        draw.chance(commune ? 150 : 600) ? draw.pick(List.of("Tiếng Anh B", "Tiếng Anh C")) : "");
  }

  private static String professional(Draw draw, boolean commune, String qualification) {
    if (qualification.equals(LITTLE)) {
      return draw.chance(500) ? "" : draw.pick(COLLEGE);
    }
    if (!qualification.isEmpty()) {
      return qualification;
    }
    return draw.pick(draw.chance(commune ? 750 : 960) ? UNIVERSITY : COLLEGE);
  }

  private static String general(Draw draw, boolean untrained, int born) {
    boolean tenYears = born <= TEN_YEAR_SCHOOL_UNTIL;
    if (untrained && draw.chance(400)) {
      return tenYears ? "7/10" : "9/12";
    }
    return tenYears ? "10/10" : "12/12";
  }

  private static String degree(Draw draw, int perMille, boolean wide) {
    if (!draw.chance(perMille)) {
      return "";
    }
    return draw.chance(wide ? 200 : 30) ? "Tiến sĩ" : "Thạc sĩ";
  }

  private static String politicalTheory(Draw draw, boolean commune, boolean wide) {
    if (commune) {
      return draw.chance(550) ? "Trung cấp" : draw.chance(300) ? "Sơ cấp" : "";
    }
    if (draw.chance(wide ? 720 : 520)) {
      return draw.chance(120) ? "Cử nhân" : "Cao cấp";
    }
    return draw.chance(700) ? "Trung cấp" : "";
  }
}
