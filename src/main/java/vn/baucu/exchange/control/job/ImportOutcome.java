package vn.baucu.exchange.control.job;

import java.util.List;
import vn.baucu.account.boundary.Credential;
import vn.baucu.exchange.boundary.ImportReport;

/**
 * What came of an import.
 *
 * @param credentials passwords drawn for new accounts, to be handed out once
 */
public record ImportOutcome(ImportReport report, List<Credential> credentials) {}
