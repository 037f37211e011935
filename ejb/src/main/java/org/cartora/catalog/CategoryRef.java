package org.cartora.catalog;

import java.util.UUID;

/** A category as a thing in it names it. */
public record CategoryRef(UUID id, String slug, String name) {}
