package org.cartora.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All categories at one moment. */
final class Forest {

    /** A category as its row says. */
    record Row(
            UUID id, @Nullable UUID parent, String slug, String name, String description, String icon, String color) {}

    private final List<CategoryNode> roots;
    private final Map<String, CategoryNode> byKey = new HashMap<>();
    private final Map<UUID, UUID> parents = new HashMap<>();

    /** Rows come in the order in which siblings are shown. */
    Forest(List<Row> rows) {
        var children = new HashMap<Optional<UUID>, List<Row>>();
        for (var row : rows) {
            children.computeIfAbsent(Optional.ofNullable(row.parent), key -> new ArrayList<>())
                    .add(row);
            if (row.parent != null) {
                parents.put(row.id, row.parent);
            }
        }
        roots = grow(Optional.empty(), children);
    }

    List<CategoryNode> roots() {
        return roots;
    }

    /** By id or slug. */
    Optional<CategoryNode> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** By id, slug or, where only one has it, name. */
    Optional<CategoryNode> named(String key) {
        return find(key).or(() -> {
            var so = byKey.values().stream()
                    .filter(node -> node.name().equalsIgnoreCase(key))
                    .distinct()
                    .limit(2)
                    .toList();
            return so.size() == 1 ? Optional.of(so.getFirst()) : Optional.empty();
        });
    }

    CategoryRef ref(UUID id) {
        return find(id.toString()).map(CategoryNode::ref).orElseGet(() -> new CategoryRef(id, "unknown", "Unknown"));
    }

    /** A category and all below it. */
    List<UUID> within(CategoryNode node) {
        var ids = new ArrayList<UUID>();
        ids.add(node.id());
        node.children().forEach(child -> ids.addAll(within(child)));
        return ids;
    }

    /** From the department down to the category itself. */
    List<CategoryRef> path(UUID id) {
        var path = new ArrayList<CategoryRef>();
        for (var at = id; at != null; at = parents.get(at)) {
            path.addFirst(ref(at));
        }
        return path;
    }

    private List<CategoryNode> grow(Optional<UUID> parent, Map<Optional<UUID>, List<Row>> children) {
        var nodes = new ArrayList<CategoryNode>();
        for (var row : children.getOrDefault(parent, List.of())) {
            var below = grow(Optional.of(row.id), children);
            var node = new CategoryNode(row.id, row.slug, row.name, row.description, row.icon, row.color, below);
            byKey.put(row.id.toString(), node);
            byKey.put(row.slug, node);
            nodes.add(node);
        }
        return nodes;
    }
}
