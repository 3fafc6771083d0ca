package vn.baucu.account.control;

import vn.baucu.shared.Caller;

/**
 * What an account is at this moment.
 *
 * @param caller who it is in the election meant
 * @param epoch grows with each reset and change of role: what was remembered before is void
 */
public record Standing(Caller caller, int epoch) {}
