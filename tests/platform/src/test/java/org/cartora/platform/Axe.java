package org.cartora.platform;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for barriers on the page that a browser shows, by the rules of axe-core for WCAG 2.0 to 2.2, A and AA. */
final class Axe {

    private static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final String SCRIPT = script();
    private static final String RUN = """
            async (rules) => {
              const answer = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
              if (answer.passes.length < (rules.length > 1 ? 5 : 1) && answer.violations.length === 0)
                throw new Error('axe looked at next to nothing')
              return answer.violations
                .filter(found => found.impact === 'serious' || found.impact === 'critical')
                .map(found => `${found.impact} ${found.id}: ${found.help}; ` + found.nodes.slice(0, 4)
                  .map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | '))
            }""";

    private Axe() {}

    /** What keeps people out, one line each; nothing is as it should be. */
    static List<String> findings(Page page) {
        return findings(page, ALL);
    }

    /** What can be read badly: all that other colours change. */
    static List<String> contrast(Page page) {
        return findings(page, List.of("color-contrast"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> findings(Page page, List<String> rules) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN, rules);
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0";
        } catch (IOException e) {
            throw new AssertionError("axe-core is not on the class path", e);
        }
    }
}
