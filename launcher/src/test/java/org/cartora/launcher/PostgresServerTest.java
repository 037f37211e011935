package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path machine;

    @Test
    void theServerOfMavenIsUsedUnlessAnotherIsNamed() {
        assertThat(PostgresServer.own(Map.of())).isEmpty();
    }

    @Test
    void aServerOfTheMachineIsUsedWhereItIsNamed() throws IOException {
        Files.createDirectories(machine.resolve("bin"));
        Files.createFile(machine.resolve("bin/initdb")).toFile().setExecutable(true);

        assertThat(PostgresServer.own(Map.of("CARTORA_POSTGRES_HOME", machine.toString())))
                .contains(machine);
    }

    @Test
    void aFolderWithoutAServerIsRefused() {
        assertThatThrownBy(() -> PostgresServer.own(Map.of("CARTORA_POSTGRES_HOME", machine.toString())))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("there is no bin/initdb");
    }
}
