package org.cartora.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application server, and the application in it. */
final class PayaraServer implements Server {

    private final Ports ports;
    private final Folders folders;
    private final PayaraDomain domain;
    private final Map<String, String> application;

    /** How long the server's log was before this start: what it says up to there is of another. */
    private long logged;

    PayaraServer(Folders folders, Ports ports, Map<String, String> application) {
        this.folders = folders;
        this.ports = ports;
        this.application = application;
        this.domain = new PayaraDomain(folders, ports);
    }

    @Override
    public String name() {
        return "payara";
    }

    @Override
    public void prepare() throws IOException {
        domain.prepare();
        Files.createDirectories(folders.state().resolve("media"));
    }

    /** Payara's own start command says which command line it would use; that becomes our child. */
    @Override
    public List<String> command() throws IOException, InterruptedException {
        logged = Files.exists(serverLog()) ? Files.size(serverLog()) : 0;
        var ask = new ArrayList<>(List.of(
                Java.command(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                domain.home().resolve("lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--dry-run",
                "--domaindir",
                domain.parent().toString()));
        if (!domain.deployed()) {
            ask.addAll(List.of(
                    "--prebootcommandfile",
                    domain.folder().resolve("config/pre-boot.asadmin").toString()));
        }
        ask.add("cartora");
        var builder = new ProcessBuilder(ask).redirectErrorStream(true);
        builder.environment().put("AS_JAVA", Java.home());
        // what they add is announced among the words of the answer; the server itself inherits them
        List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS").forEach(builder.environment()::remove);
        var asked = builder.start();
        var lines = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (asked.waitFor() != 0) {
            throw new LauncherFailure("Payara refuses its domain:\n" + String.join("\n", lines));
        }
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("Dump of") && !line.startsWith("Command "))
                .toList();
    }

    @Override
    public Map<String, String> environment() {
        var variables = new HashMap<>(application);
        variables.put("AS_JAVA", Java.home());
        variables.put("JAVA_HOME", Java.home());
        return variables;
    }

    /** Its administration is not asked while it starts: what it loads for the answer then is broken, and ends the start. */
    @Override
    public boolean answers() throws IOException, InterruptedException {
        return hasStarted(serverLog(), logged)
                && Web.send(administration("version").GET().build()).statusCode() == 200;
    }

    /** Whether a server says in its log that its start is over; a log that was turned meanwhile is new from its beginning. */
    static boolean hasStarted(Path log, long from) throws IOException {
        try (var words = Files.newInputStream(log)) {
            words.skipNBytes(Files.size(log) < from ? 0 : from);
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).contains(" startup time : ");
        }
    }

    private Path serverLog() {
        return folders.log("server");
    }

    /** Payara's process may outlive a start that failed. */
    @Override
    public boolean gaveUp() throws IOException {
        return said("GlassFishException: Server failed to start");
    }

    private boolean said(String words) throws IOException {
        return Files.readString(folders.log(name())).contains(words);
    }

    @Override
    public void finish() throws IOException, InterruptedException {
        if (!domain.deployed()) {
            deploy();
            domain.markDeployed();
        }
        awaitApplication();
    }

    private HttpRequest.Builder administration(String what) {
        var login = Credentials.PAYARA_ADMIN + ":" + Credentials.PAYARA_ADMIN_PASSWORD;
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.admin() + "/management/domain/" + what))
                .timeout(Duration.ofMinutes(5))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.US_ASCII)))
                .header("Accept", "application/json")
                .header("X-Requested-By", "cartora");
    }

    private void deploy() throws IOException, InterruptedException {
        var form = "name=cartora&force=true&id="
                + java.net.URLEncoder.encode(domain.ear().toString(), StandardCharsets.UTF_8);
        var request = administration("applications/application")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = Web.send(request);
        if (answer.statusCode() >= 300) {
            throw new LauncherFailure("the application cannot be deployed. Causes, as the server's log has them:\n"
                    + Logs.causes(folders.log(name())) + "\n  whole log: " + folders.log(name()));
        }
    }

    /** A server that has started is not yet an application that answers. */
    private void awaitApplication() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        int status = 0;
        while (System.nanoTime() < deadline) {
            status = Web.status("http://127.0.0.1:" + ports.app() + "/health/ready");
            if (status == 200) {
                return;
            }
            if (said("Exception while loading the app")) {
                throw new LauncherFailure("the application does not start. Causes, as the server's log has them:\n"
                        + Logs.causes(folders.log(name())) + "\n  whole log: " + folders.log(name()));
            }
            Thread.sleep(250);
        }
        throw new LauncherFailure("the application does not become ready (/health/ready answers " + status + ")\n"
                + Logs.tail(folders.log(name()), 30));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(240);
    }

    @Override
    public Duration grace() {
        return Duration.ofSeconds(8);
    }
}
