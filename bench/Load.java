import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Open-model load on a running platform: requests start when their time has come, whether or not earlier ones have been
 * answered, and latency counts from that time on; a server that stalls cannot hide it.
 *
 * <p>Usage: java bench/Load.java list|detail|purchase RATE SECONDS [URL]
 */
class Load {

    private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\",\"title\"");
    private static final Pattern VARIANT = Pattern.compile(
            "\\{\"id\":\"([0-9a-f-]{36})\",\"sku\":\"[^\"]+\"[^}]*\\}[^}]*\\}[^}]*\"available\":([0-9]+)");
    private static final String ADDRESS =
            "{\"first_name\":\"Lena\",\"last_name\":\"Last\",\"line1\":\"Hauptstr. 1\",\"postal_code\":\"10115\",\"city\":\"Berlin\",\"country\":\"DE\"}";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, ConcurrentLinkedQueue<Long>> latencies = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final String url;
    private List<String> slugs = List.of();
    private List<String> variants = List.of();

    Load(String url) {
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("usage: java bench/Load.java list|detail|purchase RATE SECONDS [URL]");
            System.exit(64);
        }
        var load = new Load(args.length > 3 ? args[3] : "http://localhost:8080");
        load.prepare(args[0].equals("purchase"));
        load.run(args[0], Double.parseDouble(args[1]), Integer.parseInt(args[2]));
    }

    private void prepare(boolean withVariants) throws Exception {
        slugs = SLUG.matcher(get("/api/products?limit=100&in_stock=true").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (withVariants) {
            var found = new ArrayList<String>();
            for (var slug : slugs) {
                var product = VARIANT.matcher(get("/api/products/" + slug).body());
                while (product.find()) {
                    if (Integer.parseInt(product.group(2)) > 0) {
                        found.add(product.group(1));
                    }
                }
            }
            variants = List.copyOf(found);
        }
        System.out.printf("%d products, %d variants in stock%n", slugs.size(), variants.size());
    }

    private void run(String scenario, double rate, int seconds) throws Exception {
        var count = (long) (rate * seconds);
        var start = System.nanoTime() + 200_000_000L;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < count; i++) {
                var due = start + (long) (i * 1e9 / rate);
                LockSupport.parkNanos(due - System.nanoTime());
                pool.submit(() -> one(scenario, due));
            }
        }
        report(scenario, count, (System.nanoTime() - start) / 1e9);
    }

    private void one(String scenario, long due) {
        try {
            switch (scenario) {
                case "list" -> timed("list", due, request("/api/products?limit=20&sort=" + sort()).GET());
                case "detail" -> timed("detail", due, request("/api/products/" + any(slugs)).GET());
                case "purchase" -> purchase(due);
                default -> throw new IllegalArgumentException(scenario);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            error(e.getClass().getSimpleName());
        }
    }

    private void purchase(long due) throws IOException, InterruptedException {
        var cart = timed("1 cart", due, json("/api/cart/items", "{\"variant_id\":\"" + any(variants) + "\",\"quantity\":1}"));
        var token = cart.headers().firstValue("X-Cart-Token").orElseThrow();
        var checkout = timed("2 checkout", System.nanoTime(), json("/api/checkout",
                "{\"email\":\"load" + System.nanoTime() + "@cartora.example\",\"shipping_address\":" + ADDRESS
                        + ",\"shipping_method\":\"standard\"}").header("X-Cart-Token", token));
        var secret = field(checkout.body(), "client_secret");
        timed("3 pay", System.nanoTime(),
                json("/api/payments/sandbox/" + secret + "/confirm", "{\"card\":\"4242424242424242\"}"));
        timed("4 confirm", System.nanoTime(),
                json("/api/orders/confirm", "{\"checkout_id\":\"" + field(checkout.body(), "checkout_id") + "\"}"));
        add("purchase", System.nanoTime() - due);
    }

    private HttpResponse<String> timed(String name, long since, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response = http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        add(name, System.nanoTime() - since);
        // whatever succeeds will do: the order may be there already, placed on the word of the provider
        if (response.statusCode() / 100 != 2) {
            error(name + " answered " + response.statusCode());
            throw new IllegalStateException("stopped");
        }
        return response;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "application/json");
    }

    private HttpRequest.Builder json(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private void add(String name, long nanos) {
        latencies.computeIfAbsent(name, n -> new ConcurrentLinkedQueue<>()).add(nanos);
    }

    private void error(String what) {
        errors.computeIfAbsent(what, w -> new LongAdder()).increment();
    }

    private void report(String scenario, long asked, double seconds) {
        System.out.printf("%s: %d started in an open model, all answered after %.1f s%n", scenario, asked, seconds);
        System.out.printf("%-12s %8s %9s %9s %9s %9s%n", "call", "count", "per s", "p50 ms", "p95 ms", "p99 ms");
        var names = new ArrayList<>(latencies.keySet());
        names.sort(null);
        for (var name : names) {
            var sorted = latencies.get(name).stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf("%-12s %8d %9.1f %9.1f %9.1f %9.1f%n", name, sorted.length, sorted.length / seconds,
                    at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
        }
        System.out.println("errors: " + (errors.isEmpty() ? "none" : new LinkedHashMap<>(errors)));
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(part * sorted.length) - 1)] / 1e6;
    }

    private static String sort() {
        return any(Arrays.asList("newest", "price", "-price", "popular"));
    }

    private static String any(List<String> values) {
        return values.get(ThreadLocalRandom.current().nextInt(values.size()));
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name);
        }
        return found.group(1);
    }
}
