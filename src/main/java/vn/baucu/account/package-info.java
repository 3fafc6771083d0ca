/**
 * Accounts, their assignments, and signing in. An account is a person; an assignment gives it, in
 * one election, one role, one unit and duties. A user name and the name of its person are never
 * changed, so what a person did keeps its author.
 *
 * <p>The container decides who calls: {@link vn.baucu.account.control.SignInMechanism} tells it, by
 * form and session for pages and by HTTP Basic, without a session, for the API. Passwords are kept
 * as slow salted hashes; wrong ones make whoever types them wait, and lock nobody.
 */
package vn.baucu.account;
