package org.cartora.shared;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.cartora.serverlog.LogContext;

/**
 * Work that nobody asked for over HTTP, a timer or a message: log and audit name who does it, and one id for all that is done in one
 * go. Put on the method that the timer or the broker calls.
 */
public class Unattended implements Serializable {

    private static final long serialVersionUID = 1L;

    @AroundInvoke
    @AroundTimeout
    public Object named(InvocationContext work) throws Exception {
        if (LogContext.requestId() != null) {
            return work.proceed();
        }
        LogContext.begin("sys_" + Ids.next().toString().replace("-", ""));
        LogContext.user("system:" + work.getMethod().getDeclaringClass().getSimpleName());
        try {
            return work.proceed();
        } finally {
            LogContext.end();
        }
    }
}
