package org.cartora.architecture.planted.web.order;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Planted sins: a front that asks the database itself, and a resource that is no bean. */
@Path("leaks")
class LeakyResource {
    @Nullable
    EntityManager em;
}
