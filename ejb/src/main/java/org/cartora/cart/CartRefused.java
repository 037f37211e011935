package org.cartora.cart;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why a cart cannot be changed as asked. */
public final class CartRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private CartRefused(String code, String message, List<Detail> details) {
        super(Kind.BUSINESS_RULE, code, message, details);
    }

    static CartRefused tooMany(String sku) {
        return new CartRefused(
                "QUANTITY_LIMIT", "A line of a cart holds up to 9999 units.", List.of(new Detail(sku, "at most 9999")));
    }

    static CartRefused notSold(Unsold item) {
        return new CartRefused(
                "NOT_FOR_SALE",
                "This product " + item.reason() + ".",
                List.of(new Detail(String.valueOf(item.sku()), item.reason())));
    }

    static CartRefused tooLong() {
        return new CartRefused("CART_FULL", "A cart holds up to 100 different items.", List.of());
    }

    static CartRefused tooManyCoupons() {
        return new CartRefused("TOO_MANY_COUPONS", "A cart holds up to 10 coupons.", List.of());
    }
}
