package org.cartora.interchange;

import java.util.Locale;
import org.cartora.shared.Invalid;

/** What there is as a table. */
public enum Kind {
    PRODUCTS,
    PRICES,
    STOCK,
    CUSTOMERS,
    ORDERS;

    private static final String ALL = "must be products, prices, stock, customers or orders";

    /** As the contract writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Refuses a word that is none. */
    public static Kind of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw Invalid.field("kind", ALL);
    }

    /** The kind of a job named {@code import-…} or {@code export-…}. */
    public static Kind ofJob(String job) {
        return of(job.substring(job.indexOf('-') + 1));
    }

    /** Whether the table says who a person is. */
    boolean isPersonal() {
        return this == CUSTOMERS || this == ORDERS;
    }

    String importJob() {
        return "import-" + word();
    }

    String exportJob() {
        return "export-" + word();
    }
}
