package org.passerelle.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;

/** Where a sign-in leads: to the first page of the own menu, which for each role says what waits. */
@Route(value = StartView.PATH, layout = MainLayout.class)
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    public static final String PATH = "start";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(MenuConfiguration.getMenuEntries().stream()
                .findFirst()
                .map(entry -> entry.path().startsWith("/") ? entry.path().substring(1) : entry.path())
                .orElse(""));
    }
}
