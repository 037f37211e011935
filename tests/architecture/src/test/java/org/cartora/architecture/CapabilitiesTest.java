package org.cartora.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the shop. That each rule can fail is shown by {@link PlantedSinsTest}. */
class CapabilitiesTest {

    @TestFactory
    Stream<DynamicTest> eachCapabilityKnowsOnlyItsNeighbours() {
        return Shop.WALLS.mayKnow().keySet().stream()
                .map(name -> dynamicTest(
                        name, () -> Shop.WALLS.knowsOnlyItsNeighbours(name).check(Shop.ALL)));
    }

    @Test
    void everyCapabilityIsListed() {
        assertThat(Shop.WALLS.unlisted(Shop.ALL)).isEmpty();
    }

    @Test
    void capabilitiesDoNotKnowEachOtherInACircle() {
        Shop.WALLS.noCycles().check(Shop.ALL);
    }

    @Test
    void entitiesArePackagePrivate() {
        Shop.WALLS.entitiesStayAtHome().check(Shop.ALL);
    }

    @Test
    void whatRunsByItselfSaysWhoItIs() {
        Shop.WALLS.whatRunsByItselfSaysWhoItIs().check(Shop.ALL);
    }

    @Test
    void noTypeIsNamedByAnEmptyWord() {
        Shop.WALLS.namesSaySomething().check(Shop.ALL);
    }

    @Test
    void whatOthersCallOfAnEjbIsPublic() {
        Shop.WALLS.doorsAreOpen().check(Shop.ALL);
    }

    @Test
    void anEjbIsInjectedByItsOwnContainer() {
        Shop.WALLS.facadesComeFromTheirContainer().check(Shop.ALL);
    }

    @Test
    void resourcesForAllRequestsHoldNothingOfOne() {
        Shop.WALLS.sharedBeansHoldNothingOfARequest().check(Shop.ALL);
    }

    @Test
    void resourcesAreBeansWhoseParametersAreLookedAt() {
        Shop.WALLS.resourcesAreBeans().check(Shop.ALL);
    }

    @Test
    void frontsDoNotTouchTheDatabase() {
        Shop.WALLS.frontsDoNotPersist().check(Shop.ALL);
    }

    /** The payment provider, the identity provider, and what the health page asks after. */
    @Test
    void onlyWhoHasToCallsOtherMachines() {
        Shop.WALLS.onlyTheseCallOut(Set.of("payment", "identity", "operations")).check(Shop.ALL);
    }

    @Test
    void nothingReadsXml() {
        Shop.WALLS.nobodyReadsXml().check(Shop.ALL);
    }

    @Test
    void everyPackageIsNullChecked() {
        assertThat(Walls.notNullMarked(Shop.ALL)).isEmpty();
    }

    @Test
    void noPackageLiesInTwoArchives() {
        assertThat(Walls.split(Shop.DOMAIN, Shop.WEB)).isEmpty();
        assertThat(Walls.split(Shop.DOMAIN, Shop.CONSOLE)).isEmpty();
        assertThat(Walls.split(Shop.DOMAIN, Shop.BATCH)).isEmpty();
    }

    @Test
    void theMapInTheDocumentsIsThisOne() throws IOException {
        var document = Files.readString(Path.of("..", "..", "docs", "architecture.md"), UTF_8);

        assertThat(document).contains("```mermaid\n" + Shop.diagram() + "```");
    }
}
