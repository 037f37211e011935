package org.cartora.web.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What API clients can be let do, by scope: reading, or writing as well. What no scope opens is closed to them. */
enum ApiScope {
    PRODUCTS("products|categories|search|media"),
    STOCK("admin/stock(-\\w+)?"),
    PRICES("admin/(price-lists|prices|markets|tax-rates|shipping-zones|promotions|coupons)"),
    ORDERS("orders|admin/(orders|returns|additions|documents|repayments)"),
    REPORTS("admin/reports"),
    JOBS("admin/jobs"),
    INTERCHANGE("admin/(imports|exports)");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Pattern paths;

    ApiScope(String paths) {
        this.paths = Pattern.compile("(" + paths + ")(/.*)?");
    }

    /** The scopes of which a call needs one; none where no scope is enough. */
    static Set<String> of(String verb, String path) {
        var reading = READING.contains(verb);
        return Arrays.stream(values())
                .filter(scope -> scope.paths.matcher(path).matches())
                .map(scope -> scope.name().toLowerCase(Locale.ROOT) + (reading ? ":read" : ":write"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
