package vn.baucu.exchange.control.job;

import java.nio.file.Path;
import vn.baucu.shared.Caller;

/**
 * What is to be imported, and on whose behalf.
 *
 * @param id the identity of its job; null where it has none, at a server's start
 * @param file where the package lies
 * @param fileName what its sender calls it
 * @param sha256 its fingerprint, in hexadecimal
 * @param dryRun whether only a report is wanted
 * @param caller who wants it
 * @param sharedPassword the password of all new accounts; null to draw one for each
 */
public record ImportOrder(
    String id,
    Path file,
    String fileName,
    String sha256,
    boolean dryRun,
    Caller caller,
    String sharedPassword) {}
