package org.passerelle.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/**
 * Where a sign-in leads: to the first page of the own menu, which for each role says what waits; and back to the page on
 * which a session was over, for the person whose it was.
 */
@Route(value = StartView.PATH, layout = MainLayout.class)
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    public static final String PATH = "start";

    private final transient CurrentActor current;

    StartView(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<String> back = asked.getSingleParameter("to").filter(page -> isOwn(asked));
        event.forwardTo(
                back.orElseGet(StartView::first),
                back.isPresent() ? asked.including(MainLayout.PLACE) : QueryParameters.empty());
    }

    private static String first() {
        return MenuConfiguration.getMenuEntries().stream()
                .findFirst()
                .map(entry -> entry.path().startsWith("/") ? entry.path().substring(1) : entry.path())
                .orElse("");
    }

    /** Another person who signs in on the page of the first is not shown it. */
    private boolean isOwn(QueryParameters asked) {
        return asked.getSingleParameter("again")
                .equals(current.find().map(actor -> actor.personId().toString()));
    }
}
