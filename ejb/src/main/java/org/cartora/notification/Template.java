package org.cartora.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps, from a file beside this class. {@code {{name}}} is filled with a value, made harmless for HTML where the
 * file is HTML; {@code {{{name}}}} with a part that a template has made before.
 */
final class Template {

    private static final Pattern GAP = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private final String text;
    private final UnaryOperator<String> harmless;

    private Template(String text, UnaryOperator<String> harmless) {
        this.text = text;
        this.harmless = harmless;
    }

    static Template html(String file) {
        return new Template(read(file), Template::escaped);
    }

    /** A whole mail to who has ordered: the rows in the file, within the frame that all mails have. */
    static Template mail(String file) {
        return mail(file, "you ordered");
    }

    /** A whole mail to who gets it because he did that at the shop. */
    static Template mail(String file, String because) {
        var frame = read("mail.html").replace("{{{because}}}", because);
        return new Template(frame.replace("{{{content}}}", read(file)), Template::escaped);
    }

    static Template plain(String file) {
        return new Template(read(file), UnaryOperator.identity());
    }

    /** Every gap must have a value: a missing one is a bug and throws. */
    String filled(Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        gap.group(1) != null
                                ? value(values, gap.group(1))
                                : harmless.apply(value(values, gap.group(2)))));
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String file) {
        try (var in = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
