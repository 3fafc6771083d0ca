package vn.baucu.exchange.control.source;

/**
 * How much a package may be before it is taken for an attack.
 *
 * @param entries files and folders in the ZIP
 * @param bytes uncompressed bytes of all files together
 * @param ratio uncompressed ÷ compressed bytes of one file, once it is over a mebibyte
 * @param rowCharacters characters of one row
 */
public record PackageLimits(int entries, long bytes, int ratio, int rowCharacters) {
  /** Room for thirty cities of two million voters. */
  public static final PackageLimits USUAL = new PackageLimits(64, 1L << 29, 100, 1 << 19);

  /** Below this a ratio says nothing. */
  static final long SMALL = 1L << 20;
}
