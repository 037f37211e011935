package org.cartora.interchange;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Descriptions are plain text here and HTML in Shopify's tables: no HTML that somebody sends is kept or shown. Text that could
 * be taken for HTML is written as HTML, any other as it is, so that what is written is read as what it was.
 */
final class Markup {

    private static final Pattern PART = Pattern.compile(
            "<!--|</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*|/)?>|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "ul", "ol", "table", "section", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr");
    /** Nothing that one reads; what lies in script and style is no text to the parser anyway. */
    private static final String UNSEEN = "noscript, iframe, title, template, textarea, select";

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

    /** Paragraphs are kept as empty lines, items of lists as lines; scripts and styles are left out. */
    static String toText(String cell) {
        if (!isHtml(cell)) {
            return cell;
        }
        var body = Jsoup.parseBodyFragment(cell.replaceAll("[\r\n]+", " ")).body();
        body.select(UNSEEN).remove();
        var blocks = !body.select(String.join(",", BLOCKS)).isEmpty();
        var text = new Lines(blocks, new StringBuilder());
        body.traverse(text);
        return blocks
                ? text.written
                        .toString()
                        .replaceAll(" *\n *", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                : text.written.toString();
    }

    private static boolean isHtml(String text) {
        return PART.matcher(text).find();
    }

    /** Writes what a browser would show, line by line. Between blocks white space is only space. */
    private record Lines(boolean blocks, StringBuilder written) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                var whole = text.getWholeText();
                written.append(blocks ? whole.replaceAll("\\s+", " ") : whole);
            } else if (node.nodeName().equals("br")) {
                written.append('\n');
            } else if (node.nodeName().equals("li")) {
                written.append("\n• ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (BLOCKS.contains(node.nodeName())) {
                written.append(node.nodeName().equals("tr") ? "\n" : "\n\n");
            }
        }
    }
}
