package vn.baucu.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.InContainer;

class TimersIT extends InContainer {
  @Inject private FailingTimer timer;

  @Test
  void anErrorEndsNoTimer() throws InterruptedException {
    assertThat(timer.begin().await(60, TimeUnit.SECONDS)).isTrue();
  }
}
