package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a request is answered: a status of HTTP and a JSON object. */
record Answer(int status, ObjectNode body, boolean replayed) {

    Answer(int status, ObjectNode body) {
        this(status, body, false);
    }
}
