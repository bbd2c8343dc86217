package org.passerelle.ui;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.passerelle.notices.OwnNotices;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/** Who looks at the screen, as far as the frame needs it: a name to show, and the way out. */
@Component
@VaadinSessionScope
class Visitor {

    private final transient AuthenticationContext authentication;
    private final transient CurrentActor current;
    private final transient OwnNotices notices;

    Visitor(AuthenticationContext authentication, CurrentActor current, OwnNotices notices) {
        this.authentication = authentication;
        this.current = current;
        this.notices = notices;
    }

    /** The name of who is signed in; empty for a passer-by. */
    Optional<String> name() {
        return current.find().map(Actor::name);
    }

    /** How many notices wait to be read. */
    int unread() {
        return current.find().map(notices::unread).orElse(0);
    }

    void signOut() {
        authentication.logout();
    }
}
