package org.cartora.web.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** E-mail and password, and the one-time password of who has set that up. */
public record SignIn(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 128) String password,
        @Size(max = 10) @Nullable String totp) {}
