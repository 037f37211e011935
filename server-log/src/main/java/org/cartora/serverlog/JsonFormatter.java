package org.cartora.serverlog;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, always with the same fields, so that collectors need no rules for absent ones. */
public final class JsonFormatter extends Formatter {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final String OWN = "cartora.";
    /** What the server says of an address with a colon; anybody can make it say so as often as he likes. */
    private static final String PROVOKED = "invalid URLPatternSpec";

    private final String service = Objects.requireNonNullElse(System.getenv("CARTORA_SERVICE"), "cartora");

    @Override
    public String format(LogRecord entry) {
        var line = new StringBuilder(256);
        field(line.append('{'), "timestamp", MILLIS.format(entry.getInstant()));
        field(line.append(','), "level", level(entry.getLevel()));
        field(line.append(','), "service", service);
        field(line.append(','), "request_id", LogContext.requestId());
        field(line.append(','), "user_id", LogContext.userId());
        field(line.append(','), "message", message(entry));
        var facts = LogContext.facts();
        line.append(",\"context\":{");
        field(line, "order_id", facts.get("order_id"));
        field(line.append(','), "amount", facts.get("amount"));
        field(line.append(','), "error_code", facts.get("error_code"));
        field(line.append("},"), "stack_trace", trace(entry.getThrown()));
        return line.append("}\n").toString();
    }

    static String level(Level level) {
        if (level.intValue() > Level.SEVERE.intValue()) {
            return "CRITICAL";
        }
        if (level.intValue() > Level.WARNING.intValue()) {
            return "ERROR";
        }
        if (level.intValue() > Level.INFO.intValue()) {
            return "WARNING";
        }
        return level.intValue() > Level.CONFIG.intValue() ? "INFO" : "DEBUG";
    }

    /** Lines of the server and its libraries say who speaks; ours say what happened. */
    private String message(LogRecord entry) {
        var text = Objects.requireNonNullElse(formatMessage(entry), "");
        var logger = entry.getLoggerName();
        return logger == null || logger.isEmpty() || logger.startsWith(OWN) ? text : logger + ": " + text;
    }

    private static @Nullable String trace(@Nullable Throwable thrown) {
        if (thrown == null || PROVOKED.equals(thrown.getMessage())) {
            return null;
        }
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void field(StringBuilder line, String name, @Nullable String value) {
        line.append('"').append(name).append("\":");
        if (value == null) {
            line.append("null");
            return;
        }
        line.append('"');
        for (var i = 0; i < value.length(); i++) {
            escape(line, value.charAt(i));
        }
        line.append('"');
    }

    private static void escape(StringBuilder line, char letter) {
        switch (letter) {
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (letter < ' ' || Character.isSurrogate(letter) || letter == '\u2028' || letter == '\u2029') {
                    line.append("\\u%04x".formatted((int) letter));
                } else {
                    line.append(letter);
                }
            }
        }
    }
}
