package org.cartora.web.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cartora.shared.Money;
import org.cartora.shared.Times;
import org.jspecify.annotations.Nullable;

/** The forms of the contract for values that Jackson does not know or reads too leniently. */
final class JsonTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    JsonTypes() {
        addSerializer(Money.class, new MoneyWriter());
        addSerializer(Instant.class, new InstantWriter());
        addSerializer(LocalDate.class, ToStringSerializer.instance);
        addSerializer(LocalTime.class, ToStringSerializer.instance);
        addDeserializer(Money.class, new MoneyReader());
        addDeserializer(String.class, new TextReader());
        addKeyDeserializer(String.class, new NameReader());
        addDeserializer(BigDecimal.class, new NumberReader<>(BigDecimal.class));
        // what numbers are read by where any value may stand
        addDeserializer(Number.class, new NumberReader<>(Number.class));
        addDeserializer(Instant.class, new Parsed<>(Instant.class, "an RFC 3339 time", Times::moment));
        addDeserializer(
                LocalDate.class,
                new Parsed<>(
                        LocalDate.class,
                        "an ISO date such as 2026-01-31",
                        text -> Times.datable(LocalDate.parse(text))));
    }

    private static final class MoneyWriter extends JsonSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject(money);
            out.writeStringField("amount", money.amount().toPlainString());
            out.writeStringField("currency", money.currency());
            out.writeEndObject();
        }
    }

    private static final class InstantWriter extends JsonSerializer<Instant> {

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(time.truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }

    /** An amount is a decimal string with no more digits than its currency has. */
    private static final class MoneyReader extends StdDeserializer<Money> {

        private static final long serialVersionUID = 1L;
        private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

        private record Parts(String amount, String currency) {}

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            var parts = context.readValue(in, Parts.class);
            if (parts == null || parts.amount == null || parts.currency == null) {
                return context.reportInputMismatch(Money.class, "needs an amount and a currency");
            }
            if (!AMOUNT.matcher(parts.amount).matches()) {
                return context.reportInputMismatch(Money.class, "the amount must be a decimal such as 12.90");
            }
            int digits;
            try {
                digits = Currency.getInstance(parts.currency).getDefaultFractionDigits();
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(Money.class, "the currency must be an ISO 4217 code");
            }
            var dot = parts.amount.indexOf('.');
            if (digits < 0 || (dot >= 0 && parts.amount.length() - dot - 1 > digits)) {
                return context.reportInputMismatch(
                        Money.class, "the amount has more digits than %s allows", parts.currency);
            }
            return Money.of(parts.amount, parts.currency);
        }
    }

    /** Halves of characters cannot be written in UTF-8, and the database has no place for NUL characters. */
    private static @Nullable String wrong(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\0') {
                return "must not contain NUL characters";
            }
            if (Character.isSurrogate(letter)) {
                if (Character.isLowSurrogate(letter)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return "must not contain half a character";
                }
                i++;
            }
        }
        return null;
    }

    private static final class TextReader extends StdDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(in, context);
            var wrong = text == null ? null : wrong(text);
            return wrong == null ? text : context.reportInputMismatch(String.class, wrong);
        }
    }

    /** The same for the names in a map. */
    private static final class NameReader extends KeyDeserializer {

        @Override
        public Object deserializeKey(String name, DeserializationContext context) throws IOException {
            var wrong = wrong(name);
            return wrong == null ? name : context.reportInputMismatch(String.class, wrong);
        }
    }

    /** Numbers that can be written out: {@code 1e999999999} is short to send and long to work with. */
    private static final class NumberReader<T extends Number> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private static final int MOST_DIGITS = 30;

        NumberReader(Class<T> type) {
            super(type);
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.currentToken().isNumeric()) {
                return (T) context.handleUnexpectedToken(handledType(), in);
            }
            var number = in.getDecimalValue();
            if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
                return context.reportInputMismatch(this, "must be a number of at most %d digits", MOST_DIGITS);
            }
            return (T) (handledType() == BigDecimal.class ? number : in.getNumberValue());
        }
    }

    private static final class Parsed<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parser;
        private final String form;

        Parsed(Class<T> type, String form, Function<String, T> parser) {
            super(type);
            this.form = form;
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(handledType(), "must be %s", form);
            }
            try {
                return parser.apply(in.getText());
            } catch (DateTimeException e) {
                return context.reportInputMismatch(handledType(), "must be %s", form);
            }
        }
    }
}
