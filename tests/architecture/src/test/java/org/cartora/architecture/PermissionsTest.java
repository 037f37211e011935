package org.cartora.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DeclareRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartora.web.shared.Api;
import org.junit.jupiter.api.Test;

/** One table says who may do what; whoever asks or answers that question keeps to it. */
class PermissionsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ASKED_BY_A_PAGE = Pattern.compile("me\\.may\\('([^']*)'\\)");

    @Test
    void everyDoorOfTheDomainSaysWhoMay() {
        assertThat(Permissions.doorsWithoutAWord(Shop.DOMAIN)).isEmpty();
        assertThat(Permissions.doorsWithoutAWord(Shop.BATCH)).isEmpty();
    }

    @Test
    void nobodyAsksForWhatTheTableDoesNotHave() {
        assertThat(Permissions.unknown(Shop.ALL)).isEmpty();
    }

    @Test
    void whatIsForOtherFacadesIsNotCalledByAFront() {
        assertThat(Permissions.intruders(Shop.ALL, Shop.WALLS)).isEmpty();
    }

    @Test
    void whatIsOpenToEverybodyAndNotForAFrontSaysSo() {
        assertThat(Permissions.openForNobody(Shop.ALL, Shop.WALLS)).isEmpty();
    }

    @Test
    void noPageAsksForWhatTheTableDoesNotHave() throws IOException {
        try (var files = Files.walk(ROOT.resolve("admin-faces/src/main/webapp"))) {
            var asked = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .flatMap(file -> ASKED_BY_A_PAGE.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(asked).isNotEmpty().isSubsetOf(Permissions.names());
        }
    }

    @Test
    void theServerGivesThePermissionsToTheRolesOfTheTable() {
        assertThat(roles("ear/src/main/application/META-INF/glassfish-application.xml"))
                .isEqualTo(Permissions.asRoleMapping());
        assertThat(roles("ejb/src/main/resources/META-INF/glassfish-ejb-jar.xml"))
                .isEmpty();
        assertThat(roles("batch/src/main/resources/META-INF/glassfish-ejb-jar.xml"))
                .isEmpty();
    }

    @Test
    void theWebModulesMayAskForEveryPermission() {
        assertThat(Api.class.getAnnotation(DeclareRoles.class).value())
                .containsExactlyInAnyOrderElementsOf(Permissions.names());
        assertThat(roles("admin-faces/src/main/webapp/WEB-INF/web.xml")).isEqualTo(Permissions.asSecurityRoles());
    }

    @Test
    void theDocumentShowsTheTable() {
        assertThat(read(ROOT.resolve("docs/permissions.md"))).contains(Permissions.asMarkdown());
    }

    @Test
    void theDocumentShowsWhatStandsAtTheDoorOfEveryEndpoint() {
        assertThat(Endpoints.inDocument(read(ROOT.resolve("docs/permissions.md"))))
                .containsExactlyInAnyOrderEntriesOf(Endpoints.inCode(Shop.WEB));
    }

    private static String roles(String descriptor) {
        return read(ROOT.resolve(descriptor))
                .lines()
                .filter(line -> line.contains("<security-role"))
                .map(line -> line + '\n')
                .collect(Collectors.joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
