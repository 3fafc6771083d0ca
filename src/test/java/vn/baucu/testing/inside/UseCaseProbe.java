package vn.baucu.testing.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.ScopeTarget;
import vn.baucu.shared.UnitCode;

/** Calls any use case as whoever signs in, upon any place, and undoes what it did. */
@Path("test/use-cases")
@RequestScoped
public class UseCaseProbe {
  @Resource private UserTransaction transaction;

  /** What came of a call. */
  public enum Outcome {
    ADMITTED,
    NOT_IN_ROLE,
    OUT_OF_SCOPE,
    OUT_OF_DUTY,
    UNKNOWN_UNIT
  }

  /** Calls the method of a boundary whose {@code toGenericString} is given. */
  @GET
  @Path("{boundary}")
  public String call(
      @PathParam("boundary") String boundary,
      @QueryParam("method") String signature,
      @QueryParam("unit") String unit,
      @QueryParam("area") int area)
      throws Exception {
    Class<?> type = Class.forName(boundary);
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(m -> m.toGenericString().equals(signature))
            .findFirst()
            .orElseThrow();
    Object bean = CDI.current().select(type).get();
    transaction.begin();
    try {
      if (method.invoke(bean, arguments(method, unit, area)) instanceof Future<?> later) {
        later.get();
      }
      return Outcome.ADMITTED.name();
    } catch (InvocationTargetException | ExecutionException e) {
      return outcome(e.getCause()).name();
    } finally {
      transaction.rollback();
    }
  }

  /**
   * Calls a method with one text for each of its texts, and tells the kind of the refusal; DONE
   * where there is none.
   */
  @GET
  @Path("{boundary}/refusal")
  public String refusal(
      @PathParam("boundary") String boundary,
      @QueryParam("method") String signature,
      @QueryParam("text") String text)
      throws Exception {
    Class<?> type = Class.forName(boundary);
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(m -> m.toGenericString().equals(signature))
            .findFirst()
            .orElseThrow();
    Object[] arguments = arguments(method, "nowhere", 0);
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = method.getParameterTypes()[i] == String.class ? text : arguments[i];
    }
    Object bean = CDI.current().select(type).get();
    transaction.begin();
    try {
      method.invoke(bean, arguments);
      return "DONE";
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof Refusal refusal
          ? refusal.kind().name()
          : String.valueOf(e.getCause());
    } finally {
      transaction.rollback();
    }
  }

  private static Outcome outcome(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
        return Outcome.NOT_IN_ROLE;
      }
      if (cause instanceof Refusal refusal && refusal.key().equals("shared.outOfScope")) {
        return Outcome.OUT_OF_SCOPE;
      }
      if (cause instanceof Refusal refusal && refusal.key().startsWith("shared.outOfDuty.")) {
        return Outcome.OUT_OF_DUTY;
      }
      if (cause instanceof Refusal refusal && refusal.key().equals("shared.unknownUnit")) {
        return Outcome.UNKNOWN_UNIT;
      }
    }
    return Outcome.ADMITTED;
  }

  private static Object[] arguments(Method method, String unit, int area) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> argument(parameter, unit, area))
        .toArray();
  }

  private static Object argument(Parameter parameter, String unit, int area) {
    Class<?> type = parameter.getType();
    if (type == UnitCode.class || type == ScopeTarget.class) {
      return new UnitCode(unit);
    }
    if (type == AreaKey.class) {
      return new AreaKey(unit, area);
    }
    if (type == ElectoralUnitKey.class) {
      return new ElectoralUnitKey(ElectionLevel.NATIONAL_ASSEMBLY, unit, 1);
    }
    if (type == MinutesKey.class) {
      return new MinutesKey(ElectionLevel.NATIONAL_ASSEMBLY, unit, area, Round.FIRST);
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == long.class) {
      return 0L;
    }
    return type == int.class ? 0 : null;
  }
}
