package org.cartora.web.operations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.jar.Manifest;

/** Which build this is, as its manifest says. */
@ApplicationScoped
public class Build {

    private static final String UNKNOWN = "unknown";

    @Inject
    ServletContext context;

    private String version = UNKNOWN;
    private String commit = UNKNOWN;

    @PostConstruct
    void read() {
        try (var in = context.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            if (in != null) {
                var entries = new Manifest(in).getMainAttributes();
                version = Objects.requireNonNullElse(entries.getValue("Implementation-Version"), UNKNOWN);
                commit = Objects.requireNonNullElse(entries.getValue("Cartora-Commit"), UNKNOWN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String version() {
        return version;
    }

    public String commit() {
        return commit;
    }
}
