package org.cartora.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** The kinds of picture that are taken, told by their first bytes and never by a name or a header. */
enum Format {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp");

    private final String reader;

    Format(String reader) {
        this.reader = reader;
    }

    /** The name by which ImageIO knows a reader. */
    String reader() {
        return reader;
    }

    static Optional<Format> of(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 12), ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        return head.length() == 12 && head.startsWith("RIFF") && head.startsWith("WEBP", 8)
                ? Optional.of(WEBP)
                : Optional.empty();
    }
}
