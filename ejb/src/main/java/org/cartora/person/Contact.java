package org.cartora.person;

import org.cartora.shared.Address;
import org.jspecify.annotations.Nullable;

/** Who buys, where it goes and what was written with it; gift cards go to an address of their own, if one was named. */
public record Contact(
        String email,
        Address shippingAddress,
        Address billingAddress,
        @Nullable String note,
        @Nullable String giftMessage,
        @Nullable String giftCardEmail) {

    public Contact {
        giftCardEmail = giftCardEmail == null || giftCardEmail.isBlank() ? null : giftCardEmail.strip();
    }

    public Contact(
            String email,
            Address shippingAddress,
            Address billingAddress,
            @Nullable String note,
            @Nullable String giftMessage) {
        this(email, shippingAddress, billingAddress, note, giftMessage, null);
    }

    /** What is shown in place of who was erased. */
    public static final String NOBODY = "(erased)";

    /** Of somebody who was erased. */
    public static final Contact ERASED = new Contact(NOBODY, nowhere(), nowhere(), null, null);

    public Contact at(Address otherShippingAddress) {
        return new Contact(email, otherShippingAddress, billingAddress, note, giftMessage, giftCardEmail);
    }

    public boolean isErased() {
        return email.equals(NOBODY);
    }

    private static Address nowhere() {
        return new Address(NOBODY, NOBODY, null, NOBODY, null, NOBODY, NOBODY, null, Address.NOWHERE, null);
    }
}
