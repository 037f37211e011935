package org.cartora.admin.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.jspecify.annotations.Nullable;

/** The person at the console, for the pages. */
@Named
@RequestScoped
public class Me {

    @Inject
    HttpServletRequest request;

    /** Who this is to the rest of the shop. */
    public @Nullable UUID id() {
        var person = person();
        return person == null ? null : Ids.parse(person.person().id()).orElse(null);
    }

    public String getName() {
        var person = person();
        return person == null ? "" : person.person().name();
    }

    public String getEmail() {
        var person = person();
        return person == null ? "" : person.person().email();
    }

    public String getInitials() {
        return Arrays.stream(getName().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The most that this person is, in one word. */
    public String getRole() {
        var person = person();
        return person == null ? "guest" : person.role();
    }

    /** Whether this person holds a permission of {@link May}, by its name. */
    public boolean may(String permission) {
        return request.isUserInRole(permission);
    }

    private @Nullable SignedIn person() {
        var session = request.getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(ConsoleSignIn.PERSON);
    }
}
