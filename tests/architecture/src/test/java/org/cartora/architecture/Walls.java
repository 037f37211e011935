package org.cartora.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, over a root package and a map of who may know whom. */
record Walls(String root, Map<String, Set<String>> mayKnow, Set<String> fronts) {

    private static final List<String> EMPTY_WORDS =
            List.of("Impl", "Service", "Manager", "Helper", "Util", "Utils", "DTO", "Dto", "Data", "Info", "Base");

    ArchRule knowsOnlyItsNeighbours(String capability) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + capability + "..")
                .should()
                .dependOnClassesThat(describe(
                        "belong to a capability that " + capability + " may not know", c -> stranger(capability, c)))
                .allowEmptyShould(true);
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule entitiesStayAtHome() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("nobody outside of its capability may name an entity");
    }

    /** The container calls package-private methods of an EJB only for its own purposes; for everybody else they fail at run time. */
    ArchRule doorsAreOpen() {
        return methods()
                .that()
                .areDeclaredInClassesThat(describe("are EJBs", Walls::isEjb))
                .and()
                .arePackagePrivate()
                .and()
                .areNotStatic()
                .should()
                .beAnnotatedWith(describe(
                        "for the container",
                        (JavaAnnotation<?> a) -> Set.of("PostConstruct", "PreDestroy", "Schedule")
                                .contains(a.getRawType().getSimpleName())))
                .because("a method of an EJB that others call is public");
    }

    /** The reference that CDI gives to an EJB throws and catches an exception at every call (ADR 21). */
    ArchRule facadesComeFromTheirContainer() {
        return noFields()
                .that()
                .haveRawType(describe("an EJB", Walls::isEjb))
                .should()
                .beAnnotatedWith(Inject.class)
                .because("an EJB is injected with @EJB");
    }

    /** One resource answers all requests at once: what belongs to one of them is a parameter of its method. */
    ArchRule sharedBeansHoldNothingOfARequest() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .should()
                .beAnnotatedWith(describe(
                        "as a parameter of the request",
                        (JavaAnnotation<?> a) -> a.getRawType().getPackageName().equals("jakarta.ws.rs")));
    }

    /** JAX-RS would answer by any class with a path; what their parameters may be is looked at by the interceptor of a bean. */
    ArchRule resourcesAreBeans() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(ApplicationScoped.class)
                .orShould()
                .beAnnotatedWith(RequestScoped.class)
                .because("nothing else looks at the rules of its parameters");
    }

    /** Who calls other machines calls those of the configuration, by an address that nobody sends. */
    ArchRule onlyTheseCallOut(Set<String> capabilities) {
        return noClasses()
                .that(describe(
                        "do not belong to " + capabilities,
                        c -> Stream.of(c.getPackageName().split("\\.", -1)).noneMatch(capabilities::contains)))
                .should()
                .dependOnClassesThat(describe("reach other machines", Walls::reachesOut))
                .because("what the server fetches is named by nobody but who runs it");
    }

    ArchRule nobodyReadsXml() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom..", "jakarta.xml..", "java.beans..")
                .because("a document that nobody parses has no entities");
    }

    private static boolean reachesOut(JavaClass type) {
        return Set.of("java.net.http", "jakarta.ws.rs.client", "javax.net", "javax.net.ssl", "javax.naming.directory")
                        .contains(type.getPackageName())
                || Set.of(
                                "java.net.URL",
                                "java.net.URLConnection",
                                "java.net.HttpURLConnection",
                                "java.net.Socket",
                                "java.net.DatagramSocket",
                                "java.nio.channels.SocketChannel")
                        .contains(type.getName());
    }

    private static boolean isEjb(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
    }

    /** Else the audit could only say that the system did it. */
    ArchRule whatRunsByItselfSaysWhoItIs() {
        return methods()
                .that(describe(
                        "are called by a timer or the broker",
                        (JavaMethod m) -> m.isAnnotatedWith(Schedule.class)
                                || m.getName().equals("onMessage")
                                        && m.getOwner().isAnnotatedWith(MessageDriven.class)))
                .should()
                .beAnnotatedWith(Interceptors.class)
                .because("Unattended names them");
    }

    ArchRule namesSaySomething() {
        return noClasses()
                .should(be(describe(
                        "named by an empty word",
                        (JavaClass c) -> EMPTY_WORDS.stream().anyMatch(c.getSimpleName()::endsWith))));
    }

    ArchRule frontsDoNotPersist() {
        return noClasses()
                .that(describe("belong to a front", c -> fronts.contains(capability(c))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                .allowEmptyShould(true)
                .because("fronts call facades");
    }

    Set<String> unlisted(JavaClasses classes) {
        var found = classes.stream().map(this::capability).collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(mayKnow.keySet());
        return found;
    }

    /** Packages without a package-info that has them null-checked. */
    static Set<String> notNullMarked(JavaClasses classes) {
        var all = packages(classes);
        classes.stream()
                .filter(c -> c.getSimpleName().equals("package-info") && c.isAnnotatedWith(NullMarked.class))
                .forEach(c -> all.remove(c.getPackageName()));
        return all;
    }

    /** Packages that lie in both: in two archives they would be two packages, with two class loaders. */
    static Set<String> split(JavaClasses one, JavaClasses other) {
        var both = packages(one);
        both.retainAll(packages(other));
        return both;
    }

    String capability(JavaClass c) {
        var rest = c.getPackageName().substring(Math.min(c.getPackageName().length(), root.length() + 1));
        var end = rest.indexOf('.');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private boolean stranger(String from, JavaClass to) {
        if (!to.getPackageName().startsWith(root + ".")) {
            return false;
        }
        var other = capability(to);
        return !other.equals(from) && !mayKnow.getOrDefault(from, Set.of()).contains(other);
    }

    private static Set<String> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }
}
