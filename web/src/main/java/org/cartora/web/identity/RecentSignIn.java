package org.cartora.web.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For what somebody must not do who has only found an open screen or a stolen token: the caller has proved within the last
 * {@code cartora.identity.recent} who he is, by password, one-time password where there is one, or another provider.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RecentSignIn {}
