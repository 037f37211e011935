package org.cartora.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, as the checked token says; nobody for a guest. */
@ApplicationScoped
public class Caller {

    /** Asked for the principal, which is the token: the injected {@link JsonWebToken} costs a guest four exceptions. */
    @Inject
    private HttpServletRequest request;

    /** The customer's id, which is the subject of the token. */
    public Optional<UUID> customer() {
        return token().map(JsonWebToken::getSubject).flatMap(Ids::parse);
    }

    /** The customer's id; refuses a guest with 401. */
    public UUID require() {
        return customer()
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.UNAUTHENTICATED, "UNAUTHENTICATED", "Sign in first.", List.of()));
    }

    /** Whether the caller holds a permission of {@link May}. */
    public boolean may(String permission) {
        return request.isUserInRole(permission);
    }

    public boolean isSignedIn() {
        return token().isPresent();
    }

    /** The session at the identity provider; none for a client that acts for itself. */
    public Optional<String> session() {
        return claim("sid");
    }

    /** The app or client that the token was given to. */
    public Optional<String> client() {
        return claim("azp");
    }

    /** When this person last proved who he is. */
    public Optional<Instant> signedInAt() {
        return claim("auth_time").map(Long::valueOf).map(Instant::ofEpochSecond);
    }

    public Set<String> scopes() {
        return claim("scope").map(text -> Set.copyOf(List.of(text.split(" ")))).orElse(Set.of());
    }

    /** Whether the identity provider vouches for the e-mail. */
    public boolean emailVerified() {
        return claim("email_verified").filter("true"::equals).isPresent();
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
        return token().map(token -> token.<Object>getClaim(name)).map(String::valueOf);
    }

    private Optional<JsonWebToken> token() {
        return request.getUserPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
