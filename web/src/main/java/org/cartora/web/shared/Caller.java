package org.cartora.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, as the checked token says; nobody for a guest. */
@RequestScoped
public class Caller {

    @Inject
    private JsonWebToken token;

    /** The customer's id, which is the subject of the token. */
    public Optional<UUID> customer() {
        return signedIn() ? Optional.ofNullable(token.getSubject()).flatMap(Ids::parse) : Optional.empty();
    }

    /** The customer's id; refuses a guest with 401. */
    public UUID require() {
        return customer()
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.UNAUTHENTICATED, "UNAUTHENTICATED", "Sign in first.", List.of()));
    }

    public boolean is(String role) {
        return signedIn() && token.getGroups() != null && token.getGroups().contains(role);
    }

    public Optional<String> email() {
        return claim("email");
    }

    public Optional<String> firstName() {
        return claim("given_name");
    }

    public Optional<String> lastName() {
        return claim("family_name");
    }

    private Optional<String> claim(String name) {
        return signedIn() ? Optional.ofNullable(token.<Object>getClaim(name)).map(String::valueOf) : Optional.empty();
    }

    private boolean signedIn() {
        return token.getRawToken() != null;
    }
}
