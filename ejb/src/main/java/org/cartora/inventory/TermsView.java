package org.cartora.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a SKU is sold when there is none, how many are promised so, and at how many it is low. */
public record TermsView(
        SalePolicy policy,
        int backorderLimit,
        @Nullable LocalDate shipsOn,
        @Nullable Integer lowAt,
        int backordered) {

    static final TermsView NONE = new TermsView(SalePolicy.DENY, 0, null, null, 0);

    /** The description that would change nothing. */
    public DescribeTerms described() {
        return new DescribeTerms(policy, backorderLimit, shipsOn, lowAt);
    }
}
