package org.cartora.checkout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cartora.cart.AddItem;
import org.cartora.shared.Address;
import org.jspecify.annotations.Nullable;

/** A whole purchase in one call, for servers: items, address and a sandbox card. */
public record OrderDirectly(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid AddItem> items,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Valid Address shippingAddress,
        @Valid @Nullable Address billingAddress,
        @NotBlank @Size(max = 40) String shippingMethod,
        @NotNull @Valid Card payment) {

    /** The sandbox card to charge. */
    public record Card(
            @NotBlank @Pattern(regexp = "sandbox", message = "must be sandbox")
            String provider,

            @NotBlank @Size(max = 32) String card) {}
}
