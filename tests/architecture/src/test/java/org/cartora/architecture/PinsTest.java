package org.cartora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched has one exact version each: a build of tomorrow is made of the same as that of today. */
class PinsTest {

    private static final Pattern LOOSE =
            Pattern.compile("<version>(?:[\\[(][^<]*|LATEST|RELEASE|(?!0\\.1\\.0-SNAPSHOT)[^<]*-SNAPSHOT)</version>");
    private static final Pattern RULE = Pattern.compile("<require\\w+>.*?</require\\w+>", Pattern.DOTALL);
    private static final Pattern PLUGIN =
            Pattern.compile("<plugin>(.*?)(?:<configuration>|<executions>|<dependencies>|</plugin>)", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern NPM_DEPENDENCIES =
            Pattern.compile("\"(?:dev|peer|optional)?[dD]ependencies\": \\{(.*?)}", Pattern.DOTALL);
    private static final Pattern NPM_VERSION = Pattern.compile("\"[^\"]+\":\\s*\"([^\"]+)\"");

    @Test
    void everyVersionOfThePomsIsExact() {
        var poms =
                Tree.files().stream().filter(file -> file.endsWith("pom.xml")).toList();

        assertThat(poms)
                .hasSizeGreaterThan(10)
                .allSatisfy(pom -> assertThat(loose(text(pom))).isEmpty());
    }

    @Test
    void everyPluginHasItsVersionFromTheTop() {
        var top = text(Tree.ROOT.resolve("pom.xml"));
        for (var pom :
                Tree.files().stream().filter(file -> file.endsWith("pom.xml")).toList()) {
            PLUGIN.matcher(text(pom))
                    .results()
                    .map(found -> found.group(1))
                    .filter(head -> !head.contains("<version>"))
                    .forEach(head -> {
                        var name = ARTIFACT.matcher(head)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1);
                        assertThat(top)
                                .as("%s in %s", name, pom)
                                .containsPattern("<artifactId>" + name + "</artifactId>\\s*<version>");
                    });
        }
    }

    @Test
    void whatTheStorefrontIsMadeOfIsExactAndLocked() {
        var made = text(Tree.ROOT.resolve("storefront/package.json"));
        var lock = text(Tree.ROOT.resolve("storefront/package-lock.json"));

        assertThat(npm(made))
                .hasSizeGreaterThan(10)
                .allMatch(version -> version.matches("\\d+\\.\\d+\\.\\d+(-[\\w.]+)?"));
        assertThat(Pattern.compile("\"integrity\": \"sha512-")
                        .matcher(lock)
                        .results()
                        .count())
                .isGreaterThan(100);
        assertThat(text(Tree.ROOT.resolve("storefront/build.sh")))
                .contains("npm ci")
                .doesNotContain("npm install");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1.0,2.0)", "(,1]", "LATEST", "RELEASE", "3.1-SNAPSHOT"})
    void aRangeWouldBeFound(String version) {
        assertThat(loose("<dependency><version>" + version + "</version></dependency>"))
                .isNotEmpty();
    }

    private static List<String> loose(String pom) {
        return LOOSE.matcher(RULE.matcher(pom).replaceAll(""))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static List<String> npm(String made) {
        return NPM_DEPENDENCIES
                .matcher(made)
                .results()
                .flatMap(found -> NPM_VERSION.matcher(found.group(1)).results().map(each -> each.group(1)))
                .toList();
    }

    private static String text(Path file) {
        return String.join(
                "\n", Stream.of(file).flatMap(each -> Tree.lines(each).stream()).toList());
    }
}
