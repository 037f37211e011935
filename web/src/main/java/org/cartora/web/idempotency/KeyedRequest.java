package org.cartora.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import org.cartora.idempotency.RequestKey;
import org.jspecify.annotations.Nullable;

/** The idempotency key of the request that is running, if its client gave one. */
@RequestScoped
public class KeyedRequest {

    private @Nullable RequestKey key;
    private @Nullable String scope;
    private @Nullable String word;

    public @Nullable RequestKey key() {
        return key;
    }

    void key(RequestKey given) {
        key = given;
    }

    /** The key is known before what the request holds. */
    void keyOfStream(String hashedScope, String given) {
        scope = hashedScope;
        word = given;
    }

    /** The key of a request whose content is known at last. */
    @Nullable
    RequestKey withContent(String content) {
        if (scope != null && word != null) {
            key = new RequestKey(scope, word, KeyReader.hash(content.getBytes(UTF_8)));
        }
        return key;
    }
}
