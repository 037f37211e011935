package org.cartora.journal;

/** The accounts that postings go to; what each holds is said in the table {@code account}. */
public enum Account {
    CASH_AT_PROVIDER,
    RECEIVABLES,
    CUSTOMER_DEPOSITS,
    TAX_PAYABLE,
    SALES,
    SHIPPING_SALES,
    DISCOUNTS,
    REFUNDS,
    GIFT_CARDS_SOLD,
    GIFT_CARD_LIABILITY,
    STORE_CREDIT_LIABILITY,
    GOODWILL,
    EXCHANGES,
    CHARGEBACKS,
    PROVIDER_FEES
}
