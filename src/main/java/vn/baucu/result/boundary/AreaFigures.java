package vn.baucu.result.boundary;

/**
 * The accepted figures of one polling area.
 *
 * @param sums null while its minutes are not accepted, or are kept back
 */
public record AreaFigures(int number, String name, Sums sums) {}
