package org.cartora.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.cartora.shared.Protection;
import org.cartora.shared.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers only for the hosts that are the shop's, and tells browsers to do nothing with an answer that is no page. */
public class SecurityHeaders implements Filter {

    private static final int MISDIRECTED = 421;

    @Inject
    @ConfigProperty(name = "cartora.public-url")
    private String url;

    @Inject
    @ConfigProperty(name = "cartora.hosts")
    private String hosts;

    private PublicAddress address = PublicAddress.of("http://localhost", "");
    private Map<String, String> headers = Map.of();

    @PostConstruct
    void open() {
        address = PublicAddress.of(url, hosts);
        headers = Protection.headers(address);
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        headers.forEach(response::setHeader);
        if (request.getDispatcherType() != DispatcherType.ERROR
                && !(address.answersTo(request.getHeader("Host")) && address.answersTo(request.getServerName()))) {
            response.sendError(MISDIRECTED);
            return;
        }
        chain.doFilter(request, response);
    }
}
