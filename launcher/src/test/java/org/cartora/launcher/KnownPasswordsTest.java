package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the realm asks of passwords, and the list of those that everybody knows. */
class KnownPasswordsTest {

    private static final Path KEYCLOAK = Path.of("../config/keycloak");
    private static String policy = "";
    private static List<String> known = List.of();

    @BeforeAll
    static void read() throws IOException {
        var found = Pattern.compile("\"passwordPolicy\": \"([^\"]+)\"")
                .matcher(Files.readString(KEYCLOAK.resolve("cartora-realm.json")));
        assertThat(found.find()).isTrue();
        policy = found.group(1);
        var name = Pattern.compile("passwordBlacklist\\(([\\w.-]+)\\)").matcher(policy);
        assertThat(name.find()).isTrue();
        known = Files.readAllLines(KEYCLOAK.resolve("password-blacklists").resolve(name.group(1)));
    }

    @Test
    void theThreeThousandMostCommonOnesOfTheLengthThatIsAskedForAreRefused() {
        var length = Integer.parseInt(policy.replaceAll(".*\\blength\\((\\d+)\\).*", "$1"));

        assertThat(known).hasSizeGreaterThan(3_000).doesNotHaveDuplicates();
        assertThat(known).allMatch(word -> word.length() >= length);
    }

    /** Keycloak compares what somebody typed in small letters. */
    @Test
    void theyAreWrittenInSmallLetters() {
        assertThat(known).allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
    }

    @Test
    void theShopsOwnWordsAreAmongThem() {
        assertThat(known).contains("cartora123", "cartora2026!", "cartora-admin", "manager@cartora");
    }

    @Test
    void whoChangesThePasswordGivesThePresentOne() {
        assertThat(policy).contains("maxAuthAge(0)");
    }
}
