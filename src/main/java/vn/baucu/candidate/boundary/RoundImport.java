package vn.baucu.candidate.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import vn.baucu.candidate.control.RoundBulk;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** The further polls of an election in bulk. */
@Stateless
@UseCase
public class RoundImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private RoundBulk bulk;
  @Inject private Audit audit;

  /** Hands out the re-elections and supplementary elections. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachPoll(int electionId, Consumer<FurtherPoll> polls) {
    bulk.eachPoll(electionId, polls);
  }

  /** Hands out their voters, where they are known. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachVoters(int electionId, Consumer<PollVoters> voters) {
    bulk.eachVoters(electionId, voters);
  }

  /** Hands out which areas vote again. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachReVote(int electionId, Consumer<ReVote> again) {
    bulk.eachReVote(electionId, again);
  }

  /** Hands out who was struck out of a list. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachStruck(int electionId, Consumer<StruckCandidate> struck) {
    bulk.eachStruck(electionId, struck);
  }

  /** Adds areas that vote again, or changes what is known of their new vote. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putReVotes(RowStream<ReVote> again) {
    int written = bulk.putReVotes(again);
    audit.record(
        "candidate.putReVotes",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        null);
  }

  /** Puts voters of further polls down, in place of what was there. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putVoters(RowStream<PollVoters> voters) {
    int written = bulk.putVoters(voters);
    audit.record(
        "candidate.putPollVoters",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        null);
  }
}
