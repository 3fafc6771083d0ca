package vn.baucu.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import vn.baucu.shared.database.DatabaseState;

/**
 * Stands before every use case, after the container has checked the role: the scope on the tree,
 * the duty, and "no entry, no change". What is refused for lack of right, here or further in, it
 * leaves in the audit trail under the name of the use case that was asked for.
 */
@Interceptor
@UseCase
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseGuard {
  private static final Logger LOG = Logger.getLogger(UseCaseGuard.class.getName());

  @Inject private CurrentCaller caller;
  @Inject private ScopeTree tree;
  @Inject private Audit audit;
  @Inject private Refusals refusals;
  @Inject private UseCaseDepth depth;
  @Inject private DatabaseState database;

  @AroundInvoke
  public Object guard(InvocationContext call) throws Exception {
    depth.enter();
    Refusal refused = null;
    try {
      return admitted(call);
    } catch (Refusal refusal) {
      refused = refusal;
      throw refusal;
    } finally {
      if (depth.leave() && refused != null) {
        refusals.audit(name(call.getMethod()), subject(call, refused), refused);
      }
    }
  }

  private Object admitted(InvocationContext call) throws Exception {
    Method method = call.getMethod();
    boolean scoped = checkScope(method, call.getParameters());
    if (!scoped && !method.isAnnotationPresent(Unscoped.class)) {
      throw new IllegalStateException(method + " declares neither @InScope nor @Unscoped");
    }
    checkDuty(method);
    Object answer = call.proceed();
    if (method.isAnnotationPresent(Command.class) && !audit.isRecorded()) {
      throw new IllegalStateException(method + " changed something and left no audit entry");
    }
    return answer;
  }

  /**
   * Stands before every tick of a timer, which rests while the database is away. Nothing that
   * happens in one, not even an Error such as heap that was short for a moment, makes the container
   * end the timer.
   */
  @AroundTimeout
  public Object tick(InvocationContext tick) {
    try {
      return database.isOpen() ? tick.proceed() : null;
    } catch (Throwable thrown) {
      LOG.log(Level.SEVERE, thrown, () -> tick.getMethod() + " failed and goes on");
      return null;
    }
  }

  private boolean checkScope(Method method, Object[] arguments) {
    boolean scoped = false;
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(InScope.class)) {
        scoped = true;
        check((ScopeTarget) arguments[i]);
      }
    }
    return scoped;
  }

  private void check(ScopeTarget target) {
    UnitPath path =
        Optional.ofNullable(target.unit())
            .flatMap(unit -> tree.find(caller.electionId(), unit))
            .orElseThrow(
                () -> Refusal.unknown("shared.unknownUnit", Objects.toString(target.unit(), "")));
    if (!caller.get().covers(path, target.areaNumber())) {
      throw Refusal.denied("shared.outOfScope", target.unit());
    }
  }

  private void checkDuty(Method method) {
    OnDuty duty = method.getAnnotation(OnDuty.class);
    if (duty != null && !duty.value().isOf(caller.get())) {
      throw Refusal.denied("shared.outOfDuty." + duty.value());
    }
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  /** The place that was named, else what the sentence of the refusal names. */
  private static AuditSubject subject(InvocationContext call, Refusal refused) {
    // Of a method without parameters the container hands over none, not an empty array.
    for (Object given : Optional.ofNullable(call.getParameters()).orElseGet(() -> new Object[0])) {
      if (given instanceof ScopeTarget place) {
        return AuditSubject.of(place);
      }
    }
    return AuditSubject.named(
        AuditSubject.Kind.REQUEST,
        Arrays.stream(refused.arguments()).map(String::valueOf).collect(Collectors.joining(" ")));
  }
}
