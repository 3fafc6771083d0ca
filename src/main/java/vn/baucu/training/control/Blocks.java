package vn.baucu.training.control;

/** Cuts a row of things into neighbouring blocks as even as can be. */
final class Blocks {
  private Blocks() {}

  /**
   * Index of the first thing of a block.
   *
   * @param number of the block, from 1; one more than {@code blocks} gives the end
   */
  static int first(int number, int blocks, int things) {
    return (int) (((long) (number - 1) * things + blocks - 1) / blocks);
  }

  /** The block, from 0, in which the thing of this index lies. */
  static int of(int index, int blocks, int things) {
    return (int) ((long) index * blocks / things);
  }
}
