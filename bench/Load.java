import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * <p>Usage: java bench/Load.java list|detail|purchase|flash RATE SECONDS [URL]
 */
class Load {

    private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\",\"title\"");
    private static final Pattern VARIANT = Pattern.compile(
            "\\{\"id\":\"([0-9a-f-]{36})\",\"sku\":\"[^\"]+\"[^}]*\\}[^}]*\\}[^}]*\"available\":([0-9]+)");
    private static final String ADDRESS =
            "{\"first_name\":\"Lena\",\"last_name\":\"Last\",\"line1\":\"Hauptstr. 1\",\"postal_code\":\"10115\",\"city\":\"Berlin\",\"country\":\"DE\"}";

    /** What a flash sale has to sell. */
    private static final int UNITS = 100;

    private static final String CART = "X-Cart-Token";

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
            System.err.println("usage: java bench/Load.java list|detail|purchase|flash RATE SECONDS [URL]");
            System.exit(64);
        }
        System.setProperty("http.maxConnections", "5000"); // kept; five if nobody says
        System.setProperty("sun.net.http.retryPost", "false"); // nothing is bought twice
        var load = new Load(args.length > 3 ? args[3] : "http://localhost:8080");
        if (args[0].equals("flash")) {
            load.offer(UNITS);
        } else {
            load.prepare(args[0].equals("purchase"));
        }
        load.run(args[0], Double.parseDouble(args[1]), Integer.parseInt(args[2]));
    }

    private void prepare(boolean withVariants) throws Exception {
        slugs = SLUG.matcher(get("/api/products?limit=100&in_stock=true"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (withVariants) {
            var found = new ArrayList<String>();
            for (var slug : slugs) {
                var product = VARIANT.matcher(get("/api/products/" + slug));
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

    /** Makes the one product of a flash sale, as the demo manager. */
    private void offer(int units) throws Exception {
        var login = send("/api/auth/login", "{\"email\":\"manager@cartora.example\",\"password\":\"Cartora-demo-1\"}");
        var name = "flash-" + System.currentTimeMillis();
        var made = send("/api/products", "{\"title\":\"" + name + "\",\"description\":\"A flash sale.\",\"category\":\""
                + field(get("/api/categories"), "slug") + "\",\"tags\":[],\"status\":\"published\",\"attributes\":{},"
                + "\"options\":[\"Colour\"],\"variants\":[{\"sku\":\"" + name + "\",\"options\":{\"Colour\":\"Red\"},"
                + "\"price\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"stock\":" + units + "}],\"media\":[]}",
                "Authorization", "Bearer " + field(login.body(), "access_token"));
        slugs = List.of(field(made.body(), "slug"));
        var variant = VARIANT.matcher(made.body());
        if (!variant.find()) {
            throw new IllegalStateException("no product: " + made.body());
        }
        variants = List.of(variant.group(1));
    }

    private void run(String scenario, double rate, int seconds) throws Exception {
        var count = (long) (rate * seconds);
        var before = processorTime();
        var start = System.nanoTime() + 200_000_000L;
        try (var pool = Executors.newCachedThreadPool()) {
            for (long i = 0; i < count; i++) {
                var due = start + (long) (i * 1e9 / rate);
                LockSupport.parkNanos(due - System.nanoTime());
                pool.submit(() -> one(scenario, due));
            }
        }
        report(scenario, count, (System.nanoTime() - start) / 1e9);
        spent(before, latencies.getOrDefault(scenario, new ConcurrentLinkedQueue<>()).size());
        if (scenario.equals("flash")) {
            var left = VARIANT.matcher(get("/api/products/" + slugs.getFirst()));
            System.out.printf("units offered %d, orders %d, units left %s%n", UNITS,
                    latencies.getOrDefault(scenario, new ConcurrentLinkedQueue<>()).size(), left.find() ? left.group(2) : "?");
        }
    }

    private void one(String scenario, long due) {
        try {
            switch (scenario) {
                case "list" -> timed("list", due, "/api/products?limit=20&sort=" + sort(), null);
                case "detail" -> timed("detail", due, "/api/products/" + any(slugs), null);
                case "purchase", "flash" -> purchase(scenario, due);
                default -> throw new IllegalArgumentException(scenario);
            }
        } catch (Refused counted) {
            // the shopper goes away
        } catch (IOException | RuntimeException e) {
            error(e.getClass().getSimpleName());
        }
    }

    private void purchase(String scenario, long due) throws IOException {
        var cart = timed("1 cart", due, "/api/cart/items", "{\"variant_id\":\"" + any(variants) + "\",\"quantity\":1}");
        var checkout = timed("2 checkout", System.nanoTime(), "/api/checkout", "{\"email\":\"load" + System.nanoTime()
                + "@cartora.example\",\"shipping_address\":" + ADDRESS + ",\"shipping_method\":\"standard\"}",
                CART, cart.cart().orElseThrow());
        timed("3 pay", System.nanoTime(), "/api/payments/sandbox/" + field(checkout.body(), "client_secret") + "/confirm",
                "{\"card\":\"4242424242424242\"}");
        timed("4 confirm", System.nanoTime(), "/api/orders/confirm",
                "{\"checkout_id\":\"" + field(checkout.body(), "checkout_id") + "\"}");
        add(scenario, System.nanoTime() - due);
    }

    private Answer timed(String name, long since, String path, String body, String... header) throws IOException {
        var answer = send(path, body, header);
        add(name, System.nanoTime() - since);
        // whatever succeeds will do: the order may be there already, placed on the word of the provider
        if (answer.status() / 100 != 2) {
            error(name + " answered " + answer.status() + (answer.body().contains("OUT_OF_STOCK") ? " OUT_OF_STOCK" : ""));
            throw new Refused();
        }
        return answer;
    }

    private String get(String path) throws IOException {
        return send(path, null).body();
    }

    /**
     * The older client of the JDK: it does all its work in the thread that asks, on connections that are kept, and costs
     * about half of what the newer one does.
     *
     * @param body none for a GET
     * @param header nothing, or a name and a value
     */
    private Answer send(String path, String body, String... header) throws IOException {
        var connection = (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(30_000);
        connection.setRequestProperty("Accept", "application/json");
        if (header.length > 0) {
            connection.setRequestProperty(header[0], header[1]);
        }
        if (body != null) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (var out = connection.getOutputStream()) {
                out.write(bytes);
            }
        }
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(status, Optional.ofNullable(connection.getHeaderField(CART)), text);
        }
    }

    private record Answer(int status, Optional<String> cart, String body) {}

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

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Which of the platform's processes a command line belongs to; the first that is in it. */
    private static final Map<String, String> PROCESSES = processes();

    private static Map<String, String> processes() {
        var names = new LinkedHashMap<String, String>();
        names.put("bench/Load.java", "generator");
        names.put("glassfish.jar", "application");
        names.put("org.apache.activemq.artemis", "broker");
        names.put("quarkus", "identity");
        names.put("org.cartora.sandbox", "provider");
        names.put("org.cartora.launcher.mail", "inbox");
        names.put("org.cartora.launcher", "launcher");
        names.put("postgres", "database"); // last: the word is in the class paths of others
        return names;
    }

    /** Seconds of processor time so far, by process of the platform; Linux only. */
    private static Map<String, Map<Long, Double>> processorTime() {
        var times = new LinkedHashMap<String, Map<Long, Double>>();
        ProcessHandle.allProcesses().forEach(process -> {
            var time = process.info().totalCpuDuration();
            var line = commandLine(process.pid());
            PROCESSES.entrySet().stream()
                    .filter(name -> line.contains(name.getKey()))
                    .findFirst()
                    .ifPresent(name -> time.ifPresent(spent -> times.computeIfAbsent(name.getValue(), n -> new LinkedHashMap<>())
                            .put(process.pid(), spent.toNanos() / 1e9)));
        });
        return times;
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    /** What each process of the platform worked meanwhile; those that ended are not in it. */
    private static void spent(Map<String, Map<Long, Double>> before, int done) {
        var text = new StringBuilder("processor time:");
        processorTime().forEach((name, times) -> {
            var known = before.getOrDefault(name, Map.of());
            var seconds = times.entrySet().stream()
                    .mapToDouble(time -> time.getValue() - known.getOrDefault(time.getKey(), 0.0))
                    .sum();
            text.append(String.format(" %s %.1f s", name, seconds));
            if (done > 0) {
                text.append(String.format(" (%.1f ms each)", seconds * 1000 / done));
            }
            text.append(',');
        });
        System.out.println(text.substring(0, text.length() - 1));
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
