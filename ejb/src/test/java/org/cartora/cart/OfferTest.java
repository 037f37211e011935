package org.cartora.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartora.catalog.Sellable;
import org.cartora.pricing.Goods;
import org.cartora.pricing.MarketTerms;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.TaxTable;
import org.cartora.pricing.TaxTreatment;
import org.cartora.promotion.Shopper;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class OfferTest {

    @Test
    void aGiftCardIsNoGoodsToShippingAndPromotions() {
        var offer = offer(line("11.90", 400, false), line("50.00", 0, true));

        assertThat(offer.worth()).isEqualTo(Money.of("11.90", "EUR"));
        assertThat(offer.grams()).isEqualTo(400);
        assertThat(offer.discountable()).extracting(PricedItem::sku).containsExactly("MUG");
        assertThat(offer.items()).hasSize(2);
    }

    @Test
    void nothingIsSentOfGiftCardsAlone() {
        assertThat(offer(line("50.00", 0, true)).isGiftCardsOnly()).isTrue();
        assertThat(offer(line("50.00", 0, true), line("11.90", 400, false)).isGiftCardsOnly())
                .isFalse();
        assertThat(offer().isGiftCardsOnly()).isFalse();
    }

    private static Offer offer(Offer.Line... lines) {
        return new Offer(
                List.of(lines),
                List.of(),
                new Shopper(null, null, Set.of(), false, "DE", Set.of()),
                new TaxTreatment(new TaxTable(Map.of()), null, null),
                new MarketTerms("DE", PricePolicy.gross("EUR")));
    }

    private static Offer.Line line(String price, int grams, boolean giftCard) {
        var sku = giftCard ? "CARD" : "MUG";
        var goods = new Goods(Ids.next(), Ids.next(), Set.of(), null);
        var taxClass = giftCard ? TaxTable.VOUCHER : TaxTable.STANDARD;
        var sellable = new Sellable(
                goods.variantId(),
                goods.productId(),
                sku,
                sku,
                sku,
                Map.of(),
                null,
                Ids.next(),
                "Gifts",
                Set.of(),
                null,
                taxClass,
                grams,
                true,
                giftCard);
        return new Offer.Line(sellable, new PricedItem(sku, sku, Money.of(price, "EUR"), 1, taxClass, goods));
    }
}
