package org.cartora.launcher;

import java.nio.file.Path;

/** The JDK that runs the launcher runs the servers too. */
final class Java {

    private Java() {}

    static String home() {
        return System.getProperty("java.home");
    }

    static String command() {
        return Path.of(home(), "bin", "java").toString();
    }
}
