package org.cartora.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cartora.shared.Kept;

/** The categories as a tree, kept for a few minutes: they change seldom and every list needs them. */
@ApplicationScoped
class CategoryTree {

    @Inject
    Categories categories;

    private final Kept<Forest> kept = new Kept<>(Duration.ofMinutes(5));

    Forest forest() {
        return kept.get(categories::read);
    }
}
