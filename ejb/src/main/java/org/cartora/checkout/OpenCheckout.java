package org.cartora.checkout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cartora.cart.CartContents;
import org.cartora.cart.Wish;
import org.cartora.giftcard.Tender;
import org.cartora.order.Messages;
import org.cartora.person.Contact;
import org.cartora.shared.Address;
import org.cartora.shared.Money;
import org.cartora.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Where and how to send the cart. The e-mail may be left out by who is signed in; an expected total that is no longer right
 * is refused with PRICE_CHANGED. Gift cards and, for who is signed in, store credit pay as much as they can.
 * Gift cards that are bought go to the buyer, unless another address is named for them, with the gift message.
 */
public record OpenCheckout(
        @Email @Size(max = 254) @Nullable String email,
        @NotNull @Valid Address shippingAddress,
        @Valid @Nullable Address billingAddress,
        @NotBlank @Size(max = 40) String shippingMethod,
        @Nullable Money expectedTotal,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 60) String> giftCards,
        @Nullable Boolean useStoreCredit,

        @Size(max = Messages.LONGEST_NOTE) @PlainText @Nullable
        String note,

        @Size(max = Messages.LONGEST_GIFT_MESSAGE) @PlainText @Nullable
        String giftMessage,

        @Email @Size(max = 254) @Nullable String giftCardEmail) {

    Contact contact(String knownEmail) {
        return new Contact(
                knownEmail,
                shippingAddress,
                billingAddress == null ? shippingAddress : billingAddress,
                note,
                giftMessage,
                giftCardEmail);
    }

    Tender tender(Buyer buyer) {
        return buyer.tender(giftCards, useStoreCredit);
    }

    /** All of a cart, sent there; earlier are the cart's own checkouts. */
    Wish wish(CartContents cart, Buyer buyer, String sendTo, Set<UUID> earlier) {
        return new Wish(
                cart.items(),
                cart.coupons(),
                buyer.customerId(),
                sendTo,
                shippingAddress.country(),
                shippingAddress.region(),
                earlier,
                cart.currency());
    }
}
