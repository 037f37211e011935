package org.cartora.interchange;

import static org.cartora.interchange.Table.LIST;
import static org.cartora.interchange.Table.LIST_COMPARE_AT;
import static org.cartora.interchange.Table.LIST_PRICE;
import static org.cartora.interchange.Table.MIN_QUANTITY;
import static org.cartora.interchange.Table.PRICE_SKU;
import static org.cartora.interchange.Table.VALID_UNTIL;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartora.catalog.Assortment;
import org.cartora.pricing.Market;
import org.cartora.pricing.PlanPrice;
import org.cartora.pricing.PriceListView;
import org.cartora.pricing.PriceLists;
import org.cartora.pricing.Pricing;
import org.cartora.pricing.Settled;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;
import org.cartora.shared.Validity;

/** Takes prices: those without a list as the price from now on, those of a list as planned. */
@Dependent
class PriceTaking {

    private static final Map<String, Column> PLACES = Map.of(
            "price", LIST_PRICE,
            "compare_at_price", LIST_COMPARE_AT,
            "compareAtPrice", LIST_COMPARE_AT,
            "minQuantity", MIN_QUANTITY,
            "valid_until", VALID_UNTIL);

    @EJB
    Assortment assortment;

    @EJB
    Pricing pricing;

    @EJB
    PriceLists lists;

    @Inject
    Market market;

    @Inject
    Validity validity;

    Taken take(List<SheetEntry> entries) {
        var counts = new Counts();
        var skus = entries.stream().map(entry -> entry.first().text(PRICE_SKU)).toList();
        var known = new PriceReading.Known(
                assortment.variants(skus),
                lists.lists().stream().collect(Collectors.toMap(PriceListView::code, Function.identity())),
                market.currency());
        for (var entry : entries) {
            var reading = PriceReading.of(entry, known);
            var plan = reading.plan();
            if (plan != null) {
                validity.details(plan).forEach(detail -> reading.findings().add(cell(entry.first(), detail)));
            }
            counts.found(reading.findings().all());
            if (plan == null || reading.findings().isWrong()) {
                counts.failed();
            } else {
                counts.settled(settle(reading, plan));
            }
        }
        return counts.of(entries);
    }

    private Settled settle(PriceReading reading, PlanPrice plan) {
        try {
            var list = reading.list();
            if (list != null) {
                return lists.settle(list.id(), plan);
            }
            return pricing.setPrice(plan.variantId(), plan.price(), plan.compareAtPrice())
                    ? Settled.CHANGED
                    : Settled.UNCHANGED;
        } catch (Refusal refusal) {
            var row = reading.entry().first();
            var details = refusal.details().isEmpty()
                    ? List.of(row.error(LIST, String.valueOf(refusal.getMessage())))
                    : refusal.details().stream()
                            .map(detail -> cell(row, detail))
                            .toList();
            throw new EntryRefused(reading.entry(), List.of(), details, refusal);
        }
    }

    private static Finding cell(SheetRow row, Detail detail) {
        return row.error(PLACES.getOrDefault(detail.field(), LIST_PRICE), detail.message());
    }
}
