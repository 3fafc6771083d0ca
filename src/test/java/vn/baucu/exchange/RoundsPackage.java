package vn.baucu.exchange;

import java.util.ArrayList;
import java.util.List;
import vn.baucu.exchange.control.source.TestPackage;

/**
 * The sample with further rounds of every kind: a re-election, supplementary elections of a council
 * and of the National Assembly, a new vote of one area and of a whole unit, a tie that is decided
 * and a shortage.
 */
public final class RoundsPackage {
  private static final String COUNTS_HEAD =
      "unit_code,area_number,level,voters,voted,issued,collected,valid,invalid,round";
  private static final String COMMUNE = "COMMUNE_COUNCIL";
  private static final String ASSEMBLY = "NATIONAL_ASSEMBLY";

  private final List<String> counts = new ArrayList<>(List.of(COUNTS_HEAD));
  private final List<String> votes =
      new ArrayList<>(List.of("unit_code,area_number,level,position,votes,round"));

  private RoundsPackage() {}

  /** All of it in one package. */
  public static TestPackage whole(String code) {
    return new RoundsPackage().make(code);
  }

  private TestPackage make(String code) {
    TestPackage made =
        TestPackage.ofResource("/vn/baucu/sample/package.zip")
            .edit("election.csv", text -> text.replace("REHEARSAL-1", code));
    rows(made, "counts.csv").forEach(row -> counts.add(row + ","));
    rows(made, "votes.csv").forEach(row -> votes.add(row + ",FIRST"));
    form("11305,1," + COMMUNE, "RE_ELECTION", 1526, 700, 690, 400, 500, 250);
    form(
        "11296,8," + COMMUNE,
        "SUPPLEMENTARY",
        1520,
        1500,
        1480,
        900,
        300,
        -1,
        -1,
        800,
        100,
        -1,
        400);
    form("11329,2," + COMMUNE, "RE_VOTE", 1110, 1100, 1080, 700, 100, 1000, 150, 900);
    form("11335,3," + COMMUNE, "RE_VOTE", 887, 880, 870, 200, 300, 800);
    form("11335,4," + COMMUNE, "RE_VOTE", 1495, 1480, 1450, 500, 600, 1300);
    form("11335,3," + COMMUNE, "SUPPLEMENTARY", 887, 300, 290, 100, 190);
    form("11335,4," + COMMUNE, "SUPPLEMENTARY", 1495, 1000, 990, 400, 590);
    assembly(made);
    made.with("counts.csv", counts.toArray(String[]::new));
    made.with("votes.csv", votes.toArray(String[]::new));
    made.with(
        "rounds.csv",
        "level,owner_code,unit_number,unit_code,area_number,round,day,decision_number,"
            + "decision_date",
        // Not in the order of the law: rows have none.
        COMMUNE + ",11335,2,,,SUPPLEMENTARY,2021-06-06,31/QĐ,2021-05-28",
        COMMUNE + ",11335,2,,,RE_VOTE,2021-05-27,30/QĐ,2021-05-25",
        COMMUNE + ",11305,1,,,RE_ELECTION,2021-06-06,32/QĐ,2021-05-28",
        COMMUNE + ",11296,5,,,SUPPLEMENTARY,2021-06-06,33/QĐ,2021-05-28",
        COMMUNE + ",11329,1,11329,2,RE_VOTE,2021-05-27,34/QĐ,2021-05-25",
        ASSEMBLY + ",31,2,,,SUPPLEMENTARY,2021-06-07,35/NQ,2021-05-30");
    made.with(
        "decisions.csv",
        "level,owner_code,unit_number,round,kind,number,date,body,positions",
        COMMUNE + ",11332,5,FIRST,TIE,40/QĐ,2021-05-25,Ủy ban bầu cử phường,2",
        ASSEMBLY + ",31,2,FIRST,SHORTAGE,41/NQ,2021-05-29,Hội đồng bầu cử quốc gia,",
        COMMUNE + ",11335,2,,ANNULMENT,42/NQ,2021-05-24,Ủy ban bầu cử thành phố,");
    made.edit(
        "voters.csv",
        text ->
            String.join(
                    "\r\n",
                    text.lines()
                        .map(line -> line + (line.endsWith("total") ? ",round" : ","))
                        .toList())
                + "\r\n11296,8,COMMUNE_COUNCIL,POSTED,1525,SUPPLEMENTARY"
                + "\r\n11296,8,COMMUNE_COUNCIL,FINAL,1520,SUPPLEMENTARY"
                + "\r\n11329,2,COMMUNE_COUNCIL,FINAL,1110,RE_VOTE\r\n");
    made.edit(
        "turnout.csv",
        text ->
            String.join(
                    "\r\n",
                    text.lines()
                        .map(line -> line + (line.endsWith("voted") ? ",round" : ","))
                        .toList())
                + "\r\n11296,8,2021-06-06T09:00,600,SUPPLEMENTARY"
                + "\r\n11296,8,2021-06-06T19:00,1500,SUPPLEMENTARY\r\n");
    return made.with(
        "ballot_inventory.csv",
        "unit_code,area_number,level,received,issued,spoilt,unused,round",
        "11296,8,COMMUNE_COUNCIL,1600,1525,3,72,",
        "11296,8,COMMUNE_COUNCIL,1550,1500,2,48,SUPPLEMENTARY");
  }

  /** Nobody has a majority in the supplementary election of the National Assembly. */
  private void assembly(TestPackage made) {
    for (String row : rows(made, "area_units.csv")) {
      if (!row.endsWith("," + ASSEMBLY + ",2")) {
        continue;
      }
      String place = row.substring(0, row.lastIndexOf(','));
      int voters =
          rows(made, "counts.csv").stream()
              .filter(count -> count.startsWith(place + ","))
              .mapToInt(count -> Integer.parseInt(count.split(",")[3]))
              .findFirst()
              .orElseThrow();
      int voted = voters * 6 / 10;
      int first = voted * 45 / 100;
      int second = voted * 30 / 100;
      form(place, "SUPPLEMENTARY", voters, voted, voted, first, second, voted - first - second);
    }
  }

  /**
   * Minutes without spoilt ballots.
   *
   * @param ofPositions votes by position; -1 for who is not on the ballot
   */
  private void form(
      String place, String round, int voters, int voted, int valid, int... ofPositions) {
    counts.add(
        "%s,%d,%d,%d,%d,%d,%d,%s"
            .formatted(place, voters, voted, voted, voted, valid, voted - valid, round));
    for (int i = 0; i < ofPositions.length; i++) {
      if (ofPositions[i] >= 0) {
        votes.add("%s,%d,%d,%s".formatted(place, i + 1, ofPositions[i], round));
      }
    }
  }

  static List<String> rows(TestPackage made, String file) {
    return made.text(file).lines().skip(1).filter(line -> !line.isBlank()).toList();
  }
}
