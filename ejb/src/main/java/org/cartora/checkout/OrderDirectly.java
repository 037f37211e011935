package org.cartora.checkout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.cartora.cart.AddItem;
import org.cartora.cart.Wish;
import org.cartora.giftcard.Tender;
import org.cartora.order.Messages;
import org.cartora.person.Contact;
import org.cartora.shared.Address;
import org.cartora.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** A whole purchase in one call, for servers: items, coupons, address, gift cards and a sandbox card for what they leave to be paid. */
public record OrderDirectly(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid AddItem> items,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Valid Address shippingAddress,
        @Valid @Nullable Address billingAddress,
        @NotBlank @Size(max = 40) String shippingMethod,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 60) String> coupons,
        @Valid @Nullable Card payment,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 60) String> giftCards,
        @Nullable Boolean useStoreCredit,

        @Size(max = Messages.LONGEST_NOTE) @PlainText @Nullable
        String note,

        @Size(max = Messages.LONGEST_GIFT_MESSAGE) @PlainText @Nullable
        String giftMessage,

        @Email @Size(max = 254) @Nullable String giftCardEmail) {

    /** The sandbox card to charge. */
    public record Card(
            @NotBlank @Pattern(regexp = "sandbox", message = "must be sandbox")
            String provider,

            @NotBlank @Size(max = 32) String card) {}

    Contact contact() {
        return new Contact(
                email,
                shippingAddress,
                billingAddress == null ? shippingAddress : billingAddress,
                note,
                giftMessage,
                giftCardEmail);
    }

    Tender tender(Buyer buyer) {
        return buyer.tender(giftCards, useStoreCredit);
    }

    /** The same variant asked for twice is one line of both quantities. */
    Wish wish(Buyer buyer) {
        var merged = AddItem.quantities(items).entrySet().stream()
                .map(entry -> AddItem.sum(entry.getKey(), entry.getValue()))
                .toList();
        var codes = coupons == null ? List.<String>of() : coupons;
        return new Wish(
                merged,
                codes,
                buyer.customerId(),
                email,
                shippingAddress.country(),
                shippingAddress.region(),
                Set.of(),
                buyer.currency());
    }
}
