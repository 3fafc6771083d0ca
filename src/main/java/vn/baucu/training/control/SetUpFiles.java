package vn.baucu.training.control;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;

/** The files that set an election up: everything but turnout and counts. */
final class SetUpFiles {
  private static final String CANDIDATE_COLUMNS =
      "level,owner_code,unit_number,position,full_name,date_of_birth,gender,nationality,ethnicity,"
          + "religion,hometown,residence,general_education,professional_education,degree,"
          + "political_theory,foreign_languages,occupation,workplace,party_joined_on,"
          + "national_assembly_terms,council_terms,self_nominated,sector,note";

  private final RehearsalPlan plan;
  private final Territory territory;
  private final ElectoralMap map;
  private final Areas areas;
  private final Rehearsal rehearsal;

  SetUpFiles(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.plan = rehearsal.plan();
    this.territory = rehearsal.territory();
    this.map = rehearsal.map();
    this.areas = rehearsal.areas();
  }

  void writeTo(PackageWriter writer) throws IOException {
    writer.file("election.csv", "code,name,election_day,legal_basis,rehearsal", this::election);
    writer.file("levels.csv", "level,name", this::levels);
    writer.file("report_slots.csv", "slot", this::slots);
    writer.file("administrative_units.csv", "code,name,kind,parent_code", this::units);
    writer.file("electoral_units.csv", "level,owner_code,number,name,seats", this::electoralUnits);
    writer.file("polling_areas.csv", "unit_code,number,name,address,kind", this::areas);
    writer.file("area_units.csv", "unit_code,area_number,level,unit_number", this::areaUnits);
    writer.file("voters.csv", "unit_code,area_number,level,stage,total", this::voters);
    writer.file("candidates.csv", CANDIDATE_COLUMNS, this::candidates);
    if (plan.members()) {
      writer.file("officers.csv", Officers.COLUMNS, new Officers(rehearsal)::writeTo);
    }
    writer.file("settings.csv", "key,value", this::settings);
    writer.file(
        "accounts.csv",
        "username,full_name,role,unit_code,area_number,duties,phone",
        new Accounts(territory, areas)::writeTo);
  }

  private void election(PackageWriter.Rows rows) throws IOException {
    rows.write(plan.code(), plan.name(), plan.electionDay(), plan.legalBasis().code(), true);
  }

  private void levels(PackageWriter.Rows rows) throws IOException {
    for (Map.Entry<ElectionLevel, String> level : map.levels().entrySet()) {
      rows.write(level.getKey(), level.getValue());
    }
  }

  private void slots(PackageWriter.Rows rows) throws IOException {
    for (LocalDateTime slot : plan.slots()) {
      rows.write(slot);
    }
  }

  private void units(PackageWriter.Rows rows) throws IOException {
    for (Unit unit : territory.all()) {
      rows.write(unit.code(), unit.name(), unit.kind(), unit.parent());
    }
  }

  private void electoralUnits(PackageWriter.Rows rows) throws IOException {
    for (ElectoralUnit electoralUnit : map.all()) {
      if (rehearsal.prepared().hasUnits(electoralUnit.owner())) {
        rows.write(
            electoralUnit.level(),
            electoralUnit.owner().code(),
            electoralUnit.number(),
            electoralUnit.name(),
            electoralUnit.seats());
      }
    }
  }

  private void areas(PackageWriter.Rows rows) throws IOException {
    areas.forEach(
        area ->
            rows.write(
                area.unit().code(), area.number(), area.name(), area.address(), area.kind()));
  }

  private void areaUnits(PackageWriter.Rows rows) throws IOException {
    areas.forEach(
        area -> {
          for (ElectoralUnit electoralUnit : area.electoralUnits().values()) {
            if (rehearsal.prepared().hasUnits(electoralUnit.owner())) {
              rows.write(
                  area.unit().code(), area.number(), electoralUnit.level(), electoralUnit.number());
            }
          }
        });
  }

  private void voters(PackageWriter.Rows rows) throws IOException {
    List<VoterStage> stages = plan.stagesInOrder().toList();
    areas.forEach(
        area -> {
          if (!rehearsal.prepared().hasTotals(area)) {
            return;
          }
          for (ElectionLevel level : area.voters().keySet()) {
            for (VoterStage stage : stages) {
              long total = rehearsal.totals().total(area, level, stage);
              rows.write(area.unit().code(), area.number(), level, stage, total);
            }
          }
        });
  }

  private void candidates(PackageWriter.Rows rows) throws IOException {
    OfficialLists lists = new OfficialLists(plan, rehearsal.planted());
    Biographies biographies = new Biographies(plan, territory);
    for (ElectoralUnit electoralUnit : map.all()) {
      int position = 0;
      for (Identity person : lists.of(electoralUnit)) {
        if (!rehearsal.prepared().hasList(electoralUnit)) {
          break;
        }
        position++;
        rows.write(biographies.row(electoralUnit, position, person));
      }
    }
  }

  private void settings(PackageWriter.Rows rows) throws IOException {
    if (plan.preparation()) {
      rows.write("clock.begins", plan.preparationBegins());
    }
    areas.forEach(
        area -> {
          if (area.unit().early()) {
            String key = "area." + area.unit().code() + "." + area.number();
            rows.write(key + ".opens", plan.earlyOpens());
            rows.write(key + ".closes", plan.earlyCloses());
          }
        });
  }
}
