package org.cartora.architecture.planted.web.order;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** A planted sin: a front that asks the database itself. */
class LeakyResource {
    @Nullable
    EntityManager em;
}
