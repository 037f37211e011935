package org.cartora.journal;

/** What an entry records; with its reference it exists once. */
public enum EntryKind {
    PAYMENT_RESERVED,
    PAYMENT_RELEASED,
    PAYMENT_CAPTURED,
    ORDER_PLACED,
    ORDER_EXTENDED,
    EXCHANGE_GIVEN,
    EXCHANGE_TAKEN,
    ORDER_CANCELED,
    ORDER_REFUNDED,
    PAYMENT_REFUNDED,
    REFUND_FAILED,
    PAYMENT_DISPUTED,
    DISPUTE_WON,
    VALUE_ISSUED,
    VALUE_SPENT,
    VALUE_GIVEN_BACK,
    VALUE_REFUNDED
}
