package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraServerTest {

    private static final String OVER = "Payara Server 7 startup time : Felix (3,229ms), total(5,806ms)\n";

    @TempDir
    Path folder;

    @Test
    void theStartOfAFormerServerIsNotThisOnes() throws IOException {
        var log = Files.writeString(folder.resolve("server.log"), OVER);
        var before = Files.size(log);

        assertThat(PayaraServer.hasStarted(log, before)).isFalse();
        Files.writeString(log, OVER + "loading\n" + OVER);
        assertThat(PayaraServer.hasStarted(log, before)).isTrue();
    }

    @Test
    void aLogThatWasTurnedIsReadFromItsBeginning() throws IOException {
        var log = Files.writeString(folder.resolve("server.log"), OVER);

        assertThat(PayaraServer.hasStarted(log, 100_000)).isTrue();
    }
}
