package org.cartora.pricing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Price lists, and the history of all prices in two times, for those who run the shop. */
@Stateless
@RolesAllowed(May.SET_PRICES)
public class PriceLists {

    /** What a reduction has to be compared with, says the law. */
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private static final int MOST_SHOWN = 500;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    PriceRecords records;

    @Inject
    Event<DomainEvent> news;

    @SuppressWarnings("unchecked")
    public List<PriceListView> lists() {
        List<Object[]> rows = em.createNativeQuery(
                        "select id, code, name, currency, customer_group from price_list order by name, code")
                .getResultList();
        return rows.stream()
                .map(r -> new PriceListView(
                        (UUID) r[0], (String) r[1], (String) r[2], (String) r[3], (@Nullable String) r[4]))
                .toList();
    }

    /** Refuses a code that is taken. */
    public PriceListView make(MakePriceList command) {
        var id = Ids.next();
        var made = em.createNativeQuery(
                        "insert into price_list (id, code, name, currency, customer_group) values (:id, :code,"
                                + " :name, :currency, cast(:group as varchar)) on conflict (code) do nothing")
                .setParameter("id", id)
                .setParameter("code", command.code())
                .setParameter("name", command.name())
                .setParameter("currency", command.currency())
                .setParameter("group", command.customerGroup())
                .executeUpdate();
        if (made == 0) {
            throw PriceRefused.codeTaken(command.code());
        }
        return list(id);
    }

    /**
     * Plans a price. Refuses one in another currency than its list, one that makes no sense, one that cards cannot be charged
     * (AMOUNT_NOT_CHARGEABLE), and one for a time for which the list has a price (PRICE_OVERLAPS). Fires {@link PriceChanged}.
     */
    public PriceRecordView plan(UUID listId, PlanPrice plan) {
        var list = list(listId);
        Price.listed(plan.price(), plan.compareAtPrice());
        if (!plan.price().currency().equals(list.currency())) {
            throw Invalid.field("price", "must be in " + list.currency());
        }
        var from = plan.validFrom() == null ? Instant.now() : plan.validFrom();
        if (plan.validUntil() != null && !plan.validUntil().isAfter(from)) {
            throw Invalid.field("valid_until", "must be after its beginning");
        }
        var id = Ids.next();
        if (!records.insert(id, listId, plan)) {
            throw PriceRefused.overlaps();
        }
        news.fire(new PriceChanged(plan.variantId(), list.currency()));
        return records.find(id).orElseThrow();
    }

    /**
     * Makes a price of a list what it shall be from its time on, or from now on where that has begun: one that is there is left
     * alone, or replaced. Refuses as {@link #plan}.
     */
    public Settled settle(UUID listId, PlanPrice plan) {
        var from = plan.validFrom();
        var rest = new PlanPrice(
                plan.variantId(),
                plan.price(),
                plan.compareAtPrice(),
                plan.minQuantity(),
                from == null || from.isAfter(Instant.now()) ? from : null,
                plan.validUntil());
        var known = records.counterpart(listId, rest);
        if (known.filter(record -> record.says(plan)).isPresent()) {
            return Settled.UNCHANGED;
        }
        known.ifPresent(record -> withdraw(record.id()));
        plan(listId, rest);
        return known.isPresent() ? Settled.CHANGED : Settled.CREATED;
    }

    /** What these variants cost and will cost, in all currencies and lists, in the order of their ids. */
    public List<PriceEntry> entries(Collection<UUID> variantIds) {
        return records.entries(variantIds);
    }

    /** A planned price that shall not be, or no longer; what it has been stays on record. Fires {@link PriceChanged}. */
    public void withdraw(UUID recordId) {
        var record = records.find(recordId).orElseThrow(() -> NotFound.of("price"));
        if (!records.withdraw(recordId)) {
            throw NotFound.of("price");
        }
        news.fire(new PriceChanged(record.variantId(), record.price().unit().currency()));
    }

    /** What something cost then, as it was known then; nothing if it had no price. */
    public Optional<PriceRecordView> priceAt(PriceQuestion question) {
        return records.at(question);
    }

    /** The lowest price that anybody could have paid for one in the thirty days before. */
    public Optional<Money> lowest(UUID variantId, String currency, Instant before) {
        return records.lowest(variantId, currency, before.minus(LOOK_BACK), before);
    }

    /** What was ever believed of a variant's prices, the newest belief first; up to 500. */
    public List<PriceRecordView> history(UUID variantId) {
        return records.history(variantId, MOST_SHOWN);
    }

    private PriceListView list(UUID id) {
        return lists().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("price list"));
    }
}
