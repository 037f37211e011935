package org.cartora.architecture.planted.web.order;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;

/** A planted sin: a resource that takes commands without bounds. */
class AnythingResource {

    @POST
    void place(@PathParam("id") String id, PlaceAnything command) {}
}
