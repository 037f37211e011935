package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody with bad intentions: any verb, any body, any header, with or without a token, from many places; follows no redirect. */
record Attacker(Map<String, String> headers) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    static Attacker anonymous() {
        return new Attacker(Map.of());
    }

    /** One of the demo people, gone bad. */
    static Attacker as(String login) {
        return anonymous().with("Authorization", Shop.as(login).authorization());
    }

    static Attacker bearing(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    Attacker with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Attacker(more);
    }

    Answer get(String path) {
        return send("GET", path, null, new byte[0]);
    }

    Answer json(String verb, String path, String body) {
        return send(verb, path, "application/json", body.getBytes(UTF_8));
    }

    /** Every answer of the shop keeps to its description, also when it is attacked. */
    Answer send(String verb, String path, @Nullable String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : Platform.URL + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json");
        if (Crowd.comes(path)) {
            request.header(Crowd.HEADER, Crowd.someone());
        }
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        headers.forEach(request::setHeader);
        request.method(
                verb,
                verb.equals("GET")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            var answer = Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            if (!verb.equals("OPTIONS")) {
                Contract.ofTheShop().check(verb, answer);
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
