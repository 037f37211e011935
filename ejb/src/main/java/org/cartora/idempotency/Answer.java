package org.cartora.idempotency;

import java.util.Map;

/** A stored answer: status, the headers that belong to it, and the bytes of its body. */
@SuppressWarnings("ArrayRecordComponent") // moved from database to socket, never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
