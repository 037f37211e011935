package org.cartora.shared;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Open to whoever is being served, for only other facades call it, and they have seen to who may. A test keeps the fronts
 * away from it.
 */
@Retention(CLASS)
@Target({TYPE, METHOD})
public @interface Inside {}
