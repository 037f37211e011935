package org.cartora.notification;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.cartora.shared.Money;

/** Money as the people of a market write it. */
record MoneyText(Locale locale) {

    String of(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount());
    }
}
