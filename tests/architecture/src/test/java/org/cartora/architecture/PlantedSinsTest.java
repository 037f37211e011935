package org.cartora.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule finds the sin that is planted for it: a rule that cannot fail guards nothing. */
class PlantedSinsTest {

    private static final String ROOT = "org.cartora.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    private final Walls walls = new Walls(
            ROOT,
            Map.of("order", Set.of("payment"), "payment", Set.of(), "web", Set.of("order", "payment")),
            Set.of("web"));

    @Test
    void aCapabilityThatKnowsAStrangerIsFound() {
        finds(walls.knowsOnlyItsNeighbours("payment"), "Charging");
    }

    @Test
    void aCapabilityThatIsNotListedIsFound() {
        assertThat(walls.unlisted(PLANTED)).containsExactly("stranger");
    }

    @Test
    void aCircleIsFound() {
        finds(walls.noCycles(), "Cycle detected");
    }

    @Test
    void aPublicEntityIsFound() {
        finds(walls.entitiesStayAtHome(), "OpenOrder");
    }

    @Test
    void aMethodOfAnEjbThatNobodyCanCallIsFound() {
        finds(walls.doorsAreOpen(), "Ordering.half");
    }

    @Test
    void anEjbThatCdiInjectsIsFound() {
        finds(walls.facadesComeFromTheirContainer(), "Charging.ordering");
    }

    @Test
    void aDoorThatDoesNotSayWhoMayIsFound() {
        assertThat(Permissions.doorsWithoutAWord(PLANTED)).containsExactly(ROOT + ".order.Ordering.whole()");
    }

    @Test
    void aRoleInThePlaceOfAPermissionIsFound() {
        assertThat(Permissions.unknown(PLANTED)).containsExactly("admin");
    }

    @Test
    void aTimerThatDoesNotSayWhoItIsIsFound() {
        finds(walls.whatRunsByItselfSaysWhoItIs(), "Charging.tick");
    }

    @Test
    void anEmptyWordIsFound() {
        finds(walls.namesSaySomething(), "OrderHelper");
    }

    @Test
    void aFrontThatAsksTheDatabaseIsFound() {
        finds(walls.frontsDoNotPersist(), "LeakyResource");
    }

    @Test
    void aResourceThatIsNoBeanIsFound() {
        finds(walls.resourcesAreBeans(), "LeakyResource");
    }

    @Test
    void whoFetchesWhatSomebodyNamesIsFound() {
        finds(walls.onlyTheseCallOut(Set.of("payment")), "PictureFetcher");
    }

    @Test
    void whoReadsXmlIsFound() {
        finds(walls.nobodyReadsXml(), "PictureFetcher");
    }

    @Test
    void aPackageThatIsNotNullCheckedIsFound() {
        assertThat(Walls.notNullMarked(PLANTED)).contains(ROOT + ".stranger");
    }

    @Test
    void aPackageInTwoArchivesIsFound() {
        var other = new ClassFileImporter().importPackages(ROOT + ".order");

        assertThat(Walls.split(PLANTED, other)).containsExactly(ROOT + ".order");
    }

    private static void finds(ArchRule rule, String sin) {
        assertThatThrownBy(() -> rule.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sin);
    }
}
