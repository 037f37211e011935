package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path state = Path.of("");

    @Test
    void whatWasKilledIsNotCalledOpenAnyMore() throws IOException {
        var folders = new Folders(state, state, state);
        folders.create();
        Files.writeString(folders.ready(), "since yesterday");

        new Leftovers(folders).stop(new Progress(System.out));

        assertThat(folders.ready()).doesNotExist();
    }
}
