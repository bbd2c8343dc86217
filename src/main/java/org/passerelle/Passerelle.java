package org.passerelle;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.Theme;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: calls for projects, from submission to signed decisions. */
@SpringBootApplication
@Push(transport = Transport.WEBSOCKET_XHR) // what the browser sends passes the session check (ADR 0060)
@Theme("passerelle")
public class Passerelle implements AppShellConfigurator {

    /** Starts the web application, or plays a rehearsal when the first word is {@code rehearse}. */
    public static void main(String[] args) {
        SpringApplication.run(Passerelle.class, args);
    }
}
