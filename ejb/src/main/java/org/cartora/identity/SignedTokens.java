package org.cartora.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartora.shared.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider has signed beside access tokens, and whether it really did: with RS256 by a key that it
 * publishes, as this issuer, for one of our clients, of the kind that is asked for, and not too old. While the keys cannot be
 * had nobody can say: refused as {@code UNAVAILABLE}, which is no word on the token.
 */
@ApplicationScoped
public class SignedTokens {

    /** Why a token is not taken. */
    public static final class NotGood extends Exception {
        private static final long serialVersionUID = 1L;

        NotGood(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Fetches from where it was told to, and not from where it is sent. */
    private static final class Straight extends DefaultResourceRetriever {

        Straight() {
            super(2_000, 10_000, 200_000);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            var connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }

    private static final int CLOCKS_DIFFER_SECONDS = 30;

    /** Back-Channel Logout 1.0 (2.4) advises a type of its own, so that no other token passes for one. */
    private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");

    @Inject
    @ConfigProperty(name = "cartora.identity.url")
    String issuer;

    @Inject
    @ConfigProperty(name = "cartora.identity.internal-url")
    String realm;

    JWKSource<SecurityContext> keys;

    /** Keys are kept for an hour; one that is not known is asked for, but not more often than every ten seconds. */
    @PostConstruct
    void open() {
        try {
            var published = URI.create(realm + "/protocol/openid-connect/certs").toURL();
            keys = JWKSourceBuilder.<SecurityContext>create(published, new Straight())
                    .cache(
                            Duration.ofHours(1).toMillis(),
                            Duration.ofSeconds(15).toMillis())
                    .refreshAheadCache(false) // it would start threads of its own
                    .rateLimited(Duration.ofSeconds(10).toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("cartora.identity.internal-url is no address", e);
        }
    }

    /** The claims of an id token for this client, and for the sign-in with this nonce, if one is given. */
    public Map<String, Object> idToken(String text, String client, @Nullable String nonce) throws NotGood {
        var exactly = new JWTClaimsSet.Builder().issuer(issuer).claim("typ", "ID");
        if (nonce != null) {
            exactly.claim("nonce", nonce);
        }
        var claims = verifier(Set.of(client), exactly.build(), Set.of("sub", "exp", "iat"), Set.of());
        return read(text, JOSEObjectType.JWT, claims);
    }

    /** The claims of a logout token for one of these clients; how old it may be is for the caller to say. */
    public Map<String, Object> logoutToken(String text, Set<String> clients) throws NotGood {
        var exactly = new JWTClaimsSet.Builder().issuer(issuer).build();
        return read(text, LOGOUT, verifier(clients, exactly, Set.of("iat", "jti", "sid", "events"), Set.of("nonce")));
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> verifier(
            Set<String> clients, JWTClaimsSet exactly, Set<String> needed, Set<String> forbidden) {
        var accepted = new HashSet<>(clients); // the verifier asks it whether null is in it
        var claims = new DefaultJWTClaimsVerifier<>(accepted, exactly, needed, forbidden);
        claims.setMaxClockSkew(CLOCKS_DIFFER_SECONDS);
        return claims;
    }

    private Map<String, Object> read(String text, JOSEObjectType type, DefaultJWTClaimsVerifier<SecurityContext> claims)
            throws NotGood {
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(type));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(claims);
        try {
            return processor.process(text, null).toJSONObject();
        } catch (RateLimitReachedException e) { // many keys that nobody knows: no word on any token that is good
            throw new NotGood(e);
        } catch (KeySourceException e) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "UNAVAILABLE", "Signing in is not possible at the moment.", List.of(), e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new NotGood(e);
        }
    }
}
