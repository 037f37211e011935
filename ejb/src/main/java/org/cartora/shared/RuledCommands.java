package org.cartora.shared;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before every facade: a command that breaks its own rules is refused, from whichever front it comes. The API has
 * looked at them before, with the names that its clients use; the console and the batch jobs have not.
 */
public class RuledCommands {

    private static final Map<Class<?>, Boolean> RULED = new ConcurrentHashMap<>();

    @Inject
    private Validity validity;

    /** Refuses with {@code VALIDATION_ERROR} and every rule that is broken. */
    @AroundInvoke
    public Object look(InvocationContext call) throws Exception {
        // null instead of an empty array where a method takes nothing: so the server has it
        var arguments = Objects.requireNonNullElse(call.getParameters(), new Object[0]);
        for (var argument : arguments) {
            if (argument instanceof Record command && isRuled(command.getClass())) {
                var wrong = validity.details(command);
                if (!wrong.isEmpty()) {
                    throw Invalid.of(wrong);
                }
            }
        }
        return call.proceed();
    }

    private boolean isRuled(Class<?> type) {
        return RULED.computeIfAbsent(type, validity::hasRules);
    }
}
