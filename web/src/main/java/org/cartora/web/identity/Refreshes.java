package org.cartora.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Form;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.cartora.identity.EndedSessions;
import org.cartora.shared.Refusal;

/**
 * Trades refresh tokens for fresh ones. The identity provider takes each once and ends the session of one that comes again, for it
 * may be stolen. But the tabs of one browser ask with the same cookie at once, and a page that is left does not keep its new one:
 * for a few minutes a token that was used gets what was given for it.
 */
@ApplicationScoped
class Refreshes {

    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    @Inject
    IdentityProvider provider;

    @EJB
    EndedSessions ended;

    private final Cache<String, FutureTask<Optional<Tokens>>> given =
            Caffeine.newBuilder().expireAfterWrite(AGAIN).maximumSize(MOST).build();

    /** The newest tokens that follow this one; empty where the session behind it has ended. */
    Optional<Tokens> after(String token) {
        var tokens = traded(token);
        // a tab that still asks with an old token must not bring back one that another tab has used since
        while (tokens.isPresent() && given.getIfPresent(tokens.get().refresh()) != null) {
            tokens = traded(tokens.get().refresh());
        }
        return tokens.filter(newest -> !ended.has(Tokens.session(newest.access())));
    }

    private Optional<Tokens> traded(String token) {
        var mine = new FutureTask<>(
                () -> provider.grant(new Form("grant_type", "refresh_token").param("refresh_token", token)));
        var first = given.asMap().putIfAbsent(token, mine);
        if (first == null) {
            mine.run();
        }
        try {
            return (first == null ? mine : first).get();
        } catch (ExecutionException e) {
            given.invalidate(token); // no answer: whoever asks next may have more luck
            if (e.getCause() instanceof Refusal unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
