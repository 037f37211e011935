package org.cartora.customer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.cartora.shared.OneLine;
import org.jspecify.annotations.Nullable;

/** A customer as those who run the shop keep him; without an id he is not one yet. */
public record CustomerCard(
        @Nullable UUID id,
        @NotBlank @Email @Size(max = 254) String email,
        @Size(max = 80) @OneLine @Nullable String firstName,
        @Size(max = 80) @OneLine @Nullable String lastName,
        @Size(max = 40) @OneLine @Nullable String phone,

        @Size(max = 20)
        Set<
                        @NotNull @Size(max = 60)
                        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "has small letters, digits and dashes")
                        String>
                groups) {

    public CustomerCard {
        groups = Set.copyOf(groups);
    }

    static CustomerCard of(UUID id, Identity identity, Set<String> groups) {
        return new CustomerCard(
                id, identity.email(), identity.firstName(), identity.lastName(), identity.phone(), groups);
    }

    Identity identity() {
        return new Identity(email, firstName, lastName, phone);
    }
}
