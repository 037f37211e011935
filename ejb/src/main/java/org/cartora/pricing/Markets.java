package org.cartora.pricing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartora.shared.Invalid;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** All markets that the shop sells in, each with a currency of its own: the first one, {@link Market}, and those beside it. */
@ApplicationScoped
public class Markets {

    @Inject
    Market home;

    /** Each as "USD US net HALF_UP LINE", with commas between them. */
    @Inject
    @ConfigProperty(name = "cartora.markets.others")
    Optional<String> others = Optional.empty();

    private final Map<String, MarketTerms> byCurrency = new LinkedHashMap<>();

    @PostConstruct
    void read() {
        byCurrency.put(home.currency(), home());
        others.stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(Markets::terms)
                .forEach(terms -> byCurrency.putIfAbsent(terms.currency(), terms));
    }

    /** The first market, where no other is asked for. */
    public MarketTerms home() {
        return new MarketTerms(home.country(), home.policy());
    }

    /** The market of a currency, or the first one; refuses a currency in which nothing is sold. */
    public MarketTerms of(@Nullable String currency) {
        var terms = currency == null ? home() : byCurrency.get(currency);
        if (terms == null) {
            throw Invalid.field("currency", "must be one of " + String.join(", ", byCurrency.keySet()));
        }
        return terms;
    }

    public List<MarketView> all() {
        return byCurrency.values().stream()
                .map(terms -> new MarketView(
                        terms.currency(), terms.country(), terms.policy().pricesIncludeTax()))
                .toList();
    }

    static MarketTerms terms(String text) {
        var words = text.strip().split("\\s+");
        if (words.length != 5 || !words[2].matches("net|gross")) {
            throw new IllegalArgumentException("no market: " + text + "; one is such as USD US net HALF_UP LINE");
        }
        return new MarketTerms(
                words[1],
                new PricePolicy(
                        words[0],
                        words[2].equals("gross"),
                        RoundingMode.valueOf(words[3]),
                        PricePolicy.Level.valueOf(words[4])));
    }
}
