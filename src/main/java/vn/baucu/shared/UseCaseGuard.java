package vn.baucu.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import vn.baucu.shared.database.DatabaseState;

/**
 * Stands before every use case, after the container has checked the role: the scope on the tree,
 * and "no entry, no change".
 */
@Interceptor
@UseCase
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseGuard {
  @Inject private CurrentCaller caller;
  @Inject private ScopeTree tree;
  @Inject private Audit audit;
  @Inject private DatabaseState database;

  @AroundInvoke
  public Object guard(InvocationContext call) throws Exception {
    Method method = call.getMethod();
    boolean scoped = checkScope(method, call.getParameters());
    if (!scoped && !method.isAnnotationPresent(Unscoped.class)) {
      throw new IllegalStateException(method + " declares neither @InScope nor @Unscoped");
    }
    Object answer = call.proceed();
    if (method.isAnnotationPresent(Command.class) && !audit.isRecorded()) {
      throw new IllegalStateException(method + " changed something and left no audit entry");
    }
    return answer;
  }

  /** What a timer does rests while the database is away. */
  @AroundTimeout
  public Object tick(InvocationContext call) throws Exception {
    return database.isOpen() ? call.proceed() : null;
  }

  private boolean checkScope(Method method, Object[] arguments) {
    boolean scoped = false;
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(InScope.class)) {
        scoped = true;
        check(method, (ScopeTarget) arguments[i]);
      }
    }
    return scoped;
  }

  private void check(Method method, ScopeTarget target) {
    UnitPath path =
        tree.find(caller.electionId(), target.unit())
            .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", target.unit()));
    if (!caller.get().covers(path, target.areaNumber())) {
      audit.denied(
          method.getDeclaringClass().getSimpleName() + "." + method.getName(), target.toString());
      throw Refusal.denied("shared.outOfScope", target.unit());
    }
  }
}
