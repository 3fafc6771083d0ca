package vn.baucu.exchange.boundary;

import java.util.List;

/**
 * What an import found and did.
 *
 * @param election code of the election; null where the package does not tell
 * @param electionName its name; null likewise
 * @param newElection whether the package makes a new election
 * @param dryRun whether only a report was asked for
 * @param accepted whether nothing refuses the package
 * @param applied whether it was written
 * @param unchanged whether everything in it was there already
 * @param sha256 fingerprint of the file, in hexadecimal
 * @param files one entry per file of the package, in the order they stand on each other
 * @param problems the first problems of each file
 * @param problemsTotal how many there are
 */
public record ImportReport(
    String election,
    String electionName,
    boolean newElection,
    boolean dryRun,
    boolean accepted,
    boolean applied,
    boolean unchanged,
    String sha256,
    List<SheetReport> files,
    List<ImportProblem> problems,
    int problemsTotal) {}
