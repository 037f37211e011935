package org.cartora.web.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Form;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cartora.identity.EndedSessions;
import org.cartora.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What tabs of one browser get where the provider takes each refresh token once. */
class RefreshesTest {

    /** Gives b for a and c for b, takes each once, and is away when told to. */
    private static class Once extends IdentityProvider {

        private final Set<String> taken = Collections.synchronizedSet(new HashSet<>());
        private volatile boolean away;

        @Override
        Optional<Tokens> grant(Form form) {
            if (away) {
                throw new Refusal(Refusal.Kind.UNAVAILABLE, "SERVICE_UNAVAILABLE", "away", List.of());
            }
            var token = form.asMap().getFirst("refresh_token");
            if (token.equals("ended") || !taken.add(token)) {
                return Optional.empty();
            }
            var next = String.valueOf((char) (token.charAt(0) + 1));
            var until = Instant.now().plusSeconds(900);
            return Optional.of(new Tokens("h." + SESSION + ".s", next, "id", until, until));
        }
    }

    private static final String SESSION =
            Base64.getUrlEncoder().encodeToString("{\"sid\":\"the session\"}".getBytes(UTF_8));

    private final Set<String> ended = new HashSet<>();
    private final Once provider = new Once();
    private final Refreshes refreshes = new Refreshes();

    RefreshesTest() {
        refreshes.provider = provider;
        refreshes.ended = new EndedSessions() {
            @Override
            public boolean has(String session) {
                return ended.contains(session);
            }
        };
    }

    @Test
    void tabsThatAskAtOnceWithOneTokenGetTheSameNewOne() throws Exception {
        Callable<String> tab = () -> refreshes.after("a").orElseThrow().refresh();
        try (var tabs = Executors.newFixedThreadPool(16)) {
            for (var answer :
                    tabs.invokeAll(Stream.generate(() -> tab).limit(16).toList())) {
                assertThat(answer.get()).isEqualTo("b");
            }
        }
    }

    @Test
    void aTabThatComesLateGetsTheNewestTokenAndNotOneThatWasUsed() {
        refreshes.after("a");
        refreshes.after("b");

        assertThat(refreshes.after("a").orElseThrow().refresh()).isEqualTo("c");
    }

    @Test
    void aSessionThatEndedGivesNothing() {
        assertThat(refreshes.after("ended")).isEmpty();
    }

    @Test
    void whatWasGivenBeforeASignOutIsNotGivenAfterIt() {
        refreshes.after("a");
        ended.add("the session");

        assertThat(refreshes.after("a")).isEmpty();
    }

    @Test
    void thatTheProviderWasAwayIsNotRemembered() {
        provider.away = true;
        assertThatThrownBy(() -> refreshes.after("a")).isInstanceOf(Refusal.class);
        provider.away = false;

        assertThat(refreshes.after("a").orElseThrow().refresh()).isEqualTo("b");
    }
}
