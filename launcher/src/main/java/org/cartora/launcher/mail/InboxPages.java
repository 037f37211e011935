package org.cartora.launcher.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

/** The inbox over HTTP: a page for people, JSON with Mailpit's paths and field names for tests. */
final class InboxPages {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String ONE = "/api/v1/message/";
    private static final String VIEW = "/view/";

    private final Mails mails;

    InboxPages(Mails mails) {
        this.mails = mails;
    }

    void serve(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        var server = HttpServer.create(address, 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/api/v1/messages") && exchange.getRequestMethod().equals("DELETE")) {
                mails.clear();
                send(exchange, 200, "text/plain", "ok");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "only GET, and DELETE of all messages");
            } else {
                get(exchange, path);
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/" -> send(exchange, 200, "text/html; charset=utf-8", InboxHtml.list(mails.all()));
            case "/api/v1/info" ->
                send(exchange, 200, JSON, MailJson.info(mails.all().size()));
            case "/api/v1/messages", "/api/v1/search" -> list(exchange);
            default -> one(exchange, path);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        int start = number(query, "start", 0);
        int limit = number(query, "limit", 50);
        var wanted = query.getOrDefault("query", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(to|subject):", "")
                .replace("\"", "");
        var all = mails.all();
        var found = all.stream().filter(mail -> MailJson.mentions(mail, wanted)).toList();
        var page = found.stream().skip(start).limit(limit).toList();
        send(exchange, 200, JSON, MailJson.list(page, start, found.size(), all.size()));
    }

    private void one(HttpExchange exchange, String path) throws IOException {
        var prefix = path.startsWith(ONE) ? ONE : VIEW;
        var words = path.startsWith(prefix) ? path.substring(prefix.length()).split("/") : new String[] {""};
        var mail = mails.mail(words[0]);
        if (mail.isEmpty()) {
            send(exchange, 404, JSON, "{\"Error\":\"not found\"}");
        } else if (prefix.equals(VIEW)) {
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src * data:");
            send(exchange, 200, "text/html; charset=utf-8", InboxHtml.page(mail.get()));
        } else if (words.length > 1 && words[1].equals("raw")) {
            send(exchange, 200, "text/plain; charset=utf-8", new String(mails.raw(mail.get()), StandardCharsets.UTF_8));
        } else {
            send(exchange, 200, JSON, MailJson.one(mail.get()));
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var parameters = new HashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var words = pair.split("=", 2);
            parameters.put(words[0], words.length < 2 ? "" : URLDecoder.decode(words[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static int number(Map<String, String> query, String name, int otherwise) {
        var value = query.getOrDefault(name, "");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
