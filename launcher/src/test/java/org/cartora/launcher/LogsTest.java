package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void theLastWordsAreTheLastLines() throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "one\ntwo\n\nthree\n");

        assertThat(Logs.tail(log, 2)).isEqualTo("    | two\n    | three");
    }

    @Test
    void aServerThatSaidNothingIsSaidToHaveNoLog() {
        assertThat(Logs.tail(folder.resolve("none.log"), 2)).contains("no log");
    }

    @Test
    void aLineOfJsonIsShownAsAPersonWouldWriteIt() {
        var line = """
                {"timestamp":"2026-01-01T00:00:00Z","level":"ERROR","service":"cartora","message":"Failed \\"now\\"","context":{},\
                "stack_trace":"java.net.BindException: Address already in use\\n\\tat java.base/x"}""";

        assertThat(Logs.readable(line))
                .isEqualTo("ERROR Failed \\\"now\\\": java.net.BindException: Address already in use");
    }

    @Test
    void aLogIsTurnedOnceAtEachStart() throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "before");

        Logs.turn(log);

        assertThat(log).doesNotExist();
        assertThat(folder.resolve("a.log.1")).hasContent("before");
    }
}
