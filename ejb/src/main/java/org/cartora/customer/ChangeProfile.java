package org.cartora.customer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cartora.shared.OneLine;
import org.jspecify.annotations.Nullable;

/** A profile as it shall be. The e-mail is changed at the identity provider, not here. */
public record ChangeProfile(
        @NotNull
        @Pattern(
                regexp = "[a-z0-9][a-z0-9-]{2,39}",
                message = "must be 3 to 40 of a-z, 0-9 and -, and not begin with -")
        String username,

        @Size(max = 80) @OneLine @Nullable String firstName,
        @Size(max = 80) @OneLine @Nullable String lastName,
        @Size(max = 40) @OneLine @Nullable String phone) {}
