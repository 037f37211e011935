package org.cartora.launcher;

import java.io.IOException;
import java.util.List;

/** The mail inbox of development: takes every mail, sends none on. A process of its own, so that it can fail. */
final class MailServer implements Server {

    private final Folders folders;
    private final Ports ports;

    MailServer(Folders folders, Ports ports) {
        this.folders = folders;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void prepare() {
        // makes its own folder
    }

    @Override
    public List<String> command() {
        return List.of(
                Java.command(),
                "-Xms16m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:+UseTransparentHugePages",
                "-Xss512k",
                "-cp",
                System.getProperty("java.class.path"),
                "org.cartora.launcher.mail.MailInbox",
                Integer.toString(ports.smtp()),
                Integer.toString(ports.inbox()),
                folders.state().resolve("mail").toString());
    }

    @Override
    public boolean answers() throws IOException, InterruptedException {
        return Web.status("http://127.0.0.1:" + ports.inbox() + "/api/v1/info") == 200;
    }
}
