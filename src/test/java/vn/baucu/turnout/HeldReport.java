package vn.baucu.turnout;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDateTime;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.baucu.shared.AreaKey;
import vn.baucu.turnout.boundary.Figure;
import vn.baucu.turnout.boundary.TurnoutReports;

/** A report that is written and not yet committed, as long as the test holds it. */
@Path("test/turnout-held/{unit}/{area}/{slot}")
@RequestScoped
public class HeldReport {
  private static final long PATIENCE = 60;
  private static final Semaphore WRITTEN = new Semaphore(0);
  private static final Semaphore RELEASED = new Semaphore(0);

  @Resource private UserTransaction transaction;
  @Inject private TurnoutReports reports;

  @POST
  public void report(
      @PathParam("unit") String unit,
      @PathParam("area") int area,
      @PathParam("slot") String slot,
      @QueryParam("voted") long voted)
      throws Exception {
    transaction.begin();
    boolean released = false;
    try {
      LocalDateTime time = LocalDateTime.parse("2021-05-23T" + slot);
      reports.report(new AreaKey(unit, area), time, new Figure(voted, null, null, null));
      WRITTEN.release();
      released = RELEASED.tryAcquire(PATIENCE, TimeUnit.SECONDS);
    } finally {
      if (released) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    }
  }

  /** Waits until the report is written. */
  static boolean isWritten() throws InterruptedException {
    return WRITTEN.tryAcquire(PATIENCE, TimeUnit.SECONDS);
  }

  /** Lets it be committed. */
  static void release() {
    RELEASED.release();
  }
}
