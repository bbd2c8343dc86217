package org.passerelle.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.passerelle.people.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was disabled or moved on, at its next request and on whichever node: the account is read
 * with each request, one row by its key.
 */
class SessionCheck extends OncePerRequestFilter {

    private static final List<String> FRONT_END = List.of("/VAADIN/build/", "/VAADIN/static/", "/VAADIN/themes/");

    /** How the front end opens the channel on which the service speaks by itself. */
    private static final String CHANNEL = "v-r=push";

    private final Accounts accounts;
    private final SecurityContextHolderStrategy contexts;

    /** @param contexts those that the other filters of the chain look into */
    SessionCheck(Accounts accounts, SecurityContextHolderStrategy contexts) {
        this.accounts = accounts;
        this.contexts = contexts;
    }

    /** The front end's own files belong to nobody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return FRONT_END.stream().anyMatch(path::startsWith);
    }

    /**
     * A page whose reader has just moved on may still be opening its channel: that alone does not end the session, or the
     * answer to the reader's own act, which leads to the sign-in, would come to a page that takes no more answers.
     */
    private static boolean opensAChannel(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .filter(query -> query.contains(CHANNEL))
                .isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = contexts.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && !accounts.holds(signedIn.person(), signedIn.generation())) {
            contexts.clearContext();
            if (opensAChannel(request)) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
