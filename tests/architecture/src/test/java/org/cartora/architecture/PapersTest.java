package org.cartora.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Documents that say what holds say which test or file shows it. These are there, or the page has to be mended. */
class PapersTest {

    private static final Path DOCS = Tree.ROOT.resolve("docs");
    private static final Papers PAPERS = new Papers();
    private static final List<String> ANSWERS = List.of("met", "production", "partly", "not met", "n/a");

    private record Answer(String id, String level, String asked, String answer, String shown) {}

    @TestFactory
    Stream<DynamicTest> whatIsNamedIsThere() {
        return Stream.of("asvs.md", "inventories.md", "security.md", "coverage.md")
                .map(page -> dynamicTest(
                        page,
                        () -> assertThat(PAPERS.missing(DOCS.resolve(page))).isEmpty()));
    }

    @Test
    void aNameThatNothingBearsIsFound() {
        var sins = List.of(
                "`NobodyTest`",
                "`PapersTest.aTestThat" + "WasRenamed`",
                "`Papers.nothing`",
                "`config/nowhere.json`",
                "`nowhere.xml`",
                "`aSentenceThatIs" + "NoTest`",
                "`a-proof-that-" + "was-renamed`",
                "[page](nowhere.md)");

        assertThat(sins).allSatisfy(sin -> assertThat(PAPERS.missing(DOCS, sin)).hasSize(1));
    }

    @Test
    void whatIsThereIsFoundToo() {
        var text = "`PapersTest` `PapersTest.whatIsThereIsFoundToo` `Papers.missing` `config/keycloak` `web.xml`"
                + " `/api/orders` `aNameThatNothingBearsIsFound` [page](operations.md#somewhere) `X-CSRF: 1`"
                + " `./shop test`";

        assertThat(PAPERS.missing(DOCS, text)).isEmpty();
    }

    @Test
    void eachRequirementOfTheAsvsIsAnsweredOnceAndInOrder() {
        var asked = Tree.lines(Tree.ROOT.resolve("tests/architecture/src/test/resources/asvs-5.0.0.txt"));

        assertThat(answers().map(one -> one.id + " " + one.level)).containsExactlyElementsOf(asked);
    }

    @Test
    void eachAnswerIsOneOfFiveAndShowsSomething() {
        assertThat(answers().filter(one -> one.asked.isEmpty() || one.shown.isEmpty() || !ANSWERS.contains(one.answer)))
                .isEmpty();
        assertThat(answers()
                        .filter(one -> one.answer.equals("met") || one.answer.equals("production"))
                        .filter(one -> !one.shown.contains("`") && !one.shown.contains("](")))
                .isEmpty();
    }

    @Test
    void theSumsAreThoseOfTheAnswers() {
        var sums = Tree.lines(DOCS.resolve("asvs.md")).stream().filter(line -> line.startsWith("| level "));

        assertThat(sums).containsExactly(sum("1"), sum("2"));
    }

    @Test
    void eachOfTheTenRisksOfInterfacesIsAnswered() {
        var rows = Tree.lines(DOCS.resolve("security.md")).stream()
                .filter(line -> line.matches("\\| API\\d+ .*"))
                .map(line -> line.split(" ", 3)[1])
                .collect(Collectors.toList());

        assertThat(rows)
                .containsExactly("API1", "API2", "API3", "API4", "API5", "API6", "API7", "API8", "API9", "API10");
    }

    private static String sum(String level) {
        return ANSWERS.stream()
                .map(word -> answers()
                        .filter(one -> one.level.equals(level) && one.answer.equals(word))
                        .count())
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| level " + level + " | ", " |"));
    }

    private static Stream<Answer> answers() {
        return Tree.lines(DOCS.resolve("asvs.md")).stream()
                .filter(line -> line.matches("\\| V\\d+\\..*"))
                .map(line -> line.split("\\|", -1))
                .map(cell -> new Answer(
                        cell[1].strip(), cell[2].strip(), cell[3].strip(), cell[4].strip(), cell[5].strip()));
    }
}
