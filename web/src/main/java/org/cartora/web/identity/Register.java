package org.cartora.web.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.cartora.shared.OneLine;

/** A new account. */
public record Register(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Size(min = 10, max = 128) String password,
        @NotBlank @Size(max = 80) @OneLine String firstName,
        @NotBlank @Size(max = 80) @OneLine String lastName) {

    /** The e-mail in the one spelling under which it is looked up. */
    String address() {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
