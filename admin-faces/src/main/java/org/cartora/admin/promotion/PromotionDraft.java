package org.cartora.admin.promotion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.promotion.Benefit;
import org.cartora.promotion.BenefitKind;
import org.cartora.promotion.Conditions;
import org.cartora.promotion.Lane;
import org.cartora.promotion.PromotionTerms;
import org.cartora.promotion.Stacking;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is typed of a new promotion; the finer conditions are for the interface at /api/admin/promotions. */
@Dependent
public class PromotionDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    MarketFormat format;

    private @Nullable String name;
    private Lane lane = Lane.CART;
    private Stacking stacking = Stacking.BEST;
    private BenefitKind kind = BenefitKind.PERCENT;
    private @Nullable BigDecimal number;
    private @Nullable BigDecimal threshold;
    private @Nullable String code;

    PromotionTerms terms() {
        var typed = code;
        return new PromotionTerms(
                String.valueOf(name).strip(),
                lane,
                stacking,
                0,
                new Conditions(null, money(threshold), null, null, null, null, null),
                benefit(),
                typed != null && !typed.isBlank(),
                null,
                null,
                null,
                null);
    }

    void clear() {
        name = null;
        number = null;
        threshold = null;
        code = null;
    }

    private Benefit benefit() {
        return switch (kind) {
            case PERCENT -> new Benefit(kind, number, null, null, null, null, null);
            case AMOUNT, FREE_SHIPPING -> new Benefit(kind, null, money(number), null, null, null, null);
            case CHEAPEST_FREE ->
                new Benefit(kind, null, null, number == null ? null : number.intValue(), null, null, null);
            case BUY_X_GET_Y, TIERED ->
                throw new IllegalStateException("made by the interface at /api/admin/promotions only: " + kind);
        };
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, format.getCurrency());
    }

    public List<Lane> getLanes() {
        return List.of(Lane.values());
    }

    public List<Stacking> getStackings() {
        return List.of(Stacking.values());
    }

    public List<BenefitKind> getKinds() {
        return List.of(BenefitKind.PERCENT, BenefitKind.AMOUNT, BenefitKind.CHEAPEST_FREE, BenefitKind.FREE_SHIPPING);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public Lane getLane() {
        return lane;
    }

    public void setLane(Lane lane) {
        this.lane = lane;
    }

    public Stacking getStacking() {
        return stacking;
    }

    public void setStacking(Stacking stacking) {
        this.stacking = stacking;
    }

    public BenefitKind getKind() {
        return kind;
    }

    public void setKind(BenefitKind kind) {
        this.kind = kind;
    }

    public @Nullable BigDecimal getNumber() {
        return number;
    }

    public void setNumber(@Nullable BigDecimal number) {
        this.number = number;
    }

    public @Nullable BigDecimal getThreshold() {
        return threshold;
    }

    public void setThreshold(@Nullable BigDecimal threshold) {
        this.threshold = threshold;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
