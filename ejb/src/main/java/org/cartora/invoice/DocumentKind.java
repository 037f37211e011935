package org.cartora.invoice;

/** An invoice says what an order cost, a credit note what was given back of it. */
public enum DocumentKind {
    INVOICE("INV", "Invoice"),
    CREDIT_NOTE("CN", "Credit note");

    private final String prefix;
    private final String title;

    DocumentKind(String prefix, String title) {
        this.prefix = prefix;
        this.title = title;
    }

    String title() {
        return title;
    }

    /** As people read it, such as INV-000042. */
    String numbered(long number) {
        return "%s-%06d".formatted(prefix, number);
    }
}
