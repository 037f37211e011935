package org.cartora.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The legal entity in whose name documents are issued. */
@ApplicationScoped
class Issuer {

    @Inject
    @ConfigProperty(name = "cartora.invoice.entity", defaultValue = "main")
    String entity;

    @Inject
    @ConfigProperty(name = "cartora.invoice.issuer", defaultValue = "Cartora")
    String lines;

    String entity() {
        return entity;
    }

    /** Name, address and tax number, as they stand on paper. */
    List<String> lines() {
        return List.of(lines.split("\\s*\\|\\s*"));
    }
}
