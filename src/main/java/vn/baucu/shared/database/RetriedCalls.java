package vn.baucu.shared.database;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands before what is {@link Retried}. */
@Interceptor
@Retried
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RetriedCalls {
  @Inject private Retries retries;

  @AroundInvoke
  public Object call(InvocationContext call) throws Exception {
    return retries.run(call::proceed);
  }
}
