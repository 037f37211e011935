package org.cartora.shared;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Which roles hold a permission of {@link May}, and what it lets them do. */
@Retention(RUNTIME)
@Target(FIELD)
public @interface HeldBy {

    Role[] value();

    /** Goes on after "may". */
    String to();
}
