package org.cartora.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that takes the header {@code Idempotency-Key} and whose work is several transactions, because a payment provider
 * is called between them: it runs inside {@link Steps#answer}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface KeyedInSteps {}
