package org.cartora.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that takes the header {@code Idempotency-Key} and whose body is too large to be held: the method streams it away and
 * names its checksum to {@link StreamedOnce#answer}, inside which it does its work.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface KeyedStream {}
