package org.cartora.catalog;

import org.jspecify.annotations.Nullable;

/** A product that goes on with what was typed. */
public record Suggestion(String text, String slug, @Nullable String image) {}
