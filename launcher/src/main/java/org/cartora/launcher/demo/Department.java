package org.cartora.launcher.demo;

import java.util.UUID;

/** A department of the shop. */
record Department(UUID id, String slug, String name, Look look, String description) {

    /** How a category shows itself. */
    record Look(String icon, String color) {}

    /** Whether what it sells is named after its content rather than its material. */
    boolean sellsContent() {
        return slug.equals("beauty-pantry") || slug.equals("books-paper");
    }
}
