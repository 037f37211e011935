package org.cartora.order;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.inventory.Backordered;
import org.cartora.pricing.Discount;
import org.cartora.pricing.TaxLine;
import org.cartora.shared.Ids;
import org.cartora.shared.Json;
import org.cartora.shared.Money;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What was bought, as it was called and priced at that moment. */
@Entity
@Table(name = "order_line")
class OrderLine {

    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

    private static final TypeReference<List<Discount>> DISCOUNTS = new TypeReference<>() {};
    private static final TypeReference<List<TaxLine>> TAXES = new TypeReference<>() {};

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private Order order;

    private int position;

    /** What it was added with, after the order was placed. */
    @Column(name = "addition_id")
    private @Nullable UUID additionId;

    @Column(name = "variant_id")
    private UUID variantId;

    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "category_id")
    private UUID categoryId;

    private String category;
    private String sku;
    private String title;
    private @Nullable String image;

    @Column(name = "product_slug")
    private String productSlug;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String options;

    private int quantity;

    /** Its units are sent as codes, once they are paid. */
    @Column(name = "gift_card")
    private boolean giftCard;

    private int backordered;

    @Column(name = "ships_on")
    private @Nullable LocalDate shipsOn;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "discount_total")
    private BigDecimal discountTotal;

    @Column(name = "tax_rate")
    private BigDecimal taxRate;

    @Column(name = "tax_total")
    private BigDecimal taxTotal;

    private BigDecimal total;

    private int canceled;
    private int shipped;

    /** Asked back by the customer, or back already. */
    private int claimed;

    private int returned;

    @Column(name = "refunded_units")
    private int refundedUnits;

    private BigDecimal refunded;

    @Column(name = "refunded_tax")
    private BigDecimal refundedTax;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String discounts;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String taxes;

    @SuppressWarnings("NullAway.Init")
    protected OrderLine() {}

    static OrderLine of(Order order, int position, QuotedLine quoted, List<Backordered> backorders) {
        var line = new OrderLine();
        line.id = Ids.next();
        line.order = order;
        line.position = position;
        line.variantId = quoted.variantId();
        line.productId = quoted.productId();
        line.categoryId = quoted.categoryId();
        line.category = quoted.category();
        line.sku = quoted.sku();
        line.title = quoted.title();
        line.image = quoted.image();
        line.productSlug = quoted.productSlug();
        line.options = Json.write(quoted.options());
        line.quantity = quoted.quantity();
        line.giftCard = quoted.giftCard();
        line.unitPrice = quoted.unitPrice().amount();
        line.discountTotal = quoted.discountTotal().amount();
        line.taxRate = quoted.taxRate();
        line.taxTotal = quoted.taxTotal().amount();
        line.total = quoted.total().amount();
        line.refunded = BigDecimal.ZERO;
        line.refundedTax = BigDecimal.ZERO;
        line.discounts = Json.write(quoted.discounts());
        line.taxes = Json.write(quoted.taxes());
        backorders.stream()
                .filter(units -> units.line().variantId().equals(line.variantId))
                .forEach(line::await);
        return line;
    }

    OrderLine addedBy(UUID addition) {
        additionId = addition;
        return this;
    }

    @Nullable
    UUID additionId() {
        return additionId;
    }

    UUID id() {
        return id;
    }

    String sku() {
        return sku;
    }

    /** Neither shipped nor canceled. */
    int open() {
        return quantity - canceled - shipped;
    }

    /** What a parcel may still hold. */
    int toSend() {
        return giftCard ? 0 : open();
    }

    int shipped() {
        return shipped;
    }

    int returned() {
        return returned;
    }

    boolean isGiftCard() {
        return giftCard;
    }

    Money unitPrice() {
        return order.money(unitPrice);
    }

    /** Shipped, and neither back nor asked back; nobody sends a code back. */
    int claimable() {
        return giftCard ? 0 : shipped - claimed;
    }

    void ship(int count) {
        shipped += count;
    }

    void cancel(int count) {
        canceled += count;
    }

    void claim(int count) {
        claimed += count;
    }

    void takeBack(int count) {
        returned += count;
    }

    Paid paid() {
        return new Paid(
                quantity,
                order.money(total),
                order.money(taxTotal),
                refundedUnits,
                order.money(refunded),
                order.money(refundedTax));
    }

    RefundPart part(Paid.Part part) {
        return new RefundPart(id, sku, title, part.units(), part.amount(), part.tax(), giftCard);
    }

    void giveBack(RefundPart part) {
        refundedUnits += part.units();
        refunded = refunded.add(part.amount().amount());
        refundedTax = refundedTax.add(part.tax().amount());
    }

    HandledOrder.HandledLine handled(int count) {
        return new HandledOrder.HandledLine(id, variantId, sku, title, count, giftCard);
    }

    /** Some of its units were not in stock when it was ordered. */
    private void await(Backordered units) {
        backordered = units.line().quantity();
        shipsOn = units.shipsOn();
    }

    OrderLineView view(String currency) {
        return new OrderLineView(
                id,
                variantId,
                sku,
                title,
                productSlug,
                image,
                Json.read(options, OPTIONS),
                quantity,
                backordered,
                shipsOn,
                new Money(unitPrice, currency),
                new Money(discountTotal, currency),
                new Money(taxTotal, currency),
                new Money(total, currency),
                Json.read(discounts, DISCOUNTS),
                Json.read(taxes, TAXES),
                canceled,
                shipped,
                returned,
                claimable(),
                refundedUnits,
                new Money(refunded, currency),
                additionId,
                giftCard);
    }

    SoldLine sold(String currency) {
        return new SoldLine(
                sku,
                title,
                productId,
                category,
                quantity,
                new Money(total, currency),
                new Money(taxTotal, currency),
                new Money(discountTotal, currency));
    }
}
