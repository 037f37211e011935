package org.cartora.web.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** A session of somebody who is signed in: since when, from where, in which of the shop's apps. */
record Session(String id, Instant startedAt, Instant lastUsedAt, String address, List<String> apps) {

    static Session of(JsonNode said) {
        return new Session(
                said.path("id").asText(),
                Instant.ofEpochMilli(said.path("start").asLong()),
                Instant.ofEpochMilli(said.path("lastAccess").asLong()),
                said.path("ipAddress").asText(),
                StreamSupport.stream(said.path("clients").spliterator(), false)
                        .map(JsonNode::asText)
                        .sorted()
                        .toList());
    }
}
