package vn.baucu.training.control;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import vn.baucu.law.ElectionLevel;

/** What an official list says of a candidate beside name, age and gender. */
final class Biographies {
  private record Post(String sector, String occupation, String workplace, String qualification) {}

  private final RehearsalPlan plan;
  private final Territory territory;
  private final List<Unit> places;
  private final Weighted<String> farHometowns = new Weighted<>();
  private final Weighted<String> ethnicities =
      new Weighted<String>()
          .add(985, "Kinh")
          .add(5, "Tày")
          .add(4, "Mường")
          .add(3, "Nùng")
          .add(3, "Hoa");
  private final Weighted<String> religions =
      new Weighted<String>().add(950, "Không").add(32, "Công giáo").add(18, "Phật giáo");
  private final Map<ElectionLevel, Weighted<Post>> posts = new EnumMap<>(ElectionLevel.class);

  Biographies(RehearsalPlan plan, Territory territory) {
    this.plan = plan;
    this.territory = territory;
    this.places = territory.areaOwners();
    Csv.rows("hometowns.csv")
        .forEach(row -> farHometowns.add(Long.parseLong(row.get("weight")), row.get("text")));
    for (CSVRecord row : Csv.rows("occupations.csv")) {
      posts
          .computeIfAbsent(ElectionLevel.valueOf(row.get("level")), level -> new Weighted<>())
          .add(
              Long.parseLong(row.get("weight")),
              new Post(
                  row.get("sector"),
                  row.get("occupation"),
                  row.get("workplace"),
                  row.get("qualification")));
    }
  }

  /** The row of {@code candidates.csv} about a person on a list. */
  Object[] row(ElectoralUnit electoralUnit, int position, Identity person) {
    Draw draw = Draw.of(plan.seed(), "biography", electoralUnit.key(), position);
    Unit place = place(draw, electoralUnit);
    Post post = posts.get(electoralUnit.level()).pick(draw);
    Education education =
        Education.draw(draw, electoralUnit.level(), person.born().getYear(), post.qualification());
    boolean free = post.sector().equals("OTHER");
    boolean selfNominated = free && draw.chance(15);
    return new Object[] {
      electoralUnit.level(),
      electoralUnit.owner().code(),
      electoralUnit.number(),
      position,
      person.fullName(),
      person.dateOfBirth(),
      person.gender(),
      "Việt Nam",
      ethnicities.pick(draw),
      religions.pick(draw),
      hometown(draw, electoralUnit, place),
      street(draw, place) + ", " + inCity(place),
      education.general(),
      education.professional(),
      education.degree(),
      education.politicalTheory(),
      education.languages(),
      post.occupation(),
      workplace(post, electoralUnit.owner(), place),
      free && draw.chance(selfNominated ? 900 : 350) ? "" : partyJoinedOn(draw, person),
      electoralUnit.level().isNationalAssembly() ? assemblyTerms(draw) : "",
      electoralUnit.level().isNationalAssembly() ? "" : councilTerms(draw, person),
      selfNominated,
      post.sector(),
      ""
    };
  }

  private Unit place(Draw draw, ElectoralUnit electoralUnit) {
    return switch (electoralUnit.level()) {
      case NATIONAL_ASSEMBLY, CITY_COUNCIL -> draw.pick(places);
      case DISTRICT_COUNCIL -> draw.pick(territory.communesOf(electoralUnit.owner()));
      case COMMUNE_COUNCIL -> electoralUnit.owner();
    };
  }

  private String hometown(Draw draw, ElectoralUnit electoralUnit, Unit place) {
    if (electoralUnit.level() == ElectionLevel.COMMUNE_COUNCIL && draw.chance(650)) {
      return inCity(place);
    }
    return draw.chance(700) ? inCity(draw.pick(places)) : farHometowns.pick(draw);
  }

  private static String street(Draw draw, Unit place) {
    return place.urban()
        ? "Số " + draw.between(1, 240) + ", tổ dân phố số " + draw.between(1, 20)
        : "Thôn " + draw.between(1, 9);
  }

  private String inCity(Unit place) {
    String district =
        territory
            .districtOf(place)
            .filter(unit -> !unit.equals(place))
            .map(unit -> ", " + unit.nameInText())
            .orElse("");
    return place.nameInText() + district + ", thành phố Hải Phòng";
  }

  private static String workplace(Post post, Unit owner, Unit place) {
    return post.workplace()
        .replace("{place}", place.nameInText())
        .replace("{owner}", owner.nameInText())
        .replace("{Owner}", owner.name());
  }

  private String partyJoinedOn(Draw draw, Identity person) {
    LocalDate joined = person.born().plusYears(draw.between(19, 29)).plusDays(draw.below(365));
    if (joined.isAfter(plan.electionDay().minusYears(1))) {
      return "";
    }
    return draw.chance(10) ? String.valueOf(joined.getYear()) : joined.toString();
  }

  private String assemblyTerms(Draw draw) {
    return draw.chance(250) ? "Khóa " + plan.tree().assemblyBefore() : "";
  }

  private String councilTerms(Draw draw, Identity person) {
    int year = plan.electionDay().getYear();
    if (year - person.born().getYear() < 31 || !draw.chance(350)) {
      return "";
    }
    String last = (year - 5) + "-" + year;
    boolean two = year - person.born().getYear() > 40 && draw.chance(300);
    return two ? (year - 10) + "-" + (year - 5) + ", " + last : last;
  }
}
