package vn.baucu.form.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.Listed;
import vn.baucu.form.entity.Member;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.form.entity.SummarySheet;
import vn.baucu.law.BirthDate;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Result;
import vn.baucu.law.ResultLaw;
import vn.baucu.law.Round;
import vn.baucu.law.UnitTally;

/** What documents of whole bodies are made from in tests, with winners by the law itself. */
final class Bodies {
  static final String CITY = "Thành phố Hải Phòng";

  static final List<Member> COMMITTEE =
      List.of(
          new Member(Office.CHAIR, "Lê Văn Chủ", false),
          new Member(Office.DEPUTY, "Đỗ Thị Phó", true),
          new Member(Office.MEMBER, "Hồ Văn Viên", false));

  /** What is set of the council and of the deputies of the city. */
  static final Map<String, String> SET = set("CITY_COUNCIL", "NATIONAL_ASSEMBLY");

  private static Map<String, String> set(String... levels) {
    Map<String, String> set = new HashMap<>();
    for (String level : levels) {
      set.put("body." + level + ".31.term", "XVI");
      set.put("body." + level + ".31.seats", "6");
      set.put("body." + level + ".31.seats-document", "12/NQ-UBBC");
      set.put("body." + level + ".31.seats-date", "2021-02-05");
      set.put("body." + level + ".31.list-document", "77/NQ-UBBC");
      set.put("body." + level + ".31.list-date", "2021-04-25");
    }
    return set;
  }

  private Bodies() {}

  /** A poll of a unit: all its areas in, valid ballots and votes as given. */
  static ResultSheet poll(
      LegalBasis basis,
      ElectionLevel level,
      Round round,
      LocalDate day,
      int number,
      int seats,
      long voters,
      long voted,
      long valid,
      long... votes) {
    List<UnitTally.Standing> standings = new ArrayList<>();
    List<Contest.Candidate> candidates = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < votes.length; i++) {
      String name = "Ngô Văn " + (char) ('A' + i) + " " + number;
      candidates.add(new Contest.Candidate(i + 1, name, false));
      standings.add(
          new UnitTally.Standing(
              i + 1, votes[i], BirthDate.parse(String.valueOf(1960 + i)).orElseThrow()));
      all.add(votes[i]);
    }
    Result law =
        ResultLaw.determine(
            new UnitTally(level, basis, round, seats, 2, 2, voters, voted, valid, standings, null));
    return new ResultSheet(
        Sheets.occasion(basis, false, SET).on(day),
        CITY,
        new Contest(level, CITY, "31", number, "quận số " + number + ".", seats, candidates),
        round,
        law.determined() && law.unresolvedTie().isEmpty(),
        2,
        2,
        new ResultSheet.Figures(voters, voted, voted, voted, valid, voted - valid),
        all,
        law.turnoutReached(),
        law.elected().stream().map(position -> position - 1).toList(),
        law.missing(),
        List.of(),
        false,
        List.of());
  }

  /** The same before anything is in. */
  static ResultSheet nothingOf(ResultSheet sheet) {
    return new ResultSheet(
        sheet.occasion(),
        sheet.city(),
        sheet.contest(),
        sheet.round(),
        false,
        2,
        0,
        null,
        sheet.votes().stream().map(each -> 0L).toList(),
        false,
        List.of(),
        null,
        List.of(),
        false,
        List.of());
  }

  static SummarySheet summary(
      LegalBasis basis, ElectionLevel level, boolean settled, SummarySheet.Unit... units) {
    return new SummarySheet(
        Sheets.occasion(basis, false, SET), level, CITY, "31", settled, List.of(units), COMMITTEE);
  }

  /** A person of a list; a column is as given, the others are empty. */
  static Listed listed(int unit, int position, String name, String... columns) {
    Map<String, String> values = new HashMap<>();
    values.put("FULL_NAME", name);
    for (int i = 0; i < columns.length; i += 2) {
      values.put(columns[i], columns[i + 1]);
    }
    return new Listed(unit, position, values, null);
  }
}
