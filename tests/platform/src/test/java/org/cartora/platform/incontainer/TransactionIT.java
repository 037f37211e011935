package org.cartora.platform.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.inventory.Availability;
import org.cartora.inventory.Inventory;
import org.cartora.inventory.StockLine;
import org.cartora.inventory.StockRefused;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One facade method is one transaction, and joins one that is there. */
@ExtendWith(ArquillianExtension.class)
class TransactionIT {

    @Inject
    Inventory inventory;

    @Resource
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive ear() {
        return EarWithTests.of(TransactionIT.class);
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
}
