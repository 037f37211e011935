package org.cartora.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** The limits of the shop; asked by the doors of its web modules before anything else happens to a request. */
@ApplicationScoped
public class Limits {

    /** Reason of {@link #refused} for a token that was not accepted. */
    public static final String BAD_TOKEN = "bad-token";

    /** Half of the server's threads for all, so that the other half always answers. */
    private static final int READERS = 24;

    private static final int READERS_AT_ONE_ADDRESS = 6;

    private final Refusals refusals = new Refusals();
    private final Slots readers = new Slots(READERS, READERS_AT_ONE_ADDRESS);
    private LimitSettings settings;
    private Buckets buckets;
    /** What is tried at one target, apart: a crowd of addresses that fills the others forgets none of it. */
    private Buckets targets;

    /** For the container; see {@link #open}. */
    protected Limits() {
        this(
                new LimitSettings(false, 1, new Origins(List.of(), Origins.X_FORWARDED_FOR), List.of(), Map.of()),
                Ticker.systemTicker());
    }

    Limits(LimitSettings settings, Ticker ticker) {
        this.settings = settings;
        this.buckets = new Buckets(settings.remembered(), ticker);
        this.targets = new Buckets(settings.remembered(), ticker);
    }

    @PostConstruct
    void open() {
        var config = ConfigProvider.getConfig();
        settings = LimitSettings.of(name -> config.getOptionalValue(name, String.class));
        buckets = new Buckets(settings.remembered(), Ticker.systemTicker());
        targets = new Buckets(settings.remembered(), Ticker.systemTicker());
    }

    /** Counts a request for its address. */
    public Visit enter(HttpServletRequest request) {
        var address = address(request);
        var path = request.getContextPath()
                + request.getServletPath()
                + Objects.requireNonNullElse(request.getPathInfo(), "");
        return enter(request.getMethod(), path, address);
    }

    Visit enter(String method, String path, String address) {
        var route = settings.on() ? settings.route(method, path) : Optional.<Route>empty();
        var visit = new Visit(address, route, List.of());
        return route.flatMap(Route::address)
                .map(policy -> counted(visit, policy, who(address)))
                .orElse(visit);
    }

    /** Counts a request for the person that it turned out to come from. */
    public Visit signedIn(Visit visit, String person) {
        return visit.route()
                .flatMap(Route::user)
                .map(policy -> counted(visit, policy, person))
                .orElse(visit);
    }

    /** Where a request comes from, as far as our own proxies vouch for it. */
    public String address(HttpServletRequest request) {
        var origins = settings.origins();
        return origins.of(request.getRemoteAddr(), Collections.list(request.getHeaders(origins.header())));
    }

    /** Counts something that this address does seldom if it is honest, such as beginning to sign in. */
    public Visit attempt(Visit visit, String kind) {
        return attempts(kind)
                .map(policy -> counted(visit, policy, who(visit.address())))
                .orElse(visit);
    }

    /**
     * An attempt at something that can be guessed: the password of an account, the e-mail of an order. Refused where too
     * many came to nothing lately, from wherever.
     */
    public void attempt(String kind, String target) {
        attempts(kind)
                .map(policy -> targets.take(policy, target))
                .filter(Standing::refused)
                .ifPresent(standing -> {
                    refusals.count(kind, "one target");
                    throw new RateLimited(standing.retryAfter());
                });
    }

    /** The attempt was a success, so those before it were no attack. */
    public void succeeded(String kind, String target) {
        attempts(kind).ifPresent(policy -> targets.forget(policy, target));
    }

    /** A place to read a body that does not come at once; to be given back. Who holds too many is refused. */
    public Runnable reading(HttpServletRequest request) {
        if (!settings.on()) {
            return () -> {};
        }
        var address = address(request);
        try {
            return readers.take(who(address));
        } catch (RateLimited full) {
            refusals.count("slow-bodies", address);
            throw full;
        }
    }

    /** Something else was refused that nobody wants a log line of. */
    public void refused(String reason, Visit visit) {
        refusals.count(reason, visit.address());
    }

    Optional<Refusals.Summary> summary() {
        return refusals.summary();
    }

    String told() {
        return settings.told();
    }

    private Optional<Policy> attempts(String kind) {
        return settings.on() ? Optional.ofNullable(settings.attempts().get(kind)) : Optional.empty();
    }

    private Visit counted(Visit visit, Policy policy, String who) {
        var standing = buckets.take(policy, who);
        if (standing.refused()) {
            refusals.count(policy.name(), visit.address());
        }
        return visit.and(standing);
    }

    private static String who(String address) {
        return Network.address(address).map(Network::counted).orElse(address);
    }
}
