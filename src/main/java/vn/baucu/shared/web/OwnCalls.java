package vn.baucu.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls in pages of this program's own methods, {@code #{format.integer(n)}} or {@code
 * #{row.name()}}: each method is looked for once and not, as the standard resolver does, among all
 * methods of its class at every call, which was a third of the cost of a page with a table. What is
 * overloaded is left to the standard resolver.
 */
public class OwnCalls extends ELResolver {
  private static final String OWN = "vn.baucu.";

  private static final ClassValue<Methods> METHODS =
      new ClassValue<>() {
        @Override
        protected Methods computeValue(Class<?> type) {
          return new Methods(type);
        }
      };

  @Override
  public Object invoke(
      ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
    if (base == null || !base.getClass().getName().startsWith(OWN)) {
      return null;
    }
    Object[] given = arguments == null ? new Object[0] : arguments;
    Optional<Method> method = METHODS.get(base.getClass()).only(name.toString(), given.length);
    if (method.isEmpty()) {
      return null;
    }
    context.setPropertyResolved(base, name);
    try {
      return method.get().invoke(base, converted(context, method.get(), given));
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new ELException(e);
    }
  }

  private static Object[] converted(ELContext context, Method method, Object[] given) {
    Class<?>[] types = method.getParameterTypes();
    Object[] converted = new Object[types.length];
    int single = method.isVarArgs() ? types.length - 1 : types.length;
    for (int i = 0; i < single; i++) {
      converted[i] = context.convertToType(given[i], types[i]);
    }
    if (method.isVarArgs()) {
      Class<?> type = types[single].getComponentType();
      Object rest = Array.newInstance(type, given.length - single);
      for (int i = single; i < given.length; i++) {
        Array.set(rest, i - single, context.convertToType(given[i], type));
      }
      converted[single] = rest;
    }
    return converted;
  }

  /** The public methods of a class. */
  private static final class Methods {
    private final Class<?> type;
    private final Map<String, Optional<Method>> found = new ConcurrentHashMap<>();

    private Methods(Class<?> type) {
      this.type = type;
    }

    /** The one method of a name that takes so many arguments; empty where there are several. */
    private Optional<Method> only(String name, int arguments) {
      return found.computeIfAbsent(name + "/" + arguments, key -> find(name, arguments));
    }

    private Optional<Method> find(String name, int arguments) {
      List<Method> methods =
          Arrays.stream(type.getMethods())
              .filter(method -> method.getName().equals(name) && !method.isBridge())
              .filter(method -> takes(method, arguments))
              .toList();
      return methods.size() == 1 && methods.get(0).trySetAccessible()
          ? Optional.of(methods.get(0))
          : Optional.empty();
    }

    private static boolean takes(Method method, int arguments) {
      int parameters = method.getParameterCount();
      return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // Properties are the standard resolver's.
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
