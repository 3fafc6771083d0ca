package vn.baucu.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The article of the law that a class or method applies, and the check it is, if it is one. {@code
 * docs/regulations.md} is generated from these.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Article {
  /** Articles as {@code "78(2)"}: article, and clause in brackets. */
  String[] value();

  /** The checks of the catalogue that stand here. */
  Check[] checks() default {};
}
