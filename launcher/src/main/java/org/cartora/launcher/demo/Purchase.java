package org.cartora.launcher.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An order and what became of it: paid when placed, then shipped, canceled or returned. */
record Purchase(UUID id, String number, Buyer buyer, Bill bill, Instant placedAt, Fate fate, List<Event> events) {

    /** Who bought; a guest leaves an address but no account. */
    record Buyer(Person person, boolean guest) {}

    /** How it went on; the amount given back is in cents. */
    record Fate(String status, String payment, String fulfillment, long refunded) {

        static final Fate OPEN = new Fate("PLACED", "PAID", "UNFULFILLED", 0);
        static final Fate SHIPPED = new Fate("PLACED", "PAID", "FULFILLED", 0);

        boolean shipped() {
            return !fulfillment.equals("UNFULFILLED");
        }

        boolean canceled() {
            return status.equals("CANCELED");
        }

        boolean returned() {
            return fulfillment.equals("RETURNED");
        }
    }

    /** An entry of the timeline; data is what it tells besides. */
    record Event(String type, String actor, Map<String, String> data, Instant at) {}
}
