package org.cartora.admin.identity;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cartora.shared.Tokens;
import org.jspecify.annotations.Nullable;

/** One trip to the identity provider and back: the secrets that prove the answer belongs to it (RFC 7636, S256). */
record SignInFlow(String state, String nonce, String verifier, String target) implements Serializable {

    static SignInFlow to(String target) {
        return new SignInFlow(Tokens.next(), Tokens.next(), Tokens.next(), target);
    }

    boolean answeredBy(@Nullable String state) {
        return state != null && Tokens.same(this.state, state);
    }

    Map<String, String> question(String clientId, String callback) {
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", clientId);
        question.put("redirect_uri", callback);
        question.put("scope", "openid profile email");
        question.put("state", state);
        question.put("nonce", nonce);
        question.put("code_challenge_method", "S256");
        question.put("code_challenge", challenge(verifier));
        return question;
    }

    static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
