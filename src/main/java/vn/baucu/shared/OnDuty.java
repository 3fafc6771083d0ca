package vn.baucu.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The duty without which nobody gets as far as the use case; every {@link Command} that people can
 * reach says one. What hangs on state or on who did what before, the aggregate decides after.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnDuty {
  Duty value();
}
