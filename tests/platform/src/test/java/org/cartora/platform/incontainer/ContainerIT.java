package org.cartora.platform.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.cartora.identity.EndedSessions;
import org.cartora.inventory.Availability;
import org.cartora.inventory.Inventory;
import org.cartora.inventory.StockLine;
import org.cartora.inventory.StockRefused;
import org.cartora.outbox.Dispatch;
import org.cartora.outbox.Letter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One facade method is one transaction, and joins one that is there; what a consumer fails on comes again, and works once. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    Inventory inventory;

    @Inject
    Dispatch dispatch;

    @Inject
    Rehearsing rehearsing;

    @Inject
    EndedSessions ended;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    @Deployment
    static EnterpriseArchive ear() {
        return EarWithTests.of(ContainerIT.class, OnRehearsal.class, Rehearsing.class);
    }

    @Test
    void aFacadeJoinsTheTransactionOfItsCallerAndGoesBackWithIt() throws Exception {
        var variant = UUID.randomUUID();

        transaction.begin();
        inventory.receive(variant, "IT-" + variant, 5);
        assertEquals(
                5,
                inventory
                        .available(List.of(variant))
                        .getOrDefault(variant, Availability.NONE)
                        .units());
        transaction.rollback();

        assertEquals(Map.of(), inventory.available(List.of(variant)));
    }

    @Test
    void aRefusalTakesBackWhatWasDoneBeforeIt() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        inventory.receive(first, "IT-A-" + first, 5);
        inventory.receive(second, "IT-B-" + second, 1);
        var lines = List.of(new StockLine(first, "IT-A-" + first, 2), new StockLine(second, "IT-B-" + second, 2));

        assertThrows(
                StockRefused.class,
                () -> inventory.reserve(
                        UUID.randomUUID(), lines, "DE", Instant.now().plusSeconds(60)));

        assertEquals(
                5,
                inventory
                        .available(List.of(first))
                        .getOrDefault(first, Availability.NONE)
                        .units());
    }

    @Test
    void whoHearsOfTheSameEndedSessionMeanwhileDoesNotWaitForItsTransaction() throws Exception {
        var session = UUID.randomUUID().toString();

        transaction.begin();
        try {
            ended.end(session);
            threads.submit(() -> ended.end(session)).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } finally {
            transaction.rollback();
        }

        assertTrue(ended.has(session));
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
