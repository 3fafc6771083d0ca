package vn.baucu.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.baucu.law.Consequence;
import vn.baucu.result.boundary.CandidateLine;
import vn.baucu.result.boundary.CouncilResult;
import vn.baucu.result.boundary.Councils;
import vn.baucu.result.boundary.ResultStatus;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.UnitCode;

/** The results of one body, unit by unit. */
@Named("resultCouncil")
@RequestScoped
public class CouncilView extends ResultAddress {
  @Inject private Councils councils;

  private transient CouncilResult council;

  /** Reads the body the address names. */
  public void load() {
    council = councils.find(new UnitCode(bodyOwner()), bodyLevel(), ofRound());
  }

  public CouncilResult getCouncil() {
    return council;
  }

  /** How many electoral units have every area in. */
  public long getDetermined() {
    return council.reached(ResultStatus.DETERMINED);
  }

  /** How many are official. */
  public long getOfficial() {
    return council.reached(ResultStatus.CERTIFIED);
  }

  public boolean isProvisional() {
    return getOfficial() < council.units().size();
  }

  /** The lowest status of all units: the body is no further than the last of them. */
  public ResultStatus getStatus() {
    return council.units().stream()
        .map(UnitResult::status)
        .min(Enum::compareTo)
        .orElse(ResultStatus.PROVISIONAL);
  }

  /** Units from which something follows. */
  public List<UnitResult> getConsequential() {
    return council.consequential();
  }

  /** Who has won, with the unit. */
  public List<Winner> getWinners() {
    return council.winners().stream()
        .map(winner -> new Winner(winner.getKey(), winner.getValue()))
        .toList();
  }

  /** Whether something follows from a unit's result. */
  public boolean follows(UnitResult unit) {
    return unit.consequence() != Consequence.NONE;
  }

  /** A winner and where. */
  public record Winner(UnitResult unit, CandidateLine candidate) {}
}
