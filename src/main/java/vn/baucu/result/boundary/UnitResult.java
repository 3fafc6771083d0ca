package vn.baucu.result.boundary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.baucu.law.Consequence;
import vn.baucu.law.Finding;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Reason;
import vn.baucu.law.Result;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.shared.ElectoralUnitKey;

/**
 * The result of an electoral unit in one round, as it stands.
 *
 * @param ownerName name of the unit whose body is elected
 * @param seats seats to fill in this round
 * @param rounds the rounds there have been or are under way, in order
 * @param sums over the accepted minutes
 * @param turnoutPercent null where there are no voters
 * @param validPercent of ballots collected; adds with {@code invalidPercent} to 100
 * @param candidates in ballot order
 * @param elected positions, by votes, then position
 * @param missing seats not filled; null while provisional
 * @param unresolvedTie positions of those in an open tie
 * @param reasons the steps of the law
 * @param findings what a person should look at before believing the result (checks R101 to R103,
 *     R201 to R203)
 * @param incidents minutes in the sums with an incident
 * @param parts every administrative unit with areas in it, and those above them, by code
 * @param keptBack whether early counts are left out until the general close of the poll
 * @param fingerprint SHA-256 of the figures, 64 hexadecimal digits
 * @param tag changes when anything of this changes
 */
public record UnitResult(
    ElectoralUnitKey key,
    String name,
    String ownerName,
    LegalBasis basis,
    int seats,
    Round round,
    List<Round> rounds,
    ResultStatus status,
    Sums sums,
    BigDecimal turnoutPercent,
    BigDecimal validPercent,
    BigDecimal invalidPercent,
    boolean turnoutReached,
    List<CandidateLine> candidates,
    List<Integer> elected,
    Integer missing,
    List<Integer> unresolvedTie,
    Consequence consequence,
    List<Reason> reasons,
    List<Finding> findings,
    int incidents,
    List<UnitPart> parts,
    Formalities formalities,
    boolean keptBack,
    String fingerprint,
    String tag) {

  public UnitResult {
    rounds = List.copyOf(rounds);
    candidates = List.copyOf(candidates);
    elected = List.copyOf(elected);
    unresolvedTie = List.copyOf(unresolvedTie);
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
    parts = List.copyOf(parts);
  }

  /** The result as the law has it. */
  Result law() {
    return new Result(
        status != ResultStatus.PROVISIONAL,
        turnoutReached,
        candidates.stream()
            .map(
                c -> new Result.CandidateResult(c.position(), c.votes(), c.majority(), c.outcome()))
            .toList(),
        elected,
        missing,
        unresolvedTie,
        consequence,
        reasons);
  }

  /** The candidate at a position of the ballot. */
  public Optional<CandidateLine> candidate(int position) {
    return candidates.stream().filter(c -> c.position() == position).findFirst();
  }

  /** The findings that are answered by who signs: those to explain. */
  public List<Finding> toAnswer() {
    return findings.stream().filter(f -> f.severity() == Severity.EXPLAIN).toList();
  }

  /** What who signed the result as it is official answered to a finding; null where nobody did. */
  public String answerTo(Finding finding) {
    return formalities.answers().stream()
        .filter(answer -> answer.finding().code().equals(finding.code()))
        .map(Answer::text)
        .findFirst()
        .orElse(null);
  }

  /** What an administrative unit adds to it. */
  public Optional<UnitPart> part(String code) {
    return parts.stream().filter(part -> part.code().equals(code)).findFirst();
  }

  /** The parts right below an administrative unit. */
  public List<UnitPart> partsBelow(String code) {
    return parts.stream().filter(part -> code.equals(part.parent())).toList();
  }

  /** Whether minutes were signed over something else than what is read now. */
  public boolean isDisowned() {
    return !keptBack && !status.isOfficial() && formalities.minutes() != null;
  }
}
