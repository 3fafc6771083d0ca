package vn.baucu.training.control;

/**
 * The figures of one area's count at one level.
 *
 * @param votes of the candidates, in ballot order
 */
record Count(
    long voters, long voted, long issued, long collected, long valid, long invalid, long[] votes) {}
