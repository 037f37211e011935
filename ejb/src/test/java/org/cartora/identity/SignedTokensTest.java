package org.cartora.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.cartora.shared.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class SignedTokensTest {

    private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");
    private static final String ISSUER = "https://id.example/realms/cartora";

    private static RSAKey key;
    private static RSAKey stranger;

    private final SignedTokens tokens = new SignedTokens();

    SignedTokensTest() {
        tokens.issuer = ISSUER;
        tokens.keys = new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()));
    }

    @BeforeAll
    static void makeKeys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        stranger = new RSAKeyGenerator(2048).keyID("k").generate();
    }

    @Test
    void anIdTokenOfThisSignInIsRead() throws Exception {
        assertThat(tokens.idToken(signed(key, id()), "console", "n1"))
                .containsEntry("sub", "0198")
                .containsEntry("sid", "s1");
    }

    @Test
    void aTokenOfAnotherIssuerClientSignInKindOrTimeIsRefused() throws Exception {
        refused(id().issuer("https://id.example/realms/other"));
        refused(id().audience("storefront"));
        refused(id().claim("nonce", "n2"));
        refused(id().claim("typ", "Bearer"));
        refused(id().expirationTime(Date.from(Instant.now().minusSeconds(60))));
        refused(id().subject(null));
    }

    @Test
    void aTokenThatTheProviderHasNotSignedIsRefused() throws Exception {
        var claims = id().build();
        assertThatThrownBy(() -> tokens.idToken(signed(stranger, id()), "console", "n1"))
                .isInstanceOf(SignedTokens.NotGood.class);
        assertThatThrownBy(() -> tokens.idToken(new PlainJWT(claims).serialize(), "console", "n1"))
                .isInstanceOf(SignedTokens.NotGood.class);
        var mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k").build(), claims);
        mac.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        assertThatThrownBy(() -> tokens.idToken(mac.serialize(), "console", "n1"))
                .isInstanceOf(SignedTokens.NotGood.class);
        assertThatThrownBy(() -> tokens.idToken("nonsense", "console", "n1")).isInstanceOf(SignedTokens.NotGood.class);
    }

    @Test
    void anIdTokenIsNoLogoutToken() throws Exception {
        var logout = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("console")
                .issueTime(new Date())
                .jwtID("j1")
                .claim("sid", "s1")
                .claim("events", Map.of());
        assertThat(tokens.logoutToken(signed(key, LOGOUT, logout), Set.of("console", "storefront")))
                .containsEntry("jti", "j1");

        assertThatThrownBy(() ->
                        tokens.logoutToken(signed(key, LOGOUT, id().claim("events", Map.of())), Set.of("console")))
                .isInstanceOf(SignedTokens.NotGood.class);
        assertThatThrownBy(() -> tokens.logoutToken(signed(key, LOGOUT, logout), Set.of("mobile")))
                .isInstanceOf(SignedTokens.NotGood.class);
        assertThatThrownBy(() -> tokens.logoutToken(signed(key, JOSEObjectType.JWT, logout), Set.of("console")))
                .isInstanceOf(SignedTokens.NotGood.class);
        assertThatThrownBy(() -> tokens.idToken(signed(key, LOGOUT, id()), "console", "n1"))
                .isInstanceOf(SignedTokens.NotGood.class);
    }

    @Test
    void whileTheKeysCannotBeHadNoTokenIsCalledWrong() throws Exception {
        tokens.keys = (selector, context) -> {
            throw new KeySourceException("connection refused");
        };
        var token = signed(key, id());

        assertThatThrownBy(() -> tokens.idToken(token, "console", "n1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    @Test
    void keysAreFetchedFromTheProviderAndFromNowhereThatItSendsTo() throws Exception {
        var provider = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        var published = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        provider.createContext("/good/", exchange -> {
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        provider.createContext("/elsewhere/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/good/protocol/openid-connect/certs");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        provider.start();
        try {
            var base = "http://localhost:" + provider.getAddress().getPort();
            var token = signed(key, id());

            tokens.realm = base + "/good";
            tokens.open();
            assertThat(tokens.idToken(token, "console", "n1")).containsEntry("sub", "0198");

            tokens.realm = base + "/elsewhere";
            tokens.open();
            assertThatThrownBy(() -> tokens.idToken(token, "console", "n1"))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
        } finally {
            provider.stop(0);
        }
    }

    private void refused(JWTClaimsSet.Builder claims) throws JOSEException {
        var token = signed(key, claims);
        assertThatThrownBy(() -> tokens.idToken(token, "console", "n1")).isInstanceOf(SignedTokens.NotGood.class);
    }

    private static JWTClaimsSet.Builder id() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("console")
                .subject("0198")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(900)))
                .claim("typ", "ID")
                .claim("nonce", "n1")
                .claim("sid", "s1");
    }

    private static String signed(RSAKey by, JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(by, JOSEObjectType.JWT, claims);
    }

    private static String signed(RSAKey by, JOSEObjectType type, JWTClaimsSet.Builder claims) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").type(type);
        var token = new SignedJWT(header.build(), claims.build());
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }
}
