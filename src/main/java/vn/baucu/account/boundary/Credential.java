package vn.baucu.account.boundary;

/** A new account and its password, drawn and handed out once. */
public record Credential(String username, String fullName, String password) {}
