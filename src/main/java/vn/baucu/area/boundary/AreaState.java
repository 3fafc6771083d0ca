package vn.baucu.area.boundary;

/**
 * A polling area as it stands.
 *
 * @param id its identity
 * @param version grows with every change
 */
public record AreaState(int id, int version, AreaText text) {}
