package vn.baucu.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.baucu.law.Consequence;
import vn.baucu.result.boundary.MinutesFinding;
import vn.baucu.result.boundary.ResultStatus;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.UnitPart;
import vn.baucu.result.boundary.UnitResult;

/** The result of one electoral unit, with its reasons. */
@Named("resultUnit")
@RequestScoped
public class UnitView extends ResultAddress {
  @Inject private Results results;
  @Inject private ResultWords words;

  private transient UnitResult result;
  private transient List<MinutesFinding> minutesFindings;

  /** Reads the result the address names. */
  public void load() {
    result = results.find(key(), ofRound());
  }

  public UnitResult getResult() {
    return result;
  }

  /** Whether a person has yet to sign for it. */
  public boolean isProvisional() {
    return !result.status().isOfficial();
  }

  public boolean isDetermined() {
    return result.status() != ResultStatus.PROVISIONAL;
  }

  /** Whether something follows from it, or a decision is wanted. */
  public boolean isConsequential() {
    return result.consequence() != Consequence.NONE;
  }

  /** What stands of the minutes in the sums; of a result without any, nothing is read. */
  public List<MinutesFinding> getMinutesFindings() {
    if (minutesFindings == null) {
      minutesFindings =
          words.ofMinutes(result) ? results.minutesFindings(key(), ofRound()) : List.of();
    }
    return minutesFindings;
  }

  /** What the first administrative units below the owner add to it. */
  public List<UnitPart> getParts() {
    return result.partsBelow(result.key().owner());
  }
}
