package vn.baucu.operation.boundary;

import vn.baucu.shared.work.Situation;
import vn.baucu.shared.work.Urgency;

/** What the server asks of whoever keeps it. */
enum ServerSituation implements Situation {
  /** Little of the disk is left. */
  DISK(Urgency.STUCK, "BLOCK"),
  /** Nearly all of the heap is in use. */
  MEMORY(Urgency.STUCK, "EXPLAIN"),
  /** Many sign-ins are refused. */
  REFUSED(Urgency.DECIDE, "EXPLAIN"),
  /** The latest import failed. */
  IMPORT_FAILED(Urgency.STUCK, "BLOCK"),
  /** An import runs, and its server says nothing of it any more. */
  IMPORT_SILENT(Urgency.STUCK, "BLOCK"),
  /** What should run every few seconds has not come to its end for a minute. */
  TIMER_SILENT(Urgency.STUCK, "BLOCK"),
  /** People with duties have never signed in, and the election has begun. */
  STRANGERS(Urgency.NEXT, "EXPLAIN");

  private final Urgency urgency;
  private final String chip;

  ServerSituation(Urgency urgency, String chip) {
    this.urgency = urgency;
    this.chip = chip;
  }

  @Override
  public String key() {
    return "operation.work." + name();
  }

  @Override
  public Urgency urgency() {
    return urgency;
  }

  @Override
  public String chip() {
    return chip;
  }
}
