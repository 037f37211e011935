package org.cartora.admin.giftcard;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.giftcard.IssueGiftCard;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is typed of a new gift card, or of credit for a customer. */
@Dependent
public class GiftCardDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    MarketFormat format;

    private @Nullable BigDecimal amount;
    private @Nullable LocalDate until;
    private @Nullable String email;
    private @Nullable String cause;

    /** A card that lasts to the end of its last day, where it has one. */
    IssueGiftCard card() {
        var last = until;
        if (last != null && last.isBefore(format.today())) {
            throw Invalid.field("until", "is over already");
        }
        return new IssueGiftCard(
                money(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(format.zone()).toInstant(),
                why());
    }

    Money money() {
        return new Money(Objects.requireNonNullElse(amount, BigDecimal.ZERO), format.getCurrency());
    }

    String why() {
        return String.valueOf(cause).strip();
    }

    void clear() {
        amount = null;
        until = null;
        email = null;
        cause = null;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getCause() {
        return cause;
    }

    public void setCause(@Nullable String cause) {
        this.cause = cause;
    }
}
