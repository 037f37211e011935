package org.cartora.platform.incontainer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private EarWithTests() {}

    static EnterpriseArchive of(Class<?>... tests) {
        var ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, new File(System.getProperty("cartora.ear", "../../ear/target/cartora.ear")));
        var war = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(tests)
                .addClass(EarWithTests.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        var application = text(ear).replaceFirst("(<library-directory>|</application>)", WAR + "$1");
        ear.delete("META-INF/application.xml");
        return ear.setApplicationXML(new StringAsset(application)).addAsModule(Testable.archiveToTest(war));
    }

    private static String text(EnterpriseArchive ear) {
        try (var file = ear.get("META-INF/application.xml").getAsset().openStream()) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
