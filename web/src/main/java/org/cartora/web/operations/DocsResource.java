package org.cartora.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.cartora.shared.NotFound;
import org.cartora.shared.Protection;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The interface's description to read and to try out: Swagger UI over {@code /openapi}. */
@ApplicationScoped
@Path("docs")
public class DocsResource {

    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", "text/css;charset=UTF-8",
            "swagger-ui-bundle.js", "text/javascript;charset=UTF-8",
            "favicon-32x32.png", "image/png");

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Cartora API</title>
            <link rel="icon" href="/api/docs/favicon-32x32.png">
            <link rel="stylesheet" href="/api/docs/swagger-ui.css">
            </head>
            <body>
            <div id="ui"><noscript>The description itself is at <a href="/openapi">/openapi</a>.</noscript></div>
            <script src="/api/docs/swagger-ui-bundle.js"></script>
            <script src="/api/docs/start.js"></script>
            </body>
            </html>
            """;

    private static final String START = """
            window.ui = SwaggerUIBundle({url: '/openapi', dom_id: '#ui', deepLinking: true, tryItOutEnabled: true,
              docExpansion: 'none', syntaxHighlight: false});
            """;

    @Inject
    ServletContext context;

    @GET
    @Operation(hidden = true)
    public Response page() {
        return Response.ok(PAGE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", Protection.page("'none'"))
                .build();
    }

    @GET
    @Path("start.js")
    @Operation(hidden = true)
    public Response start() {
        return kept(START, "text/javascript;charset=UTF-8");
    }

    @GET
    @Path("{file}")
    @Operation(hidden = true)
    public Response file(@PathParam("file") String file) throws IOException {
        var type = FILES.get(file);
        if (type == null) {
            throw NotFound.of("file");
        }
        var folder = context.getResourcePaths("/webjars/swagger-ui/").stream()
                .findFirst()
                .orElseThrow();
        try (var in = Objects.requireNonNull(context.getResourceAsStream(folder + file))) {
            return kept(in.readAllBytes(), type);
        }
    }

    private static Response kept(Object content, String type) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
