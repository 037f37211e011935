package org.cartora.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>Mug",
                "<svg/onload=alert(1)><p>Mug",
                "<scr<script></script>ipt></script><p>Mug</p>",
                "<a href=\"javascript:alert(1)\">Mug</a>",
                "<iframe src=//evil.example>alert(1)</iframe>Mug",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">Mug",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">Mug</noscript>Mug",
                "<!-- <p> --!><p>Mug</p>"
            })
    void noneOfTheTricksOfHtmlIsLeftInTheText(String cell) {
        assertThat(Markup.toText(cell))
                .doesNotContain("alert(1)")
                .doesNotContain("<img")
                .doesNotContain("<svg");
    }

    @Test
    void aCellThatNeverClosesWhatItOpensIsReadInNoTime() {
        assertTimeout(Duration.ofSeconds(5), () -> Markup.toText("<!--".repeat(50_000)));
        assertTimeout(Duration.ofSeconds(5), () -> Markup.toText("<b><p>".repeat(30_000)));
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
