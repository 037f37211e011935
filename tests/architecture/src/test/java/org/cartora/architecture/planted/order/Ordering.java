package org.cartora.architecture.planted.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** Sins: a door that is not open, one that does not say who may, and one that asks for a role instead of a permission. */
@Stateless
public class Ordering {

    void half() {}

    public void whole() {}

    @RolesAllowed("admin")
    public void known() {}
}
