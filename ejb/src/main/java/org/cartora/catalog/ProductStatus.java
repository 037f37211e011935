package org.cartora.catalog;

import java.util.Locale;
import org.cartora.shared.Invalid;

/** A product is prepared as a draft, shown while published, and archived for good. */
public enum ProductStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    /** As the contract writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProductStatus of(String word) {
        for (var status : values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        throw Invalid.field("status", "must be draft or published");
    }

    boolean mayBecome(ProductStatus next) {
        return this != ARCHIVED;
    }
}
