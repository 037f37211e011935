package org.cartora.launcher;

/** Something that the person at the keyboard has to read and can act on; printed without a stack trace. */
final class LauncherFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LauncherFailure(String message) {
        super(message);
    }

    LauncherFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
