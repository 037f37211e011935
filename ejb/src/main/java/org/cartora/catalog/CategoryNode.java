package org.cartora.catalog;

import java.util.List;
import java.util.UUID;

/** A category with those below it; icon is a word of the storefront's icon set, color is {@code #rrggbb}. */
public record CategoryNode(
        UUID id, String slug, String name, String description, String icon, String color, List<CategoryNode> children) {

    public CategoryNode {
        children = List.copyOf(children);
    }

    CategoryRef ref() {
        return new CategoryRef(id, slug, name);
    }
}
