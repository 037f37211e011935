package org.cartora.inventory;

import java.util.UUID;

/** What a location could give of a variant. */
record Room(UUID variantId, UUID locationId, int free) {}
