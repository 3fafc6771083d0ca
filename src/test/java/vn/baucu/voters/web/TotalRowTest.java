package vn.baucu.voters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;
import vn.baucu.voters.boundary.AreaTotals;
import vn.baucu.voters.boundary.TotalSheet;

class TotalRowTest {
  private static final ElectionLevel WIDEST = ElectionLevel.NATIONAL_ASSEMBLY;
  private static final AreaTotals SMALL =
      new AreaTotals(
          4,
          "Bệnh viện",
          Map.of(WIDEST, new VoterTotals(212L, 205L, null)),
          Set.of(WIDEST),
          VoterTotals.NONE,
          VoterTotals.NONE,
          Map.of());

  /** The server may put a page aside that nobody touches for a while. */
  @Test
  void aPageThatWasPutAsideIsAsItWas() throws IOException, ClassNotFoundException {
    TotalRow row = row();
    row.getCells().get(0).setTotal(207L);
    row.getExplanations().put("M203", "bệnh viện");
    TotalRow back = aside(row);
    assertThat(back.getPosted()).isEqualTo(212);
    assertThat(back.getDifference()).isEqualTo(-5);
    assertThat(back.getCells().get(0).getTotals()).isEqualTo(new VoterTotals(212L, 205L, null));
    assertThat(back.isOdd()).isTrue();
    assertThat(back.said()).containsExactly(Map.entry("M203", "bệnh viện"));
  }

  @Test
  void whatIsNoLongerFoundIsNotExplained() {
    TotalRow row = row();
    row.getExplanations().put("M203", "bệnh viện");
    row.getCells().get(0).setTotal(2_050L);
    row.judge(SMALL);
    assertThat(row.said()).isEmpty();
    row.getCells().get(0).setTotal(205L);
    row.judge(SMALL);
    row.getExplanations().put("M203", "  ");
    assertThat(row.said()).as("a blank field").isEmpty();
  }

  private static TotalRow row() {
    TotalSheet sheet =
        new TotalSheet(
            "11296",
            "Phường",
            Map.of(WIDEST, "Quốc hội"),
            List.of(SMALL),
            null,
            Set.of(VoterStage.CORRECTED),
            List.of());
    return new TotalRow(SMALL, sheet, VoterStage.CORRECTED);
  }

  private static TotalRow aside(TotalRow row) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(row);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (TotalRow) in.readObject();
    }
  }
}
