package org.cartora.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Which pages of other origins may read what the API answers: those that configuration names, one by one. They come with a
 * token of their own; our cookies are never theirs to use, so credentials are allowed to nobody.
 */
public class OtherOrigins implements Filter {

    private final Answers answers;

    @Inject
    OtherOrigins(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        if (!answers.share(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
