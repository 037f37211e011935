package org.wildfly.security.manager;

import org.jspecify.annotations.Nullable;

/** The calls that JBeret makes, without a security manager: that no longer exists in Java. */
public final class WildFlySecurityManager {

    private WildFlySecurityManager() {}

    public static boolean isChecking() {
        return false;
    }

    public static ClassLoader getCurrentContextClassLoaderPrivileged() {
        return Thread.currentThread().getContextClassLoader();
    }

    public static ClassLoader setCurrentContextClassLoaderPrivileged(ClassLoader loader) {
        var thread = Thread.currentThread();
        var former = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        return former;
    }

    public static @Nullable ClassLoader getClassLoaderPrivileged(Class<?> type) {
        return type.getClassLoader();
    }

    public static @Nullable String getPropertyPrivileged(String name, @Nullable String otherwise) {
        return System.getProperty(name, otherwise);
    }
}
