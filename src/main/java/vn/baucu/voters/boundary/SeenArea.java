package vn.baucu.voters.boundary;

/** A polling area by its number, with the version that somebody saw. */
public record SeenArea(int number, int version) {}
