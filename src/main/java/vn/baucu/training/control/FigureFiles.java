package vn.baucu.training.control;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import vn.baucu.law.ElectionLevel;

/** The files of turnout and counts, where the plan wants them. */
final class FigureFiles {
  private final RehearsalPlan plan;
  private final Areas areas;
  private final Attendance attendance;
  private final Counts counts;

  FigureFiles(Rehearsal rehearsal) {
    plan = rehearsal.plan();
    areas = rehearsal.areas();
    attendance = new Attendance(plan, rehearsal.planted());
    counts = new Counts(plan, rehearsal.planted(), attendance);
  }

  void writeTo(PackageWriter writer) throws IOException {
    if (plan.turnout()) {
      writer.file("turnout.csv", "unit_code,area_number,slot,voted", this::turnout);
    }
    if (plan.counts()) {
      writer.file(
          "counts.csv",
          "unit_code,area_number,level,voters,voted,issued,collected,valid,invalid",
          this::counts);
      writer.file("votes.csv", "unit_code,area_number,level,position,votes", this::votes);
    }
  }

  private void turnout(PackageWriter.Rows rows) throws IOException {
    List<LocalDateTime> slots = plan.slots();
    areas.forEach(
        area -> {
          List<OptionalLong> reports = attendance.reports(area);
          for (int slot = 0; slot < slots.size(); slot++) {
            if (reports.get(slot).isPresent()) {
              rows.write(
                  area.unit().code(),
                  area.number(),
                  slots.get(slot),
                  reports.get(slot).getAsLong());
            }
          }
        });
  }

  private void counts(PackageWriter.Rows rows) throws IOException {
    areas.forEach(
        area -> {
          for (ElectionLevel level : area.electoralUnits().keySet()) {
            Count count = counts.of(area, level);
            rows.write(
                area.unit().code(),
                area.number(),
                level,
                count.voters(),
                count.voted(),
                count.issued(),
                count.collected(),
                count.valid(),
                count.invalid());
          }
        });
  }

  private void votes(PackageWriter.Rows rows) throws IOException {
    areas.forEach(
        area -> {
          for (ElectionLevel level : area.electoralUnits().keySet()) {
            long[] votes = counts.of(area, level).votes();
            for (int position = 1; position <= votes.length; position++) {
              rows.write(area.unit().code(), area.number(), level, position, votes[position - 1]);
            }
          }
        });
  }
}
