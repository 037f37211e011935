package org.cartora.journal;

import org.cartora.shared.Money;

/** An amount on an account: positive is a debit, negative a credit. */
public record Posting(Account account, Money amount) {

    public static Posting debit(Account account, Money amount) {
        return new Posting(account, amount);
    }

    public static Posting credit(Account account, Money amount) {
        return new Posting(account, amount.negated());
    }
}
