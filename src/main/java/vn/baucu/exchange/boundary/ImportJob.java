package vn.baucu.exchange.boundary;

import java.time.LocalDateTime;

/**
 * An import as pages and the API show it.
 *
 * @param progress 0 to 1
 * @param report null while it is not made
 * @param failure one sentence where something else than the package was at fault; else null
 * @param passwords whether passwords of new accounts wait to be handed out, once
 */
public record ImportJob(
    String id,
    String username,
    String fileName,
    String sha256,
    boolean dryRun,
    ImportState state,
    double progress,
    ImportReport report,
    String failure,
    boolean passwords,
    LocalDateTime startedAt,
    LocalDateTime finishedAt) {}
