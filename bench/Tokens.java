import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * What a flood of tokens that are not accepted does to the others: honest shoppers alone, then beside the flood, in turns.
 * The model is open, as in Load.java. Needs a platform that believes this machine as a proxy: . ./tests/settings.env
 *
 * <p>Usage: java bench/Tokens.java RATE_OF_SHOPPERS RATE_OF_TOKENS SECONDS one|crowd [URL]
 */
class Tokens {

    private static final int TURNS = 3;
    private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\",\"title\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final boolean crowd;
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private List<String> slugs = List.of();
    private List<String> tokens = List.of();

    Tokens(String url, boolean crowd) {
        this.url = url;
        this.crowd = crowd;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 4 || !args[3].matches("one|crowd")) {
            System.err.println("usage: java bench/Tokens.java RATE_OF_SHOPPERS RATE_OF_TOKENS SECONDS one|crowd [URL]");
            System.exit(64);
        }
        var bench = new Tokens(args.length > 4 ? args[4] : "http://localhost:8080", args[3].equals("crowd"));
        bench.prepare();
        bench.compare(Double.parseDouble(args[0]), Double.parseDouble(args[1]), Integer.parseInt(args[2]));
    }

    private void prepare() throws Exception {
        slugs = SLUG.matcher(send("GET", "/api/products?limit=100", someone(), null, null).body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        var login = send("POST", "/api/auth/login", someone(), null,
                "{\"email\":\"customer@cartora.example\",\"password\":\"Cartora-demo-1\"}");
        var found = TOKEN.matcher(login.body());
        if (!found.find()) {
            throw new IllegalStateException("no sign-in: " + login.statusCode());
        }
        var parts = found.group(1).split("\\.");
        tokens = List.of(
                // signed, but not for this
                parts[0] + '.' + changed(parts[1], "\"exp\":\\d+", "\"exp\":1700000000") + '.' + parts[2],
                parts[0] + '.' + changed(parts[1], "\"customer\"", "\"admin\"") + '.' + parts[2],
                changed(parts[0], "\"kid\"\\s*:\\s*\"[^\"]*\"", "\"kid\":\"unheard-of\"") + '.' + parts[1] + '.' + parts[2],
                "not.a.token");
    }

    private static String changed(String part, String from, String to) {
        var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        var wrong = text.replaceFirst(from, to);
        if (wrong.equals(text)) {
            throw new IllegalStateException("nothing to change in " + text);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(wrong.getBytes(StandardCharsets.UTF_8));
    }

    private void compare(double shoppers, double flood, int seconds) throws Exception {
        run(shoppers, 0, Math.min(20, seconds)); // warm
        run(shoppers, flood, Math.min(20, seconds));
        statuses.clear();
        var alone = new ArrayList<Long>();
        var beside = new ArrayList<Long>();
        for (var turn = 0; turn < TURNS; turn++) {
            alone.addAll(run(shoppers, 0, seconds));
            beside.addAll(run(shoppers, flood, seconds));
        }
        var quiet = report("alone", alone);
        var loud = report("beside the flood", beside);
        System.out.printf("p95 beside the flood: %+.1f %%%n", (loud / quiet - 1) * 100);
        System.out.println("answers to the flood: " + new TreeMap<>(statuses));
    }

    private List<Long> run(double shoppers, double flood, int seconds) throws Exception {
        var latencies = new ConcurrentLinkedQueue<Long>();
        var start = System.nanoTime() + 200_000_000L;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var honest =
                    pool.submit(() -> each(shoppers, seconds, start, due -> pool.submit(() -> shopper(due, latencies))));
            if (flood > 0) {
                pool.submit(() -> each(flood, seconds, start, due -> pool.submit(this::attacker))).get();
            }
            honest.get(); // the pool waits for the answers of all that were sent until then
        }
        return List.copyOf(latencies);
    }

    private interface Step {
        void at(long due);
    }

    /** At times that know nothing of each other: in step, each shopper would come at the very moment of an attacker. */
    private static void each(double rate, int seconds, long start, Step step) {
        var random = ThreadLocalRandom.current();
        for (var due = start; due < start + seconds * 1_000_000_000L; due += (long) (random.nextExponential() * 1e9 / rate)) {
            LockSupport.parkNanos(due - System.nanoTime());
            step.at(due);
        }
    }

    private void shopper(long due, ConcurrentLinkedQueue<Long> latencies) {
        var path = "/api/products/" + slugs.get(ThreadLocalRandom.current().nextInt(slugs.size()));
        try {
            var answer = send("GET", path, someone(), null, null);
            latencies.add(answer.statusCode() == 200 ? System.nanoTime() - due : Long.MAX_VALUE);
        } catch (Exception e) {
            latencies.add(Long.MAX_VALUE);
        }
    }

    private void attacker() {
        try {
            var token = tokens.get(ThreadLocalRandom.current().nextInt(tokens.size()));
            var status = send("GET", "/api/users/me", crowd ? someone() : "203.0.113.66", token, null).statusCode();
            statuses.computeIfAbsent(status, s -> new LongAdder()).increment();
        } catch (Exception e) {
            statuses.computeIfAbsent(0, s -> new LongAdder()).increment();
        }
    }

    private HttpResponse<String> send(String method, String path, String address, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json")
                .header("X-Forwarded-For", address)
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String someone() {
        var random = ThreadLocalRandom.current();
        return "10." + random.nextInt(1, 255) + '.' + random.nextInt(1, 255) + '.' + random.nextInt(1, 255);
    }

    private static double report(String name, List<Long> latencies) {
        var sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        var failed = latencies.stream().filter(latency -> latency == Long.MAX_VALUE).count();
        System.out.printf("shoppers %-17s %6d requests, %d failed, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n", name, sorted.length, failed,
                at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
        return at(sorted, 0.95);
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(part * sorted.length) - 1)] / 1e6;
    }
}
