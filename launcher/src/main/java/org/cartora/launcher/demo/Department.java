package org.cartora.launcher.demo;

import java.util.UUID;

/** A department of the shop, how its goods are cared for and for how many years they are warranted. */
record Department(UUID id, String slug, String name, Look look, String description, String care, int warranty) {

    /** How a category shows itself. */
    record Look(String icon, String color) {}

    /** Whether what it sells is named after its content rather than its material. */
    boolean sellsContent() {
        return slug.equals("beauty-pantry") || slug.equals("books-paper");
    }
}
