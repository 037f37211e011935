package org.cartora.platform;

import java.util.List;
import java.util.stream.StreamSupport;

/** A mail in the development inbox. */
record Mail(String id, String messageId, String subject) {

    String html() {
        return content("/HTML");
    }

    String plain() {
        return content("/Text");
    }

    private String content(String part) {
        return Shop.guest()
                .get(Platform.MAIL + "/api/v1/message/" + id)
                .text(part)
                .replace("\r\n", "\n");
    }

    static List<Mail> to(String address) {
        var messages = Shop.guest()
                .get(Platform.MAIL + "/api/v1/messages?limit=500")
                .json()
                .at("/messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> StreamSupport.stream(message.at("/To").spliterator(), false)
                        .anyMatch(to -> to.at("/Address").asText().equals(address)))
                .map(message -> new Mail(
                        message.at("/ID").asText(),
                        message.at("/MessageID").asText(),
                        message.at("/Subject").asText()))
                .toList();
    }
}
