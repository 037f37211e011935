package org.cartora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartora.shared.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The repository holds no secret but the named ones of development, and each secret is described. */
class SecretsTest {

    /** Beside those of {@link Secret}: what logs a developer in, and words of tests that look like secrets. */
    private static final Set<String> ALLOWED =
            Set.of("Cartora-demo-1", "postgres-dev", "payara-dev", "operator-dev", "warehouse-dev");

    /** Forms that secrets of well-known makers have. */
    private static final Pattern KNOWN = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{36}|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
                    + "|\\bAIza[0-9A-Za-z_-]{35}\\b|\\b[sr]k_(live|test)_[A-Za-z0-9]{16,}\\b|\\bwhsec_[A-Za-z0-9+/]{16,}"
                    + "|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}|\\bnpm_[A-Za-z0-9]{36}\\b"
                    + "|[a-z][a-z0-9+.-]*://[^/\\s:@\"'<>%${}]+:[^/\\s:@\"'<>%${}]+@");

    /** A word for something secret, and what it is set to. */
    private static final Pattern SET = Pattern.compile(
            "(?i)(?:password|passwd|secret|api[_-]?key|token|credential)[\"']?\\s*[:=]\\s*[\"']?([A-Za-z0-9+/_.!-]{8,})");

    /** Values rather than names: letters and digits, mixed. */
    private static final Pattern RANDOM = Pattern.compile("(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9+/_!-]{12,}=*");

    private static final Pattern SETTINGS =
            Pattern.compile(".*\\.(properties|ya?ml|json|xml|conf|sql|sh|env|toml|asadmin)$");

    @Test
    void theTreeHoldsNoSecretButThoseOfDevelopment() {
        var files = Tree.files();
        assertThat(files).hasSizeGreaterThan(1000);

        var findings = files.stream()
                .filter(file -> !file.endsWith("package-lock.json") && !file.endsWith("SecretsTest.java"))
                .flatMap(file -> findings(file, Tree.lines(file)))
                .toList();

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA PRIVATE KEY-----", "aws = AKIAABCDEFGHIJKLMNOP", "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
                "whsec_7f3a9c1d5e8b2a4f6c0d", "jdbc:postgresql://admin:hunter2@db/cartora", "password: Tr0ub4dor3x9Kq",
                "cartora.mail.password=Zq7vT1n0LwXc93Kd", "\"secret\": \"mF93kd02LLpaQz81\""
            })
    void aSecretWouldBeFound(String line) {
        assertThat(findings(Path.of("planted.properties"), List.of(line))).isNotEmpty();
    }

    @Test
    void whatTheSourcesSetIsOnTheList() throws Exception {
        var defaults = new Properties();
        try (var in = Files.newInputStream(
                Tree.ROOT.resolve("ejb/src/main/resources/META-INF/microprofile-config.properties"))) {
            defaults.load(in);
        }
        var listed = Arrays.stream(Secret.values()).map(Secret::property).collect(Collectors.toSet());

        assertThat(defaults.stringPropertyNames().stream()
                        .filter(name -> name.matches(".*(secret|password|token|[.-]key)$")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(listed).contains(name));
    }

    @Test
    void eachSecretIsDescribed() throws Exception {
        var described = Files.readString(Tree.ROOT.resolve("config/README.md"));

        assertThat(Secret.values()).allSatisfy(secret -> assertThat(described).contains("`" + secret.variable() + "`"));
    }

    private static Stream<String> findings(Path file, List<String> lines) {
        var settings = SETTINGS.matcher(file.toString()).matches();
        return lines.stream()
                .filter(line -> suspicious(allowed(line), settings))
                .map(line -> "\n" + file + ": " + line.strip());
    }

    private static boolean suspicious(String line, boolean settings) {
        return KNOWN.matcher(line).find()
                || SET.matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .anyMatch(value -> settings
                                ? !value.matches("[a-z.-]+|[A-Za-z]+|\\$.*")
                                        && RANDOM.matcher(value).find()
                                : RANDOM.matcher(value).matches());
    }

    private static String allowed(String line) {
        var rest = line;
        for (var known :
                (Iterable<String>) Stream.concat(
                        ALLOWED.stream(),
                        Arrays.stream(Secret.values()).flatMap(secret -> secret.development().stream()))::iterator) {
            rest = rest.replace(known, "");
        }
        return rest;
    }
}
