package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SchemaGuardTest {

    @Test
    void theApplicationAsksForTheNewestMigration() throws IOException {
        var config = new Properties();
        try (var file = Files.newInputStream(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            config.load(file);
        }
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            var newest = migrations
                    .map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();

            assertThat(config.getProperty("cartora.schema.version")).isEqualTo(String.valueOf(newest));
        }
    }
}
