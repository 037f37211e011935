package org.cartora.web.operations;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.stream.Collectors;
import org.cartora.web.shared.ETags;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers {@code /openapi}: JSON, which is YAML too. Made at the first request. */
public class OpenApi implements Filter {

    @Inject
    BeanManager beans;

    @Inject
    @ConfigProperty(name = "cartora.public-url")
    String publicUrl;

    private volatile byte[] document = {};

    @Override
    public void doFilter(ServletRequest request, ServletResponse anyResponse, FilterChain chain) throws IOException {
        if (document.length == 0) {
            document = make();
        }
        var response = (HttpServletResponse) anyResponse;
        var tag = '"' + ETags.hash(document) + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (tag.equals(((HttpServletRequest) request).getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private byte[] make() {
        var resources = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .collect(Collectors.<Class<?>>toSet());
        return ETags.json(ApiDocument.of(resources, publicUrl));
    }
}
