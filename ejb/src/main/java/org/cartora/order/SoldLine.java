package org.cartora.order;

import java.util.UUID;
import org.cartora.shared.Money;

/** One line sold; gross after discount, tax contained. */
public record SoldLine(
        String sku,
        String title,
        UUID productId,
        String category,
        int quantity,
        Money gross,
        Money tax,
        Money discount) {}
