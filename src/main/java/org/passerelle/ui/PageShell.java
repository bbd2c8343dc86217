package org.passerelle.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.Theme;

/** What every page is set in: our theme, and news from the server without asking. */
@Push(transport = Transport.WEBSOCKET_XHR) // what the browser sends passes the session check (ADR 0060)
@Theme("passerelle")
public class PageShell implements AppShellConfigurator {}
