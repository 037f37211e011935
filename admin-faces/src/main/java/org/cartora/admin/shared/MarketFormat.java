package org.cartora.admin.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import org.cartora.pricing.Market;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Writes money, numbers and times the way the market's people read them, in the market's own time zone. */
@Named("format")
@ApplicationScoped
public class MarketFormat {

    private static final Locale LANGUAGE = Locale.UK;

    @Inject
    Market market;

    public ZoneId zone() {
        return market.zone();
    }

    public String getZoneName() {
        return market.zone().getId();
    }

    public String getCurrency() {
        return market.currency();
    }

    public LocalDate today() {
        return LocalDate.now(zone());
    }

    /** An amount with its currency's sign, such as €1,234.50. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return "–";
        }
        var format = NumberFormat.getCurrencyInstance(LANGUAGE);
        var currency = Currency.getInstance(money.currency());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(money.amount());
    }

    public String number(@Nullable Number number) {
        return number == null ? "–" : NumberFormat.getIntegerInstance(LANGUAGE).format(number);
    }

    /** A moment with the name of the zone, such as 21 Nov 2026, 14:05 CET. */
    public String time(@Nullable Instant instant) {
        return write(instant, "d MMM uuuu, HH:mm z");
    }

    public String day(@Nullable Instant instant) {
        return write(instant, "d MMM uuuu");
    }

    public String clock(@Nullable Instant instant) {
        return write(instant, "HH:mm z");
    }

    /** A moment to the second, for logs. */
    public String second(@Nullable Instant instant) {
        return write(instant, "d MMM uuuu, HH:mm:ss z");
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? "–"
                : DateTimeFormatter.ofPattern("d MMM uuuu", LANGUAGE).format(date);
    }

    /** Today with its weekday, for headings. */
    public String getTodayInWords() {
        var today = today();
        return today.getDayOfWeek().getDisplayName(TextStyle.FULL, LANGUAGE) + ", "
                + DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE).format(today);
    }

    /** How long something took, such as 1 min 5 s. */
    public String lasted(@Nullable Instant from, @Nullable Instant to) {
        if (from == null) {
            return "–";
        }
        var span = Duration.between(from, to == null ? Instant.now() : to);
        if (span.toSeconds() < 1) {
            return Math.max(0, span.toMillis()) + " ms";
        }
        if (span.toMinutes() < 1) {
            return span.toSeconds() + " s";
        }
        return span.toHours() < 1
                ? span.toMinutes() + " min " + span.toSecondsPart() + " s"
                : span.toHours() + " h " + span.toMinutesPart() + " min";
    }

    /** How long ago something was, in the largest unit that fits: 40 seconds, 3 hours, 12 days. */
    public String age(@Nullable Instant since) {
        return since == null ? "–" : age(Duration.between(since, Instant.now()));
    }

    static String age(Duration span) {
        if (span.toMinutes() < 1) {
            return count(Math.max(0, span.toSeconds()), "second");
        }
        if (span.toHours() < 1) {
            return count(span.toMinutes(), "minute");
        }
        return span.toDays() < 1 ? count(span.toHours(), "hour") : count(span.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** A name of the code in words for people: PARTIALLY_REFUNDED is "Partially refunded". */
    public String words(@Nullable Object name) {
        return name == null ? "–" : Words.of(String.valueOf(name).toLowerCase(Locale.ROOT));
    }

    /** The class of a tag; its word says the same, for those who do not see the colour. */
    public String tone(@Nullable Object state) {
        return "tag "
                + switch (String.valueOf(state).toUpperCase(Locale.ROOT)) {
                    case "PAID", "FULFILLED", "COMPLETED", "SUCCESS", "PUBLISHED" -> "tag-good";
                    case "PENDING", "AUTHORIZED", "PARTIALLY_FULFILLED", "UNFULFILLED", "STOPPED", "STOPPING" ->
                        "tag-warn";
                    case "CANCELED", "FAILED", "FAILURE", "ABANDONED" -> "tag-bad";
                    case "STARTED", "STARTING", "PLACED" -> "tag-busy";
                    default -> "";
                };
    }

    private String write(@Nullable Instant instant, String pattern) {
        return instant == null
                ? "–"
                : DateTimeFormatter.ofPattern(pattern, LANGUAGE)
                        .withZone(zone())
                        .format(instant);
    }
}
