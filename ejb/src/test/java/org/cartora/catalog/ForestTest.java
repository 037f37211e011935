package org.cartora.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final UUID HOME = new UUID(0, 1);
    private static final UUID KITCHEN = new UUID(0, 2);
    private static final UUID MUGS = new UUID(0, 3);
    private static final UUID GARDEN = new UUID(0, 4);

    private final Forest forest = new Forest(List.of(
            row(HOME, null, "home"),
            row(GARDEN, null, "garden"),
            row(KITCHEN, HOME, "kitchen"),
            row(MUGS, KITCHEN, "mugs")));

    @Test
    void aCategoryIsFoundByIdAndBySlug() {
        assertThat(forest.find("mugs")).isEqualTo(forest.find(MUGS.toString())).isPresent();
        assertThat(forest.find("cars")).isEmpty();
    }

    @Test
    void aDepartmentContainsAllThatIsBelowIt() {
        assertThat(forest.within(forest.find("home").orElseThrow())).containsExactly(HOME, KITCHEN, MUGS);
    }

    @Test
    void thePathLeadsFromTheDepartmentDown() {
        assertThat(forest.path(MUGS)).extracting(CategoryRef::slug).containsExactly("home", "kitchen", "mugs");
    }

    @Test
    void siblingsKeepTheirOrder() {
        assertThat(forest.roots()).extracting(CategoryNode::slug).containsExactly("home", "garden");
    }

    private static Forest.Row row(UUID id, @Nullable UUID parent, String slug) {
        return new Forest.Row(id, parent, slug, slug, "", "box", "#000000");
    }
}
