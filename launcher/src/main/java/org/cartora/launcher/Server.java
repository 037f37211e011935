package org.cartora.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One server of the platform: how it is prepared, started, asked whether it is ready, and stopped. */
interface Server {

    String name();

    /** Lays out what the server needs before it starts; may be repeated. */
    void prepare() throws Exception;

    List<String> command() throws Exception;

    default Map<String, String> environment() {
        return Map.of();
    }

    /** Whether it answers; an exception counts as no. */
    boolean answers() throws Exception;

    /** Whether it says that it will never answer, though its process is still there. */
    default boolean gaveUp() throws Exception {
        return false;
    }

    /** What has to be done once it answers, before others may rely on it. */
    default void finish() throws Exception {}

    default Duration patience() {
        return Duration.ofSeconds(120);
    }

    default Duration grace() {
        return Duration.ofSeconds(4);
    }

    default String stopSignal() {
        return "TERM";
    }
}
