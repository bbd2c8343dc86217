package org.passerelle.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.passerelle.notices.OwnNotices;
import org.passerelle.people.Actor;
import org.passerelle.ui.component.LocalCopy;
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

    /** The person's key, for what the browser keeps. */
    Optional<String> person() {
        return current.find().map(actor -> actor.personId().toString());
    }

    /** Wipes what the browser keeps of unsaved work, then ends the session: a shared computer keeps nothing. */
    void signOut(UI ui) {
        LocalCopy.wipe(ui, authentication::logout);
    }

    /** How many notices wait to be read. */
    int unread() {
        return current.find().map(notices::unread).orElse(0);
    }
}
