package org.cartora.web.shared;

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

/** Answers only for the hosts that are the shop's, and tells browsers to do nothing with an answer that is no page. */
public class SecurityHeaders implements Filter {

    @Inject
    Answers answers;

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        answers.protect(response);
        if (request.getDispatcherType() == DispatcherType.ERROR || answers.admit(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
