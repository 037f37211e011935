package org.cartora.idempotency;

import java.util.Map;

/** An answer to keep: status, the headers that belong to it, and the bytes of its body. */
@SuppressWarnings("ArrayRecordComponent") // moved from database to socket, never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Whether a repeat would be told the same; any other answer is worth another try. */
    public boolean isFinal() {
        return status / 100 == 2 || status == 422;
    }
}
