package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.count.CountElection.TWO;
import static vn.baucu.law.ElectionLevel.NATIONAL_ASSEMBLY;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.law.CountForm;
import vn.baucu.law.Fields;

/** Minutes are held against what was reported on their own day. */
class CountRoundIT extends CountTesting {
  private static final String KEY = key(NATIONAL_ASSEMBLY, 1);

  @Test
  void aNewVoteIsNotHeldAgainstTheFirstDay() throws IOException {
    begin(
        "COUNT-ROUND",
        CountElection.of("COUNT-ROUND")
            .with("turnout.csv", "unit_code,area_number,slot,voted", "11296,1,2021-05-23T19:00,990")
            .with(
                "ballot_inventory.csv",
                "unit_code,area_number,level,received,issued,spoilt,unused",
                "11296,1,NATIONAL_ASSEMBLY,1000,995,5,5"));
    CountForm five = with(CountElection.form(NATIONAL_ASSEMBLY, 1), Fields.ISSUED, 995);
    assertThat(found(KEY, five)).as("five were exchanged, as the inventory says").isEmpty();
    done(act(TWO, KEY, "submit"), "SUBMITTED");
    done(act(DISTRICT, KEY, "accept"), "ACCEPTED");
    assertThat(onPage(CITY, KEY, "annul", "text", "9/QĐ").statusCode()).isEqualTo(200);

    CountForm fewer =
        new CountForm(1_000L, 690L, 695L, 690L, 680L, 10L, List.of(500L, 400L, 250L, 200L));
    assertThat(found(again(KEY), fewer))
        .as("no inventory of this day explains the five, and no report of it is known")
        .containsExactly("C202");
  }

  @Test
  void onItsOwnDayItIs() throws IOException {
    begin(
        "COUNT-DAY",
        CountElection.of("COUNT-DAY")
            .with(
                "turnout.csv", "unit_code,area_number,slot,voted", "11296,1,2021-05-23T19:00,690"));
    assertThat(found(KEY, CountElection.form(NATIONAL_ASSEMBLY, 1))).containsExactly("C206");
  }

  /** Types a form twice; what is found in it. */
  private List<String> found(String key, CountForm form) {
    done(enter(ONE, key, form), "FIRST_DONE");
    done(enter(TWO, key, form), "MATCHED");
    return codes(view(TWO, key));
  }
}
