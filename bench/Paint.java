import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a buyer looks at nothing, and until the page looks finished: the first and the largest contentful paint of the
 * shop's pages in Chromium, each time in a browser that has never been there (no cache, no service worker).
 *
 * <p>Usage: java bench/Paint.java [TIMES [URL]]; the browser is that of CHROME_BIN, or the machine's own.
 */
class Paint {

    private static final double GOAL_MS = 1500;
    private static final Pattern PAINTED = Pattern.compile("first=([0-9.]+) largest=([0-9.]+)");
    private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");
    /** The first paint of any content, and the largest one until the page has been quiet for a second. */
    private static final String PAINTS =
            """
            new Promise(done => {
              let first = 0, largest = 0, timer = 0;
              const watch = (type, see) => new PerformanceObserver(list => {
                list.getEntries().forEach(see);
                clearTimeout(timer);
                if (first && largest) timer = setTimeout(() => done('first=' + first + ' largest=' + largest), 1000);
              }).observe({type, buffered: true});
              watch('paint', e => { if (e.name === 'first-contentful-paint') first = e.startTime; });
              watch('largest-contentful-paint', e => { largest = e.startTime; });
            })""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final WebSocket browser;

    private Paint(String address) {
        browser = http.newWebSocketBuilder().buildAsync(URI.create(address), new Answers()).join();
    }

    public static void main(String[] args) throws Exception {
        var times = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        var url = args.length > 1 ? args[1] : "http://localhost:8080";
        var profile = Files.createTempDirectory("paint");
        var process = new ProcessBuilder(chromium(), "--headless=new", "--no-sandbox", "--disable-gpu",
                        "--disable-background-networking", "--remote-debugging-port=0", "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        try {
            System.exit(new Paint(address(profile)).measure(url, times) ? 0 : 1);
        } finally {
            process.destroy();
            process.waitFor();
            delete(profile);
        }
    }

    private boolean measure(String url, int times) throws Exception {
        var met = true;
        System.out.printf("ms until the first and the largest contentful paint, %d times each, empty cache%n", times);
        System.out.printf("%-10s %10s %10s %12s %12s%n", "page", "first p50", "first max", "largest p50", "largest max");
        for (var page : pages(url).entrySet()) {
            var first = new double[times];
            var largest = new double[times];
            for (var i = 0; i < times; i++) {
                var paints = PAINTED.matcher(visit(page.getValue()));
                paints.matches();
                first[i] = Double.parseDouble(paints.group(1));
                largest[i] = Double.parseDouble(paints.group(2));
            }
            Arrays.sort(first);
            Arrays.sort(largest);
            System.out.printf("%-10s %10.0f %10.0f %12.0f %12.0f%n", page.getKey(), first[times / 2], first[times - 1],
                    largest[times / 2], largest[times - 1]);
            met &= first[times - 1] < GOAL_MS;
        }
        System.out.println(met ? "Every first paint under 1.5 s." : "Not every first paint under 1.5 s.");
        return met;
    }

    private Map<String, String> pages(String url) throws Exception {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", url + "/");
        pages.put("category", url + "/c/" + slug(url + "/api/categories"));
        pages.put("product", url + "/p/" + slug(url + "/api/products?sort=popular&limit=1"));
        return pages;
    }

    private String slug(String url) throws IOException, InterruptedException {
        var body = http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString()).body();
        var found = SLUG.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("nothing to look at: " + url);
        }
        return found.group(1);
    }

    /** One visit by somebody new. */
    private String visit(String url) {
        var person = text(call("", "Target.createBrowserContext", "{}"), "browserContextId");
        var page = text(call("", "Target.createTarget", "{\"url\":\"about:blank\",\"browserContextId\":\"" + person + "\"}"), "targetId");
        var session = text(call("", "Target.attachToTarget", "{\"targetId\":\"" + page + "\",\"flatten\":true}"), "sessionId");
        call(session, "Page.navigate", "{\"url\":\"" + url + "\"}");
        var answer = call(session, "Runtime.evaluate", "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":\""
                + PAINTS.replace("\n", " ") + "\"}");
        call("", "Target.disposeBrowserContext", "{\"browserContextId\":\"" + person + "\"}");
        return text(answer, "value");
    }

    private String call(String session, String method, String parameters) {
        var id = last.incrementAndGet();
        var answer = new CompletableFuture<String>();
        answers.put(id, answer);
        var to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
        browser.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + to + "}", true).join();
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static String text(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    /** The browser writes down where it listens. */
    private static String address(Path profile) throws IOException, InterruptedException {
        var file = profile.resolve("DevToolsActivePort");
        for (var i = 0; i < 200; i++) {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            if (lines.size() >= 2) {
                return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new IllegalStateException("Chromium did not start: " + Files.readString(profile.resolve("log")));
    }

    private static String chromium() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("CHROME_BIN")).stream(),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: install it or set CHROME_BIN"));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Puts each answer of the browser where somebody waits for it. */
    private final class Answers implements WebSocket.Listener {

        private static final Pattern ID = Pattern.compile("^\\{\"id\":([0-9]+)");
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean whole) {
            text.append(part);
            if (whole) {
                var id = ID.matcher(text);
                if (id.find()) {
                    answers.remove(Integer.parseInt(id.group(1))).complete(text.toString());
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
