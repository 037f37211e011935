package org.cartora.sandbox;

import java.util.List;
import java.util.Optional;

/** One request. */
record Call(String id, String method, List<String> path, Form form, Optional<String> key) {

    Call {
        path = List.copyOf(path);
    }

    /** Something happens by itself. */
    static Call nobodys() {
        return new Call(Id.of("req"), "", List.of(), Form.of(""), Optional.empty());
    }

    /** Two requests with the same key have to have the same. */
    String fingerprint() {
        return form.fingerprint(method + " " + String.join("/", path) + " ");
    }
}
