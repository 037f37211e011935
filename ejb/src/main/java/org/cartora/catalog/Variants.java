package org.cartora.catalog;

import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

@Stateless
public class Variants {
    public Map<UUID, Sellable> sellables(Collection<UUID> ids) {
        return Map.of();
    }
}
