package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The containers are the same platform as ./shop run; an engine to try them on is not on every machine. */
class ContainersTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCKER = ROOT.resolve("docker");
    private static Map<String, Map<String, Object>> services = Map.of();

    @BeforeAll
    static void read() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(DOCKER.resolve("compose.yml")));
        services = compose.getOrDefault("services", Map.of());
    }

    @Test
    void everyServerOfThePlatformHasAContainer() {
        assertThat(services).containsKeys(Platform.names().toArray(String[]::new));
    }

    @Test
    void everyImageHasAnExactVersion() {
        services.values().stream()
                .filter(service -> service.containsKey("image"))
                .forEach(service -> assertThat((String) service.get("image")).matches("[a-z/]+:v?\\d+(\\.\\d+)+"));
    }

    @Test
    void theServersHaveTheVersionsOfTheBuild() throws IOException {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        for (var server : Map.of("keycloak", "keycloak", "artemis", "artemis").entrySet()) {
            assertThat(pom)
                    .contains("<version.%s>%s</"
                            .formatted(server.getKey(), image(server.getValue()).replaceAll(".*:", "")));
        }
        assertThat(pom).contains("<version.flyway>" + image("migrate").replaceAll(".*:", ""));
        assertThat(pom)
                .contains("<version.postgres.binaries>" + image("postgres").replaceAll(".*:", ""));
    }

    @Test
    void everyPortIsBoundToLoopback() {
        services.values().forEach(service -> {
            if (service.get("ports") instanceof List<?> ports) {
                assertThat(ports).allSatisfy(port -> assertThat((String) port).startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void everyMountedFileExists() {
        services.values().forEach(service -> {
            if (service.get("volumes") instanceof List<?> volumes) {
                volumes.stream()
                        .map(volume -> ((String) volume).split(":")[0])
                        .filter(source -> source.startsWith("."))
                        .forEach(source -> assertThat(DOCKER.resolve(source)).exists());
            }
        });
    }

    @Test
    void theApplicationAndTheIdentityProviderAreToldWhatTheLauncherTellsThem() throws IOException {
        var launcher = Application.environment(new Folders(ROOT, ROOT.resolve(".run"), ROOT), Ports.on(0));
        Set<String> told = new TreeSet<>();
        for (var server : List.of("payara", "keycloak")) { // the launcher tells both the same
            if (services.getOrDefault(server, Map.of()).get("environment") instanceof Map<?, ?> names) {
                names.keySet().forEach(name -> told.add((String) name));
            }
        }
        var image = Pattern.compile("CARTORA_[A-Z_]+(?==)")
                .matcher(Files.readString(DOCKER.resolve("Dockerfile")))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
        told.addAll(image);

        assertThat(told).containsAll(launcher.keySet());
    }

    private static String image(String service) {
        return services.getOrDefault(service, Map.of())
                .getOrDefault("image", "")
                .toString();
    }
}
