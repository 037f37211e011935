package org.cartora.interchange;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Descriptions are plain text here and HTML in Shopify's tables. Text that could be taken for HTML is written as HTML, any
 * other as it is, so that what is written is read as what it was.
 */
final class Markup {

    private static final Pattern PART = Pattern.compile(
            "<!--.*?-->|</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*|/)?>|&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});",
            Pattern.DOTALL);
    private static final Pattern UNSEEN =
            Pattern.compile("<(script|style)\\b[^>]*>.*?</\\1\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK =
            Pattern.compile("</(?:p|div|ul|ol|table|tr|h[1-6]|section|blockquote)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("bull", "•"),
            Map.entry("deg", "°"),
            Map.entry("euro", "€"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("times", "×"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"));

    private Markup() {}

    static String toHtml(String text) {
        if (!isHtml(text)) {
            return text;
        }
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;")
                .replace("\n", "<br>");
    }

    /** Paragraphs are kept as empty lines, items of lists as lines; scripts and styles are nothing that one reads. */
    static String toText(String cell) {
        if (!isHtml(cell)) {
            return cell;
        }
        var blocks = BLOCK.matcher(cell).find();
        var one = blocks ? cell.replaceAll("\\s+", " ") : cell.replaceAll("[\r\n]+", " ");
        var text = PART.matcher(UNSEEN.matcher(one).replaceAll(""))
                .replaceAll(part -> Matcher.quoteReplacement(read(part)));
        return blocks
                ? text.replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip()
                : text;
    }

    private static boolean isHtml(String text) {
        return PART.matcher(text).find();
    }

    private static String read(java.util.regex.MatchResult part) {
        var tag = part.group(1);
        if (tag == null) {
            return part.group(2) == null ? "" : entity(part.group(2), part.group());
        }
        var ends = part.group().startsWith("</");
        return switch (tag.toLowerCase(java.util.Locale.ROOT)) {
            case "br" -> "\n";
            case "li" -> ends ? "" : "\n• ";
            case "p", "div", "ul", "ol", "table", "section", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6" ->
                ends ? "\n\n" : "";
            case "tr" -> ends ? "\n" : "";
            default -> "";
        };
    }

    private static String entity(String name, String whole) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, whole);
        }
        var hex = name.startsWith("x", 1) || name.startsWith("X", 1);
        var point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return point > 0 && Character.isValidCodePoint(point) ? Character.toString(point) : whole;
    }
}
