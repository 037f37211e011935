package org.cartora.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/** How SKUs are sold: what is kept back, what is sold beyond the stock, and when they are low. */
@Stateless
@RolesAllowed(May.SEE_STOCK)
public class SellingTerms {

    @Inject
    TermsRows terms;

    @Inject
    StockLists lists;

    @Inject
    StockLevels levels;

    @Inject
    Backorders backorders;

    @Inject
    LocationBook book;

    @Inject
    Event<DomainEvent> news;

    @Inject
    Event<StockMoved> moves;

    public TermsView terms(String sku) {
        return terms.find(variant(sku)).orElse(TermsView.NONE);
    }

    /** Refuses a limit below what is promised already (BACKORDERS_EXCEED_LIMIT). */
    @RolesAllowed(May.CHANGE_STOCK)
    public TermsView set(String sku, DescribeTerms wish) {
        var variant = variant(sku);
        if (!terms.set(variant, sku, wish)) {
            throw StockRefused.backordersExceed(
                    terms.find(variant).orElse(TermsView.NONE).backordered());
        }
        tell(variant);
        return terms(sku);
    }

    /** Keeps so many units of a SKU back from sale at a location; what is promised already stays promised. */
    @RolesAllowed(May.CHANGE_STOCK)
    public StockView keepBack(String sku, String location, int units) {
        var variant = variant(sku);
        var place = book.get(location);
        var level = lists.lock(sku, place.id()).orElseThrow(() -> NotFound.of("stock level"));
        levels.keepBack(variant, place.id(), units);
        if (units < level.safetyStock()) {
            backorders.fill(List.of(new LocatedLine(variant, sku, place.id(), level.safetyStock() - units)));
        }
        tell(variant);
        return lists.lock(sku, place.id()).orElseThrow();
    }

    private void tell(UUID variant) {
        moves.fire(new StockMoved(variant));
        news.fire(new StockChanged(variant, true));
    }

    private UUID variant(String sku) {
        return lists.ofSku(sku).stream().findFirst().map(StockView::variantId).orElseThrow(() -> NotFound.of("SKU"));
    }
}
