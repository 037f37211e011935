package org.cartora.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Dependent
class Intents {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    Optional<UUID> checkoutOf(String secret) {
        return em.createQuery("select i.checkoutId from PaymentIntent i where i.clientSecret = :secret", UUID.class)
                .setParameter("secret", secret)
                .getResultStream()
                .findFirst();
    }

    Optional<PaymentIntent> lockBySecret(String secret) {
        return one("clientSecret", secret, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<PaymentIntent> lockByCheckout(UUID checkout) {
        return one("checkoutId", checkout, LockModeType.PESSIMISTIC_WRITE);
    }

    List<TransactionView> transactions(UUID checkout) {
        return one("checkoutId", checkout, LockModeType.NONE)
                .map(intent -> em.createQuery(
                                "from PaymentTransaction t where t.intentId = :id order by t.id",
                                PaymentTransaction.class)
                        .setParameter("id", intent.id())
                        .getResultStream()
                        .map(t -> t.view(PaymentIntent.SANDBOX))
                        .toList())
                .orElse(List.of());
    }

    private Optional<PaymentIntent> one(String field, Object value, LockModeType lock) {
        return em.createQuery("from PaymentIntent i where i." + field + " = :value", PaymentIntent.class)
                .setParameter("value", value)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
