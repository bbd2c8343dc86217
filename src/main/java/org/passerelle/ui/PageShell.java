package org.passerelle.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.Theme;

/**
 * What every page is set in: our theme, and news from the server without asking. What the browser sends takes the usual
 * way, so that it passes the session check (ADR 0060).
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@Theme("passerelle")
public class PageShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "icons/passerelle.svg");
    }
}
