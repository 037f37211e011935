package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One client of the shop over HTTP: a guest with a cart token, or somebody signed in. */
final class Shop {

    static final String ADDRESS = """
            {"first_name":"Lena","last_name":"Long","line1":"Hauptstr. 1","postal_code":"10115","city":"Berlin","country":"DE"}""";
    static final String GOOD_CARD = "4242424242424242";
    /** The sandbox only holds the money of this one, to be taken later. */
    static final String HELD_CARD = "4000000000002305";

    static final String DECLINED_CARD = "4000000000000002";
    static final String CHALLENGED_CARD = "4000002500003155";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private final Map<String, String> headers = new LinkedHashMap<>();
    private HttpClient http = HTTP;

    static Shop guest() {
        return new Shop();
    }

    /**
     * Signed in with a demo login: admin, manager, support, seller or customer. All who ask share one token, for Keycloak
     * refuses one of two sign-ins of the same account at the same moment.
     */
    static Shop as(String login) {
        var token = TOKENS.compute(login, (name, known) -> known == null || known.isOld() ? Token.of(name) : known);
        return new Shop().with("Authorization", token.bearer());
    }

    /** Somebody who has just registered, with the password of the demo people. */
    static Shop registered(String email) {
        return guest().with("Authorization", "Bearer " + tokens(email).text("/access_token"));
    }

    /** What somebody gets who registers. */
    static Answer tokens(String email) {
        var answer = guest().post("/api/auth/register", """
                {"email":"%s","password":"%s","first_name":"Nora","last_name":"Neu"}""".formatted(email, Browser.PASSWORD));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    Shop signIn(String email, String password) {
        return with("Authorization", tokenOf(login(email, password)));
    }

    Answer login(String email, String password) {
        return post("/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private static String tokenOf(Answer login) {
        assertThat(login.status()).as("%s", login).isEqualTo(200);
        return "Bearer " + login.text("/access_token");
    }

    /** Good for fifteen minutes, used for ten. Asked for twice: a browser may sign the same person in at the same moment. */
    private record Token(String bearer, Instant since) {
        static Token of(String login) {
            var email = login + "@cartora.example";
            var first = guest().login(email, Browser.PASSWORD);
            return new Token(
                    tokenOf(first.status() == 401 ? guest().login(email, Browser.PASSWORD) : first), Instant.now());
        }

        boolean isOld() {
            return since.isBefore(Instant.now().minus(Duration.ofMinutes(10)));
        }
    }

    Shop with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Shop without(String header) {
        headers.remove(header);
        return this;
    }

    /** What this client sends to say who it is; nothing for a guest. */
    String authorization() {
        return headers.getOrDefault("Authorization", "");
    }

    /** Asks from this address of the machine. */
    Shop at(InetAddress address) {
        http = HttpClient.newBuilder().localAddress(address).build();
        return this;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** A download, to the byte. */
    byte[] bytes(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** An answer whose body goes on and on. */
    HttpResponse<InputStream> stream(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A file, named as if it were a picture. */
    Answer upload(String path, byte[] file) {
        var boundary = "cut-" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    Answer sendCsv(String path, byte[] file) {
        return send(
                request(path).header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    Answer patch(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Puts units of a variant into this client's cart. */
    Answer add(String variantId, int quantity) {
        var answer = post("/api/cart/items", """
                {"variant_id":"%s","quantity":%d}""".formatted(variantId, quantity));
        if (answer.status() == 200) {
            headers.put("X-Cart-Token", answer.header("X-Cart-Token"));
        }
        return answer;
    }

    Answer checkout(String email) {
        return post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard"}""".formatted(email, ADDRESS));
    }

    Answer pay(Answer checkout, String card) {
        return post(
                "/api/payments/sandbox/" + checkout.text("/payment/client_secret") + "/confirm", """
                {"card":"%s"}""".formatted(card));
    }

    Answer confirm(Answer checkout) {
        return post("/api/orders/confirm", """
                {"checkout_id":"%s"}""".formatted(checkout.text("/checkout_id")));
    }

    /** Cart to confirmed order with a good card. */
    Answer buy(String variantId, int quantity, String email) {
        return buy(variantId, quantity, email, GOOD_CARD);
    }

    Answer buy(String variantId, int quantity, String email, String card) {
        assertThat(add(variantId, quantity).status()).isEqualTo(200);
        var checkout = checkout(email);
        assertThat(checkout.status()).as("%s", checkout).isEqualTo(201);
        var paid = pay(checkout, card);
        assertThat(paid.status()).as("%s", paid).isEqualTo(200);
        return confirm(checkout);
    }

    static String newEmail() {
        return "t" + UUID.randomUUID().toString().replace("-", "") + "@cartora.example";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : Platform.URL + path))
                .timeout(Duration.ofMinutes(3)) // on a slow machine the last of a crowd waits for more than one
                .header("Accept", "application/json");
        if (Crowd.comes(path)) {
            request.header(Crowd.HEADER, Crowd.someone());
        }
        headers.forEach(request::setHeader);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var asked = request.build();
            var answer = Answer.of(http.send(asked, HttpResponse.BodyHandlers.ofString()));
            Contract.ofTheShop().check(asked.method(), answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** A product of one variant made for a test, with so many units in stock. */
    static Product product(int stock) {
        return product(stock, null);
    }

    static Product product(int stock, @Nullable String price) {
        var random = UUID.randomUUID();
        var sku = "T-" + letters(random).substring(0, 12) + '-' + (1000 + Math.floorMod(random.hashCode(), 9000));
        var manager = as("manager");
        var category = manager.get("/api/categories").text("/items/0/slug");
        var made = manager.post(
                "/api/products", """
                {"title":"Test mug %s","description":"Made for a test.","category":"%s","tags":["test"],"status":"published",
                 "attributes":{},"options":["Colour"],"variants":[{"sku":"%s","options":{"Colour":"Red"},
                 "price":{"amount":"%s","currency":"EUR"},"stock":%d}],"media":[]}""".formatted(sku, category, sku, price == null ? "11.90" : price, stock));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return new Product(made.text("/id"), made.text("/slug"), made.text("/variants/0/id"), sku);
    }

    /** Letters alone, which a search takes for one word. */
    private static String letters(UUID id) {
        return id.toString()
                .replace("-", "")
                .chars()
                .map(c -> Character.isDigit(c) ? c - '0' + 'G' : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A product with its one variant. */
    record Product(String id, String slug, String variantId, String sku) {

        /** What could be bought now, as the shop says. */
        int available() {
            return guest().get("/api/products/" + id)
                    .json()
                    .at("/variants/0/available")
                    .asInt();
        }
    }
}
