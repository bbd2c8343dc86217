package org.passerelle.ui;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who looks at the screen, as far as the frame needs it: a name to show, and the way out. */
@Component
@VaadinSessionScope
class Visitor {

    private final AuthenticationContext authentication;

    Visitor(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /** The name of who is signed in; empty for a passer-by. */
    Optional<String> name() {
        return authentication.getPrincipalName();
    }

    void signOut() {
        authentication.logout();
    }
}
