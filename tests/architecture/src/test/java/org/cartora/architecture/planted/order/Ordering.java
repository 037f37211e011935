package org.cartora.architecture.planted.order;

import jakarta.ejb.Stateless;

/** Sin: a door that is not open. */
@Stateless
public class Ordering {

    void half() {}
}
