package org.cartora.platform.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.cartora.outbox.Dispatch;
import org.cartora.outbox.Letter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a consumer fails on comes again, and works once. */
@ExtendWith(ArquillianExtension.class)
class RedeliveryIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Dispatch dispatch;

    @Inject
    Rehearsing rehearsing;

    @Deployment
    static EnterpriseArchive ear() {
        return EarWithTests.withConsumer(RedeliveryIT.class, OnRehearsal.class, Rehearsing.class);
    }

    @Test
    void anEventThatIsSentAloneArrivesToo() {
        var event = UUID.randomUUID();

        dispatch.alone(new Letter(event, 1, "Rehearsal", UUID.randomUUID(), "{}"));

        assertTrue(comesTo(event, 3), "deliveries: " + Rehearsing.deliveries(event));
    }

    @Test
    void whatFailsTwiceIsDeliveredAThirdTimeAndHasOneEffect() {
        var event = UUID.randomUUID();

        dispatch.together(List.of(new Letter(event, 1, "Rehearsal", UUID.randomUUID(), "{}")));

        assertTrue(comesTo(event, 3), "deliveries: " + Rehearsing.deliveries(event));
        assertFalse(rehearsing.take(event), "a later delivery has no effect");
        assertEquals(4, Rehearsing.deliveries(event));
    }

    /** Watches, without a library that the server would have to be given. */
    private static boolean comesTo(UUID event, int deliveries) {
        var end = Instant.now().plus(LIMIT);
        while (Rehearsing.deliveries(event) < deliveries && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return Rehearsing.deliveries(event) == deliveries;
    }
}
