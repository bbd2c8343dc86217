package org.passerelle.ui.site;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.passerelle.ui.MainLayout;

/** What the service is, for whom, and how a dossier travels through it. */
@Route(value = "about", layout = MainLayout.class)
@AnonymousAllowed
class AboutView extends TextPage {

    AboutView() {
        super("site.about", 4);
    }
}
