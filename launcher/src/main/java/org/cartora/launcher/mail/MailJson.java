package org.cartora.launcher.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Mails as JSON, with the field names of Mailpit. */
final class MailJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int SNIPPET = 200;

    private MailJson() {}

    static String info(int messages) {
        return write(Map.of("Version", "cartora", "Messages", messages));
    }

    static String list(List<Mail> page, int start, int found, int all) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("total", all);
        answer.put("unread", all);
        answer.put("count", page.size());
        answer.put("messages_count", found);
        answer.put("start", start);
        answer.put("tags", List.of());
        answer.put("messages", page.stream().map(MailJson::summary).toList());
        return write(answer);
    }

    static String one(Mail mail) {
        var answer = addresses(mail);
        answer.put("Date", mail.head().date().toString());
        answer.put("ReturnPath", mail.head().from().address());
        answer.put("Tags", List.of());
        answer.put("Text", mail.text());
        answer.put("HTML", mail.html());
        answer.put("Size", mail.size());
        answer.put("Inline", List.of());
        answer.put(
                "Attachments",
                mail.attachments().stream()
                        .map(file -> Map.of(
                                "FileName", file.fileName(), "ContentType", file.contentType(), "Size", file.size()))
                        .toList());
        return write(answer);
    }

    static boolean mentions(Mail mail, String wanted) {
        return wanted.isEmpty()
                || mail.head().subject().toLowerCase(Locale.ROOT).contains(wanted)
                || mail.head().to().stream()
                        .anyMatch(person ->
                                person.address().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Map<String, Object> summary(Mail mail) {
        var answer = addresses(mail);
        var text = (mail.text().isEmpty() ? mail.html().replaceAll("<[^>]*>", " ") : mail.text())
                .strip()
                .replaceAll("\\s+", " ");
        answer.put("Created", mail.head().date().toString());
        answer.put("Read", false);
        answer.put("Tags", List.of());
        answer.put("Size", mail.size());
        answer.put("Attachments", mail.attachments().size());
        answer.put("Snippet", text.substring(0, Math.min(SNIPPET, text.length())));
        return answer;
    }

    private static Map<String, Object> addresses(Mail mail) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("ID", mail.id());
        answer.put("MessageID", mail.messageId());
        answer.put("From", person(mail.head().from()));
        answer.put("To", people(mail.head().to()));
        answer.put("Cc", people(mail.head().cc()));
        answer.put("Bcc", List.of());
        answer.put("ReplyTo", people(mail.head().replyTo()));
        answer.put("Subject", mail.head().subject());
        return answer;
    }

    private static List<Map<String, String>> people(List<Mail.Person> people) {
        return people.stream().map(MailJson::person).toList();
    }

    private static Map<String, String> person(Mail.Person person) {
        return Map.of("Name", person.name(), "Address", person.address());
    }

    private static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
