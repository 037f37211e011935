import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brings a file of products into a running platform and watches it to its end, also when the server is killed and started
 * meanwhile: rows a second, and the memory of the application server. Each product has four variants, a row each.
 *
 * <p>Usage: java bench/Import.java ROWS [URL]
 */
class Import {

    private static final List<String> SIZES = List.of("S", "M", "L", "XL");
    private static final String TEXT = "Woven from long-staple cotton and washed once, so that it does not shrink any more. ".repeat(4);
    private static final int LOOK_MS = 2_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private String token = "";

    Import(String url) {
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            System.err.println("usage: java bench/Import.java ROWS [URL]");
            System.exit(64);
        }
        new Import(args.length > 1 ? args[1] : "http://localhost:8080").run(Integer.parseInt(args[0]));
    }

    private void run(int rows) throws Exception {
        token = signedIn();
        var file = table(rows);
        System.out.printf("%,d rows, %,d MB%n", rows, Files.size(file) >> 20);
        var began = System.nanoTime();
        var run = started(file);
        Files.delete(file);
        System.out.printf("sent and looked through after %.1f s%n", seconds(began));
        watch(run, rows);
        System.out.printf("to the end after %.1f s: %.0f rows/s%n", seconds(began), rows / seconds(began));
    }

    private void watch(String run, int rows) throws InterruptedException {
        long before = 0;
        long peak = 0;
        var last = System.nanoTime();
        while (true) {
            Thread.sleep(LOOK_MS);
            peak = Math.max(peak, memory());
            var seen = look(run);
            if (seen.isEmpty()) {
                System.out.println("no answer: the server is away");
                continue;
            }
            var json = seen.get();
            var done = Long.parseLong(field(json, "rows_done"));
            var status = field(json, "status");
            var over = !List.of("STARTING", "STARTED", "STOPPING").contains(status);
            if (over || seconds(last) > 10) {
                System.out.printf(
                        "%s: %,d of %,d rows, %.0f rows/s, server %,d MB%n",
                        status, done, rows, (done - before) / seconds(last), memory());
                before = done;
                last = System.nanoTime();
            }
            if (over) {
                System.out.printf(
                        "created %s, changed %s, unchanged %s, failed %s; memory of the server at most %,d MB%n",
                        field(json, "created"), field(json, "changed"), field(json, "unchanged"), field(json, "failed"), peak);
                return;
            }
        }
    }

    private Path table(int rows) throws IOException, InterruptedException {
        var category = field(get("/api/categories").body(), "slug");
        var mark = Long.toString(System.currentTimeMillis(), 36);
        var file = Files.createTempFile("products", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Handle,Title,Body (HTML),Tags,Category,Status,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty\n");
            for (var row = 0; row < rows; row++) {
                var product = row / SIZES.size();
                var size = SIZES.get(row % SIZES.size());
                var what = row % SIZES.size() == 0
                        ? "Shirt %d of cotton,\"<p>%s</p>\",\"cotton, shirts\",%s,active,Size".formatted(product, TEXT, category)
                        : ",,,,,";
                out.write("%s-%d,%s,%s,%s-%d-%s,%d.90,%d\n".formatted(
                        mark, product, what, size, mark.toUpperCase(), product, size, 10 + product % 90, 1 + row % 50));
            }
        }
        return file;
    }

    private String started(Path file) throws IOException, InterruptedException {
        var answer = http.send(
                request("/api/admin/imports?kind=products")
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return field(answer.body(), "run_id");
    }

    /** How the import stands, if the server is there to say it. */
    private Optional<String> look(String run) throws InterruptedException {
        try {
            var answer = get("/api/admin/imports/" + run);
            if (answer.statusCode() == 401) {
                token = signedIn();
            }
            return Optional.of(answer).filter(known -> known.statusCode() == 200).map(HttpResponse::body);
        } catch (IOException | IllegalStateException away) {
            return Optional.empty();
        }
    }

    private String signedIn() throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(url + "/api/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"email\":\"manager@cartora.example\",\"password\":\"Cartora-demo-1\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return field(answer.body(), "access_token");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token);
    }

    /** Megabytes of the application server that this machine runs; of several the largest. */
    private static long memory() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.mapToLong(process -> memory(process.pid())).max().orElse(0);
        }
    }

    private static long memory(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            if (!line.contains("glassfish.jar")) {
                return 0;
            }
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(row -> row.startsWith("VmRSS"))
                    .mapToLong(row -> Long.parseLong(row.replaceAll("\\D", "")) >> 10)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
