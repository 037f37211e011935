package org.cartora.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Ids;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Refusal;
import org.cartora.shared.Unattended;

/** Links that are sent by e-mail and prove, used once and in time, that who holds one reads the mail of an account. */
@Stateless
@PermitAll
public class MailedLinks {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_IN_AN_HOUR = 6;

    @Inject
    LinkRows rows;

    @Inject
    Event<DomainEvent> news;

    /**
     * Has a link sent; false, and nothing is sent, within a minute of one that waits to be used, or after the sixth in an
     * hour: nobody's inbox is flooded. Fires {@link LinkAsked}.
     */
    public boolean ask(UUID customer, LinkPurpose purpose) {
        var now = Instant.now();
        rows.lock(customer);
        if (rows.open(customer, purpose, now.minus(PAUSE)) > 0
                || rows.asked(customer, purpose, now.minus(Duration.ofHours(1))) >= MOST_IN_AN_HOUR) {
            return false;
        }
        var link = Ids.next();
        rows.add(link, customer, purpose, now);
        news.fire(new LinkAsked(link, customer, purpose));
        return true;
    }

    /** Whether a mail with this link is still wanted. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public boolean isWanted(UUID link) {
        return rows.isOpen(link, Instant.now());
    }

    /** What to write into the mail. Each try at sending has a secret of its own, and all of them are good. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public String token(UUID link) {
        var token = LinkToken.next(link);
        if (!rows.addHash(link, token.hash())) {
            throw NotFound.of("link");
        }
        return token.text();
    }

    /** Uses a link up, with all others of its holder for this purpose; refuses one that is unknown, used or too old. */
    public UUID redeem(String token, LinkPurpose purpose) {
        var holder = LinkToken.parse(token)
                .flatMap(link -> rows.use(link, purpose, Instant.now()))
                .orElseThrow(MailedLinks::notGood);
        rows.useAll(holder, purpose, Instant.now());
        return holder;
    }

    /** The address is another's now, or another: what was sent to it opens nothing any more. */
    @Inside
    public void revoke(UUID customer) {
        List.of(LinkPurpose.values()).forEach(purpose -> rows.useAll(customer, purpose, Instant.now()));
    }

    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        rows.forget(Instant.now().minus(Duration.ofDays(1)));
    }

    private static Refusal notGood() {
        return new Refusal(
                Refusal.Kind.BUSINESS_RULE,
                "LINK_NOT_VALID",
                "This link was used already or is too old. Ask for a new one.",
                List.of());
    }
}
