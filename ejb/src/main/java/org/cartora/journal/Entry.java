package org.cartora.journal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be booked, mostly about a checkout. Postings of nothing are left out; what does not balance is a fault of the caller
 * and not a refusal.
 */
public record Entry(
        EntryKind kind, String reference, @Nullable UUID checkoutId, List<Posting> postings) {

    public Entry {
        postings =
                postings.stream().filter(posting -> !posting.amount().isZero()).toList();
        var currencies = postings.stream()
                .map(posting -> posting.amount().currency())
                .distinct()
                .toList();
        for (var currency : currencies) {
            var sum = postings.stream()
                    .map(Posting::amount)
                    .filter(amount -> amount.currency().equals(currency))
                    .reduce(Money.zero(currency), Money::plus);
            if (!sum.isZero()) {
                throw new IllegalArgumentException(kind + " " + reference + " is out of balance by " + sum);
            }
        }
    }

    /** The provider took money from a customer; until there is an order, it is the customer's. */
    public static Entry captured(UUID checkoutId, String transaction, Money amount) {
        return new Entry(
                EntryKind.PAYMENT_CAPTURED,
                transaction,
                checkoutId,
                List.of(
                        Posting.debit(Account.CASH_AT_PROVIDER, amount),
                        Posting.credit(Account.CUSTOMER_DEPOSITS, amount)));
    }

    /** The provider keeps a fee of what it holds; less than nothing is a fee that it gives back. */
    public static Entry feeCharged(UUID checkoutId, String reference, Money fee) {
        return new Entry(EntryKind.FEE_CHARGED, reference, checkoutId, fee(fee));
    }

    /** The same entry, with the fee that the provider kept of the money, where that is known. */
    public Entry less(@Nullable Money fee) {
        return fee == null
                ? this
                : new Entry(
                        kind,
                        reference,
                        checkoutId,
                        Stream.concat(postings.stream(), fee(fee).stream()).toList());
    }

    private static List<Posting> fee(Money fee) {
        return List.of(Posting.debit(Account.PROVIDER_FEES, fee), Posting.credit(Account.CASH_AT_PROVIDER, fee));
    }

    /** Money is held on a customer's card: the shop may take it, and has not yet. */
    public static Entry reserved(UUID checkoutId, String transaction, Money amount) {
        return new Entry(
                EntryKind.PAYMENT_RESERVED,
                transaction,
                checkoutId,
                List.of(Posting.debit(Account.RECEIVABLES, amount), Posting.credit(Account.CUSTOMER_DEPOSITS, amount)));
    }

    /** A part of what was reserved will not be taken. */
    public static Entry released(UUID checkoutId, String transaction, Money amount) {
        return new Entry(
                EntryKind.PAYMENT_RELEASED,
                transaction,
                checkoutId,
                List.of(Posting.debit(Account.CUSTOMER_DEPOSITS, amount), Posting.credit(Account.RECEIVABLES, amount)));
    }

    /** The provider took money that was reserved. */
    public static Entry capturedLater(UUID checkoutId, String transaction, Money amount) {
        return new Entry(
                EntryKind.PAYMENT_CAPTURED,
                transaction,
                checkoutId,
                List.of(Posting.debit(Account.CASH_AT_PROVIDER, amount), Posting.credit(Account.RECEIVABLES, amount)));
    }

    /** Money that was given back did not arrive: the provider has it again, and the customer is owed it. */
    public static Entry refundFailed(UUID checkoutId, String refund, Money amount) {
        return new Entry(
                EntryKind.REFUND_FAILED,
                refund,
                checkoutId,
                List.of(
                        Posting.debit(Account.CASH_AT_PROVIDER, amount),
                        Posting.credit(Account.CUSTOMER_DEPOSITS, amount)));
    }

    /** The provider gave money back to a customer. */
    public static Entry refunded(UUID checkoutId, String transaction, Money amount) {
        return new Entry(
                EntryKind.PAYMENT_REFUNDED,
                transaction,
                checkoutId,
                List.of(
                        Posting.debit(Account.CUSTOMER_DEPOSITS, amount),
                        Posting.credit(Account.CASH_AT_PROVIDER, amount)));
    }
}
