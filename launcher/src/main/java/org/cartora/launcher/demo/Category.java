package org.cartora.launcher.demo;

import java.util.UUID;

/** A category below a department, and how what it sells is looked after. */
record Category(UUID id, Department department, String slug, String name, Look look) {

    /** Its icon, how its goods are cared for, and for how many years they are warranted. */
    record Look(String icon, String care, int warranty) {}
}
