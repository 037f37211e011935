package org.cartora.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void paragraphsOfHtmlBecomeEmptyLines() {
        assertThat(Markup.toText("<p>Glazed by hand.</p>\n<p>Holds 300&nbsp;ml &amp; more.</p>"))
                .isEqualTo("Glazed by hand.\n\nHolds 300\u00a0ml & more.");
    }

    @Test
    void aListBecomesLines() {
        assertThat(Markup.toText("<p>It is</p><ul><li><b>red</b></li><li>round</li></ul>"))
                .isEqualTo("It is\n\n• red\n• round");
    }

    @Test
    void scriptsAreNothingThatOneReads() {
        assertThat(Markup.toText("<script>alert('x<br>')</script><p onclick=\"x\">Mug</p><style>p{}</style>"))
                .isEqualTo("Mug");
    }

    @Test
    void plainTextIsLeftAlone() {
        assertThat(Markup.toText("a < b & c > d\n\n e")).isEqualTo("a < b & c > d\n\n e");
    }

    @Property
    void whatIsWrittenIsReadAsWhatItWas(@ForAll("texts") String text) {
        assertThat(Markup.toText(Markup.toHtml(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<",
                        ">",
                        "&",
                        "&amp;",
                        "&#13;",
                        "br",
                        "<br/>",
                        "\n",
                        "\r\n",
                        " ",
                        "a",
                        "<!--",
                        "-->",
                        "<script>",
                        "</script>",
                        ";",
                        "=")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
