package org.cartora.launcher.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The inbox as a page for people. */
final class InboxHtml {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1917}
            table{border-collapse:collapse;width:100%%}td,th{padding:.5rem;text-align:left;border-bottom:1px solid #d6d3d1}
            a{color:#1d4ed8}pre{white-space:pre-wrap}iframe{width:100%%;height:70vh;border:1px solid #d6d3d1}</style>
            </head><body>%s</body></html>""";

    private InboxHtml() {}

    static String list(List<Mail> mails) {
        var rows = mails.stream()
                .map(mail -> "<tr><td><a href=\"/view/%s\">%s</a></td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                mail.id(),
                                safe(
                                        mail.head().subject().isBlank()
                                                ? "(no subject)"
                                                : mail.head().subject()),
                                safe(receivers(mail)),
                                mail.head().date()))
                .collect(Collectors.joining());
        var table = mails.isEmpty()
                ? "<p>No mail yet. Place an order, and its confirmation arrives here.</p>"
                : "<table><thead><tr><th>Subject</th><th>To</th><th>Date</th></tr></thead><tbody>" + rows
                        + "</tbody></table>";
        return PAGE.formatted("Mail inbox", "<h1>Mail inbox</h1>" + table);
    }

    static String page(Mail mail) {
        var body = mail.html().isEmpty()
                ? "<pre>" + safe(mail.text()) + "</pre>"
                : "<iframe sandbox title=\"Mail\" srcdoc=\"" + safe(mail.html()) + "\"></iframe><h2>As text</h2><pre>"
                        + safe(mail.text()) + "</pre>";
        return PAGE.formatted(
                safe(mail.head().subject()),
                "<p><a href=\"/\">Inbox</a></p><h1>%s</h1><p>From %s to %s, %s</p>%s"
                        .formatted(
                                safe(mail.head().subject()),
                                safe(mail.head().from().address()),
                                safe(receivers(mail)),
                                mail.head().date(),
                                body));
    }

    private static String receivers(Mail mail) {
        return mail.head().to().stream().map(Mail.Person::address).collect(Collectors.joining(", "));
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
