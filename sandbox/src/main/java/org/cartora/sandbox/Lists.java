package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The form of Stripe's lists. */
final class Lists {

    private Lists() {}

    static Answer answer(String url, List<ObjectNode> found, boolean expanded, boolean more) {
        var list = Json.object().put("object", "list").put("url", url).put("has_more", more);
        var data = list.putArray("data");
        found.forEach(object -> data.add(Rendering.of(object, expanded)));
        return new Answer(200, list);
    }
}
