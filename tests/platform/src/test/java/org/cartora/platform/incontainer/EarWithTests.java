package org.cartora.platform.incontainer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, plus one WAR that holds the tests. */
final class EarWithTests {

    private static final String WAR =
            "<module><web><web-uri>tests.war</web-uri><context-root>/in-container</context-root></web></module>";

    private static final String CONSUMER = "<ejb><ejb-name>%s</ejb-name><mdb-resource-adapter>"
            + "<resource-adapter-mid>cartora#broker-ra</resource-adapter-mid></mdb-resource-adapter></ejb>";

    private EarWithTests() {}

    /** With a message-driven bean among the classes, fed by the adapter of the EAR. */
    static EnterpriseArchive of(Class<?> test, Class<?> consumer, Class<?> other) {
        makeRoom();
        var ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, new File(System.getProperty("cartora.ear", "../../ear/target/cartora.ear")));
        var war = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(test, consumer, other, EarWithTests.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(
                        new StringAsset("<glassfish-ejb-jar><enterprise-beans>"
                                + CONSUMER.formatted(consumer.getSimpleName())
                                + "</enterprise-beans></glassfish-ejb-jar>"),
                        "glassfish-ejb-jar.xml");
        var application = text(ear).replaceFirst("(<library-directory>|</application>)", WAR + "$1");
        ear.delete("META-INF/application.xml");
        return ear.setApplicationXML(new StringAsset(application)).addAsModule(Testable.archiveToTest(war));
    }

    /** The server takes an application of this name once only: the one without tests goes first. */
    private static void makeRoom() {
        var application = "http://localhost:" + System.getProperty("cartora.admin.port", "4848")
                + "/management/domain/applications/application/cartora";
        var undeploy = HttpRequest.newBuilder(URI.create(application))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("admin:payara-dev".getBytes(UTF_8)))
                .header("X-Requested-By", "cartora")
                .DELETE()
                .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(undeploy, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(EnterpriseArchive ear) {
        try (var file = ear.get("META-INF/application.xml").getAsset().openStream()) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
