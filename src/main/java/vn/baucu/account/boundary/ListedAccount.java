package vn.baucu.account.boundary;

/**
 * Somebody of a committee who is to have an account, as a line of a list names him.
 *
 * @param line its number in the list, from 1
 * @param unit code of the unit whose committee it is
 * @param phone may be empty
 */
public record ListedAccount(
    int line, String username, String fullName, String unit, String phone) {}
