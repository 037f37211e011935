package org.cartora.interchange;

import static org.cartora.interchange.Table.CURRENCY;
import static org.cartora.interchange.Table.LIST;
import static org.cartora.interchange.Table.LIST_COMPARE_AT;
import static org.cartora.interchange.Table.LIST_PRICE;
import static org.cartora.interchange.Table.MIN_QUANTITY;
import static org.cartora.interchange.Table.PRICE_SKU;
import static org.cartora.interchange.Table.VALID_FROM;
import static org.cartora.interchange.Table.VALID_UNTIL;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.pricing.PlanPrice;
import org.cartora.pricing.PriceListView;
import org.cartora.shared.Money;
import org.cartora.shared.Times;
import org.jspecify.annotations.Nullable;

/** One row of the table of prices: the price itself, or one of a price list. */
record PriceReading(
        SheetEntry entry,
        @Nullable PriceListView list,
        @Nullable PlanPrice plan,
        Findings findings) {

    private static final int MOST_UNITS = 1_000_000;

    /** What the shop knows that a row may name. */
    record Known(Map<String, UUID> variants, Map<String, PriceListView> lists, String currency) {}

    static PriceReading of(SheetEntry entry, Known known) {
        var row = entry.first();
        var findings = new Findings(entry.findings());
        var variant = variant(row, known, findings);
        var list = list(row, known, findings);
        var currency = currency(row, list == null ? known.currency() : list.currency(), findings);
        var price = currency.flatMap(of -> Cells.charged(row, LIST_PRICE, of, findings));
        var compareAt = currency.flatMap(of -> Cells.price(row, LIST_COMPARE_AT, of, findings));
        if (row.isBlank(LIST_PRICE)) {
            findings.add(row.error(LIST_PRICE, "must not be blank"));
        }
        if (row.isBlank(LIST)) {
            refuseTerms(row, findings);
        }
        var plan = plan(row, variant.orElse(null), price.orElse(null), compareAt.orElse(null), findings);
        return new PriceReading(entry, list, findings.isWrong() ? null : plan, findings);
    }

    private static Optional<UUID> variant(SheetRow row, Known known, Findings findings) {
        if (row.isBlank(PRICE_SKU)) {
            return findings.none(row.error(PRICE_SKU, "must not be blank"));
        }
        var variant = known.variants().get(row.text(PRICE_SKU));
        return variant == null ? findings.none(row.error(PRICE_SKU, "There is no such SKU.")) : Optional.of(variant);
    }

    private static @Nullable PriceListView list(SheetRow row, Known known, Findings findings) {
        if (row.isBlank(LIST)) {
            return null;
        }
        var list = known.lists().get(row.text(LIST));
        if (list == null) {
            findings.add(row.error(LIST, "There is no such price list."));
        }
        return list;
    }

    private static Optional<String> currency(SheetRow row, String usual, Findings findings) {
        if (row.isBlank(CURRENCY)) {
            return Optional.of(usual);
        }
        var code = row.text(CURRENCY);
        var exists = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0);
        if (!exists) {
            return findings.none(row.error(CURRENCY, "must be a currency of ISO 4217, for example EUR"));
        }
        return row.isBlank(LIST) || code.equals(usual)
                ? Optional.of(code)
                : findings.none(row.error(CURRENCY, "must be " + usual + ", the currency of the list"));
    }

    /** The price itself has no terms: it counts from now on, for one unit and more. */
    private static void refuseTerms(SheetRow row, Findings findings) {
        if (!row.isBlank(MIN_QUANTITY) && !row.text(MIN_QUANTITY).equals("1")) {
            findings.add(row.error(MIN_QUANTITY, "must be 1 or blank for a price of no list"));
        }
        if (!row.isBlank(VALID_FROM)) {
            findings.add(row.error(VALID_FROM, "must be blank for a price of no list"));
        }
        if (!row.isBlank(VALID_UNTIL)) {
            findings.add(row.error(VALID_UNTIL, "must be blank for a price of no list"));
        }
    }

    private static @Nullable PlanPrice plan(
            SheetRow row, @Nullable UUID variant, @Nullable Money price, @Nullable Money compareAt, Findings findings) {
        var least = Cells.units(row, MIN_QUANTITY, MOST_UNITS, findings).orElse(1);
        var from = time(row, VALID_FROM, findings);
        var until = time(row, VALID_UNTIL, findings);
        if (variant == null || price == null) {
            return null;
        }
        return new PlanPrice(variant, price, compareAt, least, from.orElse(null), until.orElse(null));
    }

    private static Optional<Instant> time(SheetRow row, Column column, Findings findings) {
        try {
            return row.isBlank(column) ? Optional.empty() : Optional.of(Times.moment(row.text(column)));
        } catch (DateTimeException e) {
            return findings.none(row.error(column, "must be a time like 2026-01-31T00:00:00Z"));
        }
    }
}
