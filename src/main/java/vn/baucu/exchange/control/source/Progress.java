package vn.baucu.exchange.control.source;

/**
 * How far an import is, told in steps of half a percent to whoever listens, who may stop it by
 * throwing.
 */
public final class Progress {
  private static final double STEP = 0.005;

  /** Is told how far it is. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Takes note.
     *
     * @param fraction 0 to 1
     */
    void at(double fraction);

    /** Is told that work goes on, however little. */
    default void step() {}

    /** Is told the database's number of the connection that is written on. */
    default void writesOn(long connection) {}
  }

  private final Listener listener;
  private double from;
  private double to;
  private long expected = 1;
  private long done;
  private double told = -1;

  public Progress(Listener listener) {
    this.listener = listener;
  }

  /**
   * Begins a stretch of the way.
   *
   * @param start where it begins, 0 to 1
   * @param end where it ends
   * @param units how many units of work it is expected to take
   */
  public void stretch(double start, double end, long units) {
    from = start;
    to = end;
    expected = Math.max(1, units);
    done = 0;
    advance(0);
  }

  /** Work goes on, without getting nearer to the end. */
  public void step() {
    listener.step();
  }

  /** What is written is written on this connection. */
  public void writesOn(long connection) {
    listener.writesOn(connection);
  }

  /** Some units of the stretch are done. */
  public void advance(long units) {
    listener.step();
    done += units;
    double fraction = from + (to - from) * Math.min(1.0, (double) done / expected);
    if (fraction - told >= STEP) {
      told = fraction;
      listener.at(fraction);
    }
  }
}
