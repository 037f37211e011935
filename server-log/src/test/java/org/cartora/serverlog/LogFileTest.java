package org.cartora.serverlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void aFullFileStartsAnewAndKeepsItsPredecessors() throws IOException {
        var file = folder.resolve("logs/server.log");
        var log = new LogFile(file, 500, 2) {};

        for (var i = 0; i < 10; i++) {
            log.publish(new LogRecord(Level.INFO, "line " + i));
        }
        log.close();

        assertThat(Files.readString(file)).contains("line 9").hasSizeLessThanOrEqualTo(500);
        assertThat(folder.resolve("logs/server.log.1")).exists();
        assertThat(folder.resolve("logs/server.log.2")).exists();
        assertThat(folder.resolve("logs/server.log.3")).doesNotExist();
    }

    @Test
    void theAccessLogIsApartFromTheServersLog() {
        var access = new LogRecord(Level.INFO, "GET /");
        access.setLoggerName("cartora.access");
        var other = new LogRecord(Level.INFO, "started");
        other.setLoggerName("org.glassfish");

        assertThat(new AccessLog().isLoggable(access)).isTrue();
        assertThat(new ServerLog().isLoggable(access)).isFalse();
        assertThat(new AccessLog().isLoggable(other)).isFalse();
        assertThat(new ServerLog().isLoggable(other)).isTrue();
    }
}
