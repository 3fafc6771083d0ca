package vn.baucu.operation;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.util.concurrent.CountDownLatch;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** A timer of which every tick runs out of memory, or says so. */
@Singleton
@UseCase
public class FailingTimer {
  @Resource private TimerService timers;

  private final CountDownLatch ticks = new CountDownLatch(4);

  /** Begins to tick. */
  @Unscoped("a test")
  public CountDownLatch begin() {
    timers.createIntervalTimer(10, 10, new TimerConfig(null, false));
    return ticks;
  }

  @Timeout
  void tick() {
    ticks.countDown();
    if (ticks.getCount() > 0) {
      throw new OutOfMemoryError("made up");
    }
    timers.getTimers().forEach(Timer::cancel);
  }
}
