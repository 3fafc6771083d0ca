package vn.baucu.training.control;

import static vn.baucu.training.control.GeneratedPackage.key;
import static vn.baucu.training.control.GeneratedPackage.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import vn.baucu.law.BirthDate;
import vn.baucu.law.Contest;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Result;
import vn.baucu.law.ResultLaw;
import vn.baucu.law.Round;
import vn.baucu.law.UnitTally;

/** A package with counts, put before the law: forms by area and level, results by unit. */
final class CountedCity {
  /** A form with what is voted on in it. */
  record Counted(String electoralUnit, Contest contest, CountForm form) {}

  private final GeneratedPackage made;
  private final Map<String, Long> finalTotals = new HashMap<>();
  private final Map<String, List<Long>> votes = new HashMap<>();
  private final Map<String, List<BirthDate>> births = new HashMap<>();
  private final Map<String, Integer> seats = new LinkedHashMap<>();

  CountedCity(GeneratedPackage made) {
    this.made = made;
    for (CSVRecord row : made.rows("voters.csv")) {
      if (row.get("stage").equals("FINAL")) {
        finalTotals.put(key(row, "unit_code", "area_number", "level"), number(row, "total"));
      }
    }
    for (CSVRecord row : made.rows("votes.csv")) {
      votes
          .computeIfAbsent(key(row, "unit_code", "area_number", "level"), k -> new ArrayList<>())
          .add(number(row, "votes"));
    }
    for (CSVRecord row : made.rows("candidates.csv")) {
      births
          .computeIfAbsent(key(row, "level", "owner_code", "unit_number"), k -> new ArrayList<>())
          .add(BirthDate.parse(row.get("date_of_birth")).orElseThrow());
    }
    for (CSVRecord row : made.rows("electoral_units.csv")) {
      seats.put(key(row, "level", "owner_code", "number"), Integer.parseInt(row.get("seats")));
    }
  }

  long finalTotal(String areaAndLevel) {
    return finalTotals.get(areaAndLevel);
  }

  /** All forms, by area and level. */
  Map<String, Counted> forms() {
    Map<String, String> units = made.electoralUnits();
    Map<String, Counted> forms = new LinkedHashMap<>();
    for (CSVRecord row : made.rows("counts.csv")) {
      String form = key(row, "unit_code", "area_number", "level");
      String unit = units.get(form);
      Contest contest =
          new Contest(
              ElectionLevel.valueOf(row.get("level")),
              seats.get(unit),
              births.get(unit).size(),
              finalTotals.get(form));
      forms.put(form, new Counted(unit, contest, form(row, votes.get(form))));
    }
    return forms;
  }

  private static CountForm form(CSVRecord row, List<Long> votes) {
    return new CountForm(
        number(row, "voters"),
        number(row, "voted"),
        number(row, "issued"),
        number(row, "collected"),
        number(row, "valid"),
        number(row, "invalid"),
        votes);
  }

  /** The sums of every electoral unit. */
  Map<String, UnitTally> tallies() {
    Map<String, List<Counted>> byUnit = new LinkedHashMap<>();
    for (Counted form : forms().values()) {
      byUnit.computeIfAbsent(form.electoralUnit(), k -> new ArrayList<>()).add(form);
    }
    Map<String, UnitTally> tallies = new LinkedHashMap<>();
    byUnit.forEach((unit, forms) -> tallies.put(unit, tally(forms, births.get(unit))));
    return tallies;
  }

  private static UnitTally tally(List<Counted> forms, List<BirthDate> births) {
    List<UnitTally.Standing> standings = new ArrayList<>();
    for (int i = 0; i < births.size(); i++) {
      int index = i;
      long sum = forms.stream().mapToLong(counted -> counted.form().votes().get(index)).sum();
      standings.add(new UnitTally.Standing(i + 1, sum, births.get(i)));
    }
    return new UnitTally(
        forms.get(0).contest().level(),
        LegalBasis.LAW_2015,
        Round.FIRST,
        forms.get(0).contest().seats(),
        forms.size(),
        forms.size(),
        forms.stream().mapToLong(counted -> counted.form().voters()).sum(),
        forms.stream().mapToLong(counted -> counted.form().voted()).sum(),
        forms.stream().mapToLong(counted -> counted.form().valid()).sum(),
        standings,
        null);
  }

  static Result result(UnitTally tally) {
    return ResultLaw.determine(tally);
  }
}
