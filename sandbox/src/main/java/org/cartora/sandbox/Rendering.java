package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a kept object is shown: names with an underscore are our own, a charge is its id unless it was asked for. With it
 * comes its balance transaction, which Stripe would want to be asked for too.
 */
final class Rendering {

    static final String CHARGE = "latest_charge";

    private Rendering() {}

    static ObjectNode of(ObjectNode kept, boolean expanded) {
        var shown = kept.deepCopy();
        shown.remove(kept.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(name -> name.startsWith("_"))
                .toList());
        if (!expanded && shown.get(CHARGE) instanceof ObjectNode charge) {
            shown.put(CHARGE, charge.path("id").asText());
        }
        return shown;
    }
}
